package org.shelfwise.core.settings.broadleaf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.shelfwise.core.settings.Catalogue;
import org.shelfwise.core.settings.SettingPath;
import org.shelfwise.core.settings.SettingPlace;
import org.shelfwise.core.settings.SettingScope;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The platform's catalogue tables. Categories count along their default parents ({@code
 * BLC_CATEGORY.DEFAULT_PARENT_CATEGORY_ID}), which form a tree, unlike the many-to-many links.
 */
public final class BroadleafCatalogue implements Catalogue {

    /** As many categories as {@code SettingPath.MAX_CATEGORIES}; plain joins, which every database does alike. */
    private static final String ANCESTORS =
            """
            SELECT c0.CATEGORY_ID, c1.CATEGORY_ID, c2.CATEGORY_ID, c3.CATEGORY_ID, c4.CATEGORY_ID,
                   c4.DEFAULT_PARENT_CATEGORY_ID
            FROM BLC_CATEGORY c0
            LEFT JOIN BLC_CATEGORY c1 ON c1.CATEGORY_ID = c0.DEFAULT_PARENT_CATEGORY_ID
            LEFT JOIN BLC_CATEGORY c2 ON c2.CATEGORY_ID = c1.DEFAULT_PARENT_CATEGORY_ID
            LEFT JOIN BLC_CATEGORY c3 ON c3.CATEGORY_ID = c2.DEFAULT_PARENT_CATEGORY_ID
            LEFT JOIN BLC_CATEGORY c4 ON c4.CATEGORY_ID = c3.DEFAULT_PARENT_CATEGORY_ID
            WHERE c0.CATEGORY_ID = ?
            """;

    private static final String PRODUCT_OF_SKU =
            """
            SELECT COALESCE(s.DEFAULT_PRODUCT_ID, x.PRODUCT_ID)
            FROM BLC_SKU s LEFT JOIN BLC_PRODUCT_SKU_XREF x ON x.SKU_ID = s.SKU_ID
            WHERE s.SKU_ID = ?
            """;

    private static final String CATEGORY_OF_PRODUCT =
            "SELECT DEFAULT_CATEGORY_ID FROM BLC_PRODUCT WHERE PRODUCT_ID = ?";

    private static final Map<SettingScope, String> COUNT = Map.of(
            SettingScope.CATEGORY, "SELECT COUNT(*) FROM BLC_CATEGORY WHERE CATEGORY_ID = ?",
            SettingScope.PRODUCT, "SELECT COUNT(*) FROM BLC_PRODUCT WHERE PRODUCT_ID = ?",
            SettingScope.SKU, "SELECT COUNT(*) FROM BLC_SKU WHERE SKU_ID = ?");

    private final JdbcTemplate jdbc;

    public BroadleafCatalogue(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public List<Long> withAncestors(long categoryId) {
        List<Long> ids = new ArrayList<>();
        jdbc.query(
                ANCESTORS,
                row -> {
                    for (int column = 1; column <= 6 && row.getObject(column) != null; column++) {
                        ids.add(row.getLong(column));
                    }
                },
                categoryId);
        return ids;
    }

    @Override
    public SettingPath pathOf(SettingPlace place) {
        return switch (place.scope()) {
            case SITE -> SettingPath.SITE;
            case CATEGORY -> SettingPath.ofCategory(withAncestors(place.id()));
            case PRODUCT -> pathOf(null, place.id());
            case SKU -> pathOf(place.id(), number(PRODUCT_OF_SKU, place.id()));
        };
    }

    private SettingPath pathOf(Long skuId, Long productId) {
        Long categoryId = productId == null ? null : number(CATEGORY_OF_PRODUCT, productId);
        return SettingPath.of(skuId, productId, categoryId == null ? List.of() : withAncestors(categoryId));
    }

    private Long number(String sql, long id) {
        List<Long> found = jdbc.queryForList(sql, Long.class, id);
        return found.isEmpty() ? null : found.get(0);
    }

    @Override
    public boolean exists(SettingPlace place) {
        return place.equals(SettingPlace.SITE)
                || jdbc.queryForObject(COUNT.get(place.scope()), Integer.class, place.id()) > 0;
    }
}
