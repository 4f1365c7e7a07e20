package org.shelfwise.admin.stock.broadleaf;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shelfwise.admin.stock.SkuCard;
import org.shelfwise.admin.stock.SkuDirectory;
import org.shelfwise.admin.stock.StockQuery;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Reads the catalogue tables of Broadleaf 3.1 directly: its entities would cost a query a SKU. */
public class BroadleafSkuDirectory implements SkuDirectory {

    private static final String CARDS =
            """
            SELECT S.SKU_ID, COALESCE(S.NAME, D.NAME, '') AS SKU_NAME, COALESCE(D.NAME, '') AS PRODUCT_NAME
            FROM BLC_SKU S
            LEFT JOIN BLC_PRODUCT_SKU_XREF X ON X.SKU_ID = S.SKU_ID
            LEFT JOIN BLC_PRODUCT P ON P.PRODUCT_ID = COALESCE(S.DEFAULT_PRODUCT_ID, X.PRODUCT_ID)
            LEFT JOIN BLC_SKU D ON D.SKU_ID = P.DEFAULT_SKU_ID
            WHERE S.SKU_ID IN (:ids)
            ORDER BY S.SKU_ID
            """;
    private static final String OPTIONS =
            """
            SELECT X.SKU_ID, V.ATTRIBUTE_VALUE
            FROM BLC_SKU_OPTION_VALUE_XREF X
            JOIN BLC_PRODUCT_OPTION_VALUE V ON V.PRODUCT_OPTION_VALUE_ID = X.PRODUCT_OPTION_VALUE_ID
            LEFT JOIN BLC_PRODUCT_OPTION O ON O.PRODUCT_OPTION_ID = V.PRODUCT_OPTION_ID
            WHERE X.SKU_ID IN (:ids) AND V.ATTRIBUTE_VALUE IS NOT NULL
            ORDER BY X.SKU_ID, O.DISPLAY_ORDER, O.PRODUCT_OPTION_ID
            """;

    private final NamedParameterJdbcOperations jdbc;
    private final Clock clock;

    public BroadleafSkuDirectory(NamedParameterJdbcOperations jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Long> find(StockQuery query, int limit) {
        SkuSearchSql search = new SkuSearchSql(query, limit, clock.instant());
        return jdbc.queryForList(search.sql(), search.parameters(), Long.class);
    }

    @Override
    public Map<Long, SkuCard> cards(Collection<Long> skuIds) {
        if (skuIds.isEmpty()) {
            return Map.of();
        }
        var ids = new MapSqlParameterSource("ids", skuIds);
        MultiValueMap<Long, String> options = optionsBySku(ids);
        Map<Long, SkuCard> cards = new LinkedHashMap<>();
        jdbc.query(CARDS, ids, row -> {
            long id = row.getLong(1);
            cards.put(id, new SkuCard(id, row.getString(2), row.getString(3), options.getOrDefault(id, List.of())));
        });
        return cards;
    }

    private MultiValueMap<Long, String> optionsBySku(MapSqlParameterSource ids) {
        MultiValueMap<Long, String> options = new LinkedMultiValueMap<>();
        jdbc.query(OPTIONS, ids, row -> {
            options.add(row.getLong(1), row.getString(2));
        });
        return options;
    }
}
