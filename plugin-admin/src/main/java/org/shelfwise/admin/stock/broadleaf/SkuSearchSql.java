package org.shelfwise.admin.stock.broadleaf;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.shelfwise.admin.platform.SearchWord;
import org.shelfwise.admin.stock.StockFilter;
import org.shelfwise.admin.stock.StockQuery;
import org.shelfwise.core.stock.StockLocations;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** The one statement that finds SKUs. What was typed travels as parameters only. */
final class SkuSearchSql {

    private static final String SKUS =
            """
            SELECT S.SKU_ID
            FROM BLC_SKU S
            LEFT JOIN BLC_PRODUCT_SKU_XREF X ON X.SKU_ID = S.SKU_ID
            LEFT JOIN BLC_PRODUCT P ON P.PRODUCT_ID = COALESCE(S.DEFAULT_PRODUCT_ID, X.PRODUCT_ID)
            LEFT JOIN BLC_SKU D ON D.SKU_ID = P.DEFAULT_SKU_ID
            LEFT JOIN BLC_CATEGORY C ON C.CATEGORY_ID = P.DEFAULT_CATEGORY_ID
            LEFT JOIN SHW_SALABLE L ON L.SKU_ID = S.SKU_ID AND L.LOCATION = :location
            WHERE S.SKU_ID > :after
            AND (P.ARCHIVED IS NULL OR P.ARCHIVED <> 'Y')
            AND (S.DEFAULT_PRODUCT_ID IS NULL OR P.CAN_SELL_WITHOUT_OPTIONS = TRUE
              OR NOT EXISTS (SELECT 1 FROM BLC_PRODUCT_SKU_XREF V WHERE V.PRODUCT_ID = S.DEFAULT_PRODUCT_ID))
            """;
    private static final String WORD =
            """
            AND (LOWER(S.NAME) LIKE :part%1$d ESCAPE '!'
              OR LOWER(D.NAME) LIKE :part%1$d ESCAPE '!'
              OR S.SKU_ID = :id%1$d
              OR P.PRODUCT_ID = :id%1$d
              OR EXISTS (SELECT 1 FROM BLC_SKU_OPTION_VALUE_XREF OX
                JOIN BLC_PRODUCT_OPTION_VALUE OV ON OV.PRODUCT_OPTION_VALUE_ID = OX.PRODUCT_OPTION_VALUE_ID
                WHERE OX.SKU_ID = S.SKU_ID AND LOWER(OV.ATTRIBUTE_VALUE) = :word%1$d)
              OR EXISTS (SELECT 1 FROM BLC_SKU_ATTRIBUTE A WHERE A.SKU_ID = S.SKU_ID AND LOWER(A.VALUE) = :word%1$d))
            """;
    /** No units, or what may keep units from being sold: declared unavailable, not started yet. */
    private static final String MAYBE_SOLD_OUT =
            """
            AND (L.SALABLE IS NULL OR L.SALABLE <= 0
              OR S.AVAILABLE_FLAG = 'N' OR D.AVAILABLE_FLAG = 'N'
              OR 'UNAVAILABLE' IN (S.INVENTORY_TYPE, D.INVENTORY_TYPE, C.INVENTORY_TYPE)
              OR D.ACTIVE_START_DATE IS NULL OR D.ACTIVE_START_DATE > :now OR S.ACTIVE_START_DATE > :now)
            """;

    private final StringBuilder sql = new StringBuilder(SKUS);
    private final MapSqlParameterSource parameters = new MapSqlParameterSource();

    SkuSearchSql(StockQuery query, int limit, Instant now) {
        parameters
                .addValue("location", StockLocations.WEB)
                .addValue("after", query.after())
                .addValue("now", Timestamp.from(now));
        List<SearchWord> words = query.words();
        for (int i = 0; i < words.size(); i++) {
            restrictTo(words.get(i), i);
        }
        sql.append(candidates(query.filter())).append("ORDER BY S.SKU_ID LIMIT :limit");
        parameters.addValue("limit", limit);
    }

    private void restrictTo(SearchWord word, int i) {
        sql.append(WORD.formatted(i));
        parameters.addValue("word" + i, word.text());
        parameters.addValue("part" + i, word.part());
        parameters.addValue("id" + i, word.id());
    }

    /** Spares the verdict rows that cannot have the status looked for, and never decides it. */
    private static String candidates(StockFilter filter) {
        return switch (filter) {
            case ALL -> "";
            case LOW -> "AND L.SALABLE > 0\n";
            case SOLD_OUT -> MAYBE_SOLD_OUT;
        };
    }

    String sql() {
        return sql.toString();
    }

    MapSqlParameterSource parameters() {
        return parameters;
    }
}
