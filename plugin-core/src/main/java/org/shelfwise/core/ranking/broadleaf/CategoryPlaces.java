package org.shelfwise.core.ranking.broadleaf;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.broadleafcommerce.core.search.dao.CatalogStructure;
import org.shelfwise.core.platform.IdBatches;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Reads the places that a few products have in their categories, for these products alone. Left to itself, the platform
 * reads all products of each of their categories along: in a large shop most of the catalogue, for the change of one.
 *
 * <p>Clones of sandboxes, which the platform's open edition does not make, are unknown here.
 */
public final class CategoryPlaces {

    private static final String SQL = "SELECT CATEGORY_ID, PRODUCT_ID, DISPLAY_ORDER FROM BLC_CATEGORY_PRODUCT_XREF"
            + " WHERE PRODUCT_ID IN (:ids)";

    private final NamedParameterJdbcTemplate jdbc;

    public CategoryPlaces(DataSource dataSource) {
        this.jdbc = new NamedParameterJdbcTemplate(dataSource);
    }

    /**
     * Tells {@code structure} the places in each category where all of these products have one. Where one has none, its
     * neighbours decide, and the category is left for the platform to read.
     */
    void tell(Collection<Long> productIds, CatalogStructure structure) {
        Map<Long, Map<Long, BigDecimal>> placesByCategory = new HashMap<>();
        for (List<Long> ids : IdBatches.forInList(productIds)) {
            jdbc.query(SQL, Map.of("ids", ids), row -> {
                placesByCategory
                        .computeIfAbsent(row.getLong(1), category -> new HashMap<>())
                        .put(row.getLong(2), row.getBigDecimal(3));
            });
        }
        placesByCategory.values().removeIf(places -> places.values().stream().anyMatch(Objects::isNull));
        placesByCategory.forEach((category, places) -> {
            structure.getProductsByCategory().put(category, List.copyOf(places.keySet()));
            places.forEach((product, place) ->
                    structure.getDisplayOrdersByCategoryProduct().put(category + "-" + product, place));
        });
    }
}
