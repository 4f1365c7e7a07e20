package org.shelfwise.core.availability.broadleaf;

import org.shelfwise.core.settings.SettingScope;

/**
 * The statements over the platform's tables, as {@code SkuImpl}, {@code ProductImpl} and {@code CategoryImpl} map them.
 *
 * <p>They name each list of ids three times at most, and PostgreSQL's driver binds 65,535 values at most: 21,000 ids would
 * work.
 */
final class SkuSql {

    private static final String COLUMNS =
            """
            SELECT m.PRODUCT_ID AS PRODUCT_ID, p.ARCHIVED AS ARCHIVED, p.CAN_SELL_WITHOUT_OPTIONS AS SELLS_BARE,
                   s.SKU_ID AS SKU_ID, s.ACTIVE_START_DATE AS STARTS, s.ACTIVE_END_DATE AS ENDS,
                   s.AVAILABLE_FLAG AS FLAG, s.INVENTORY_TYPE AS INVENTORY,
                   d.SKU_ID AS D_SKU_ID, d.ACTIVE_START_DATE AS D_STARTS, d.ACTIVE_END_DATE AS D_ENDS,
                   d.AVAILABLE_FLAG AS D_FLAG, d.INVENTORY_TYPE AS D_INVENTORY,
                   c0.INVENTORY_TYPE AS C_INVENTORY,
                   c0.CATEGORY_ID AS C0, c1.CATEGORY_ID AS C1, c2.CATEGORY_ID AS C2, c3.CATEGORY_ID AS C3,
                   c4.CATEGORY_ID AS C4, c4.DEFAULT_PARENT_CATEGORY_ID AS C5,
                   v.SALABLE AS SALABLE, v.SOLD_OUT_AT AS SOLD_OUT_AT,
                   o.PRODUCT_OPTION_VALUE_ID AS OPTION_VALUE_ID
            """;

    /**
     * Every product is there even when it has no SKU at all. PostgreSQL does not carry the ids from inside the union to the
     * join, and would read all products without being told once more.
     */
    private static final String OF_PRODUCTS =
            """
            FROM (SELECT PRODUCT_ID, DEFAULT_SKU_ID AS SKU_ID FROM BLC_PRODUCT WHERE PRODUCT_ID IN (:ids)
                  UNION
                  SELECT PRODUCT_ID, SKU_ID FROM BLC_PRODUCT_SKU_XREF WHERE PRODUCT_ID IN (:ids)) m
            JOIN BLC_PRODUCT p ON p.PRODUCT_ID = m.PRODUCT_ID AND p.PRODUCT_ID IN (:ids)
            """;

    private static final String OF_SKUS =
            """
            FROM (SELECT i.SKU_ID AS SKU_ID, COALESCE(i.DEFAULT_PRODUCT_ID, x.PRODUCT_ID) AS PRODUCT_ID
                  FROM BLC_SKU i
                  LEFT JOIN BLC_PRODUCT_SKU_XREF x ON x.SKU_ID = i.SKU_ID
                  WHERE i.SKU_ID IN (:ids)) m
            LEFT JOIN BLC_PRODUCT p ON p.PRODUCT_ID = m.PRODUCT_ID
            """;

    private static final String CATEGORIES =
            """
            LEFT JOIN BLC_CATEGORY c0 ON c0.CATEGORY_ID = p.DEFAULT_CATEGORY_ID
            LEFT JOIN BLC_CATEGORY c1 ON c1.CATEGORY_ID = c0.DEFAULT_PARENT_CATEGORY_ID
            LEFT JOIN BLC_CATEGORY c2 ON c2.CATEGORY_ID = c1.DEFAULT_PARENT_CATEGORY_ID
            LEFT JOIN BLC_CATEGORY c3 ON c3.CATEGORY_ID = c2.DEFAULT_PARENT_CATEGORY_ID
            LEFT JOIN BLC_CATEGORY c4 ON c4.CATEGORY_ID = c3.DEFAULT_PARENT_CATEGORY_ID
            """;

    private static final String FACTS =
            """
            LEFT JOIN BLC_SKU s ON s.SKU_ID = m.SKU_ID
            LEFT JOIN BLC_SKU d ON d.SKU_ID = p.DEFAULT_SKU_ID
            LEFT JOIN SHW_SALABLE v ON v.SKU_ID = m.SKU_ID AND v.LOCATION = :location
            LEFT JOIN BLC_SKU_OPTION_VALUE_XREF o ON o.SKU_ID = m.SKU_ID
            ORDER BY m.PRODUCT_ID, m.SKU_ID
            """;

    static final String PRODUCTS = COLUMNS + OF_PRODUCTS + CATEGORIES + FACTS;
    static final String SKUS = COLUMNS + OF_SKUS + CATEGORIES + FACTS;

    private static final String WITH_UNITS =
            """
            SELECT DISTINCT p.PRODUCT_ID
            FROM SHW_SALABLE v
            JOIN BLC_SKU s ON s.SKU_ID = v.SKU_ID
            LEFT JOIN BLC_PRODUCT_SKU_XREF x ON x.SKU_ID = s.SKU_ID
            JOIN BLC_PRODUCT p ON p.PRODUCT_ID = COALESCE(s.DEFAULT_PRODUCT_ID, x.PRODUCT_ID)
            """;

    static String productsWithUnits(SettingScope scope) {
        return WITH_UNITS
                + CATEGORIES
                + "WHERE v.LOCATION = :location AND v.SALABLE > :moreThan AND v.SALABLE <= :atMost AND " + below(scope)
                + " ORDER BY p.PRODUCT_ID";
    }

    private static String below(SettingScope scope) {
        return switch (scope) {
            case SITE -> ":id = 0";
            case CATEGORY -> ":id IN (c0.CATEGORY_ID, c1.CATEGORY_ID, c2.CATEGORY_ID, c3.CATEGORY_ID, c4.CATEGORY_ID,"
                    + " c4.DEFAULT_PARENT_CATEGORY_ID)";
            case PRODUCT -> "p.PRODUCT_ID = :id";
            case SKU -> "s.SKU_ID = :id";
        };
    }

    private SkuSql() {}
}
