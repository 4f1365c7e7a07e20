package org.shelfwise.admin.settings.broadleaf;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shelfwise.admin.platform.SearchWord;
import org.shelfwise.admin.settings.PlaceDirectory;
import org.shelfwise.admin.stock.SkuDirectory;
import org.shelfwise.admin.stock.StockFilter;
import org.shelfwise.admin.stock.StockQuery;
import org.shelfwise.core.settings.SettingPlace;
import org.shelfwise.core.settings.SettingScope;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/** Reads the catalogue tables of Broadleaf 3.1 directly; SKUs are found as in the section "Stock". */
public class BroadleafPlaceDirectory implements PlaceDirectory {

    /** With the default parent, which tells two categories of one name apart. */
    private static final String CATEGORIES =
            """
            SELECT T.CATEGORY_ID AS ID, T.NAME AS NAME, U.NAME AS ABOVE
            FROM BLC_CATEGORY T LEFT JOIN BLC_CATEGORY U ON U.CATEGORY_ID = T.DEFAULT_PARENT_CATEGORY_ID
            WHERE\s""";

    private static final String PRODUCTS =
            """
            SELECT T.PRODUCT_ID AS ID, D.NAME AS NAME, NULL AS ABOVE
            FROM BLC_PRODUCT T LEFT JOIN BLC_SKU D ON D.SKU_ID = T.DEFAULT_SKU_ID
            WHERE\s""";

    private final NamedParameterJdbcOperations jdbc;
    private final SkuDirectory skus;

    public BroadleafPlaceDirectory(NamedParameterJdbcOperations jdbc, SkuDirectory skus) {
        this.jdbc = jdbc;
        this.skus = skus;
    }

    @Override
    public List<SettingPlace> find(SettingScope scope, String text, int limit) {
        String typed = SearchWord.typed(text);
        return switch (scope) {
            case SITE -> List.of();
            case CATEGORY -> find(scope, CATEGORIES, "T.CATEGORY_ID", "T.NAME", typed, limit);
            case PRODUCT -> find(scope, PRODUCTS, "T.PRODUCT_ID", "D.NAME", typed, limit);
            case SKU -> skus.find(new StockQuery(typed, StockFilter.ALL, StockQuery.FROM_THE_START), limit).stream()
                    .map(SettingPlace::sku)
                    .toList();
        };
    }

    private List<SettingPlace> find(
            SettingScope scope, String select, String id, String name, String typed, int limit) {
        StringBuilder sql = new StringBuilder(select).append("(T.ARCHIVED IS NULL OR T.ARCHIVED <> 'Y')");
        MapSqlParameterSource values = new MapSqlParameterSource("limit", limit);
        List<SearchWord> words = SearchWord.of(typed);
        for (int i = 0; i < words.size(); i++) {
            sql.append(" AND (LOWER(%s) LIKE :part%d ESCAPE '!' OR %s = :id%d)".formatted(name, i, id, i));
            values.addValue("part" + i, words.get(i).part());
            values.addValue("id" + i, words.get(i).id());
        }
        sql.append(" ORDER BY ").append(id).append(" LIMIT :limit");
        return jdbc.query(sql.toString(), values, (row, i) -> new SettingPlace(scope, row.getLong("ID")));
    }

    @Override
    public Map<SettingPlace, String> names(Collection<SettingPlace> places) {
        Map<SettingPlace, String> names = new HashMap<>();
        Map<SettingScope, List<Long>> ids = places.stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        SettingPlace::scope, Collectors.mapping(SettingPlace::id, Collectors.toList())));
        ids.forEach((scope, of) -> {
            switch (scope) {
                case SITE -> names.put(SettingPlace.SITE, "");
                case CATEGORY -> addNames(scope, CATEGORIES + "T.CATEGORY_ID IN (:ids)", of, names);
                case PRODUCT -> addNames(scope, PRODUCTS + "T.PRODUCT_ID IN (:ids)", of, names);
                case SKU -> skus.cards(of)
                        .forEach((id, card) ->
                                names.put(SettingPlace.sku(id), (card.name() + " " + card.optionText()).strip()));
            }
        });
        return names;
    }

    private void addNames(SettingScope scope, String sql, List<Long> ids, Map<SettingPlace, String> names) {
        jdbc.query(sql, new MapSqlParameterSource("ids", ids), row -> {
            String name = row.getString("NAME") == null ? "" : row.getString("NAME");
            String above = row.getString("ABOVE");
            names.put(new SettingPlace(scope, row.getLong("ID")), above == null ? name : above + " \u203a " + name);
        });
    }
}
