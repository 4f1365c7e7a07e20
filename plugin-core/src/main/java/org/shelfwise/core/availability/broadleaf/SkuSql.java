package org.shelfwise.core.availability.broadleaf;

import org.shelfwise.core.settings.SettingScope;

/**
 * The statements over the platform's tables, as {@code SkuImpl}, {@code ProductImpl} and {@code CategoryImpl} map them.
 *
 * <p>They bind three values an id at most, and PostgreSQL's driver 65,535 in all: 21,000 ids would work.
 */
final class SkuSql {

    private static final String OF_SKU =
            """
            s.SKU_ID AS SKU_ID, s.ACTIVE_START_DATE AS STARTS, s.ACTIVE_END_DATE AS ENDS,
            s.AVAILABLE_FLAG AS FLAG, s.INVENTORY_TYPE AS INVENTORY,
            v.SALABLE AS SALABLE, v.SOLD_OUT_AT AS SOLD_OUT_AT
            """;

    private static final String OPTION_VALUE = ", o.PRODUCT_OPTION_VALUE_ID AS OPTION_VALUE_ID\n";
    private static final String NO_OPTION_VALUE = ", NULL AS OPTION_VALUE_ID\n";

    /** To be formatted with the alias of the product's default SKU. */
    private static final String OF_PRODUCT =
            """
            , 1 AS TELLS_PRODUCT, p.ARCHIVED AS ARCHIVED, p.CAN_SELL_WITHOUT_OPTIONS AS SELLS_BARE,
            %1$s.SKU_ID AS D_SKU_ID, %1$s.ACTIVE_START_DATE AS D_STARTS, %1$s.ACTIVE_END_DATE AS D_ENDS,
            %1$s.AVAILABLE_FLAG AS D_FLAG, %1$s.INVENTORY_TYPE AS D_INVENTORY,
            c0.INVENTORY_TYPE AS C_INVENTORY,
            c0.CATEGORY_ID AS C0, c1.CATEGORY_ID AS C1, c2.CATEGORY_ID AS C2, c3.CATEGORY_ID AS C3,
            c4.CATEGORY_ID AS C4, c4.DEFAULT_PARENT_CATEGORY_ID AS C5
            """;

    private static final String NOTHING_OF_PRODUCT =
            ", 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL\n";

    private static final String CATEGORIES =
            """
            LEFT JOIN BLC_CATEGORY c0 ON c0.CATEGORY_ID = p.DEFAULT_CATEGORY_ID
            LEFT JOIN BLC_CATEGORY c1 ON c1.CATEGORY_ID = c0.DEFAULT_PARENT_CATEGORY_ID
            LEFT JOIN BLC_CATEGORY c2 ON c2.CATEGORY_ID = c1.DEFAULT_PARENT_CATEGORY_ID
            LEFT JOIN BLC_CATEGORY c3 ON c3.CATEGORY_ID = c2.DEFAULT_PARENT_CATEGORY_ID
            LEFT JOIN BLC_CATEGORY c4 ON c4.CATEGORY_ID = c3.DEFAULT_PARENT_CATEGORY_ID
            """;

    private static final String UNITS = "LEFT JOIN SHW_SALABLE v ON v.SKU_ID = s.SKU_ID AND v.LOCATION = :location\n";

    private static final String OPTIONS = "LEFT JOIN BLC_SKU_OPTION_VALUE_XREF o ON o.SKU_ID = s.SKU_ID\n";

    /**
     * Each product with its default SKU, also when it has none, and then the variants alone: what belongs to the product is
     * looked up once for each product and not for each of its many SKUs.
     */
    static final String PRODUCTS =
            products(OPTION_VALUE, OPTIONS) + "UNION ALL\n" + variants("x.PRODUCT_ID IN (:ids)", OPTION_VALUE, OPTIONS);

    /**
     * Without option values, of which there are several a SKU. Three lists, because PostgreSQL answers one condition over
     * products or SKUs by reading the whole table.
     */
    static final String LISTED_PRODUCTS = products(NO_OPTION_VALUE, "")
            + "UNION ALL\n"
            + variants("x.PRODUCT_ID IN (:whole)", NO_OPTION_VALUE, "")
            + "UNION ALL\n"
            + variants("x.SKU_ID IN (:single)", NO_OPTION_VALUE, "");

    private static String products(String optionValue, String options) {
        return "SELECT p.PRODUCT_ID AS PRODUCT_ID, "
                + OF_SKU
                + optionValue
                + OF_PRODUCT.formatted("s")
                + "FROM BLC_PRODUCT p\n"
                + CATEGORIES
                + "LEFT JOIN BLC_SKU s ON s.SKU_ID = p.DEFAULT_SKU_ID\n"
                + UNITS
                + options
                + "WHERE p.PRODUCT_ID IN (:ids)\n";
    }

    private static String variants(String which, String optionValue, String options) {
        return "SELECT x.PRODUCT_ID, "
                + OF_SKU
                + optionValue
                + NOTHING_OF_PRODUCT
                + "FROM BLC_PRODUCT_SKU_XREF x\n"
                + "JOIN BLC_SKU s ON s.SKU_ID = x.SKU_ID\n"
                + UNITS
                + options
                + "WHERE "
                + which
                + "\n";
    }

    /** Each SKU with its product, if it has one that is there. */
    static final String SKUS = "SELECT p.PRODUCT_ID AS PRODUCT_ID, "
            + OF_SKU
            + OPTION_VALUE
            + OF_PRODUCT.formatted("d")
            + """
            FROM (SELECT i.SKU_ID AS SKU_ID, COALESCE(i.DEFAULT_PRODUCT_ID, x.PRODUCT_ID) AS PRODUCT_ID
                  FROM BLC_SKU i
                  LEFT JOIN BLC_PRODUCT_SKU_XREF x ON x.SKU_ID = i.SKU_ID
                  WHERE i.SKU_ID IN (:ids)) m
            JOIN BLC_SKU s ON s.SKU_ID = m.SKU_ID
            LEFT JOIN BLC_PRODUCT p ON p.PRODUCT_ID = m.PRODUCT_ID
            """
            + CATEGORIES
            + "LEFT JOIN BLC_SKU d ON d.SKU_ID = p.DEFAULT_SKU_ID\n"
            + UNITS
            + OPTIONS;

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
