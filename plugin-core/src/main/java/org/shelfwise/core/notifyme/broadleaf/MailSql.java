package org.shelfwise.core.notifyme.broadleaf;

/**
 * The statements over the platform's tables, as {@code SkuImpl}, {@code ProductImpl}, {@code ProductOptionValueImpl}, {@code
 * MediaImpl}, {@code TranslationImpl} and {@code BroadleafCurrencyImpl} map them.
 */
final class MailSql {

    /** SKUs that belong to a product. */
    static final String ITEMS =
            """
            SELECT s.SKU_ID AS SKU_ID, p.PRODUCT_ID AS PRODUCT_ID, d.SKU_ID AS D_SKU_ID, p.URL AS PATH,
              s.NAME AS NAME, s.RETAIL_PRICE AS RETAIL, s.SALE_PRICE AS SALE,
              d.NAME AS D_NAME, d.RETAIL_PRICE AS D_RETAIL, d.SALE_PRICE AS D_SALE,
              %s AS CURRENCY
            FROM (SELECT i.SKU_ID AS SKU_ID, COALESCE(i.DEFAULT_PRODUCT_ID, x.PRODUCT_ID) AS PRODUCT_ID
                  FROM BLC_SKU i
                  LEFT JOIN BLC_PRODUCT_SKU_XREF x ON x.SKU_ID = i.SKU_ID
                  WHERE i.SKU_ID IN (:ids)) m
            JOIN BLC_SKU s ON s.SKU_ID = m.SKU_ID
            JOIN BLC_PRODUCT p ON p.PRODUCT_ID = m.PRODUCT_ID
            LEFT JOIN BLC_SKU d ON d.SKU_ID = p.DEFAULT_SKU_ID
            """
                    .formatted(ShopCurrency.CODE);

    /** In the order in which shoppers choose; options without a place come last. */
    static final String CHOICES =
            """
            SELECT x.SKU_ID AS SKU_ID, v.PRODUCT_OPTION_VALUE_ID AS VALUE_ID,
              v.ATTRIBUTE_VALUE AS TEXT, v.PRICE_ADJUSTMENT AS SURCHARGE
            FROM BLC_SKU_OPTION_VALUE_XREF x
            JOIN BLC_PRODUCT_OPTION_VALUE v ON v.PRODUCT_OPTION_VALUE_ID = x.PRODUCT_OPTION_VALUE_ID
            JOIN BLC_PRODUCT_OPTION o ON o.PRODUCT_OPTION_ID = v.PRODUCT_OPTION_ID
            WHERE x.SKU_ID IN (:ids) AND v.ATTRIBUTE_VALUE IS NOT NULL
            ORDER BY CASE WHEN o.DISPLAY_ORDER IS NULL THEN 1 ELSE 0 END, o.DISPLAY_ORDER, o.PRODUCT_OPTION_ID
            """;

    /** The first of each SKU that mails can show is the one. */
    static final String PICTURES =
            """
            SELECT m.BLC_SKU_SKU_ID AS SKU_ID, u.URL AS PATH
            FROM BLC_SKU_MEDIA_MAP m
            JOIN BLC_MEDIA u ON u.MEDIA_ID = m.MEDIA_ID
            WHERE m.BLC_SKU_SKU_ID IN (:ids)
            ORDER BY CASE WHEN m.MAP_KEY = 'primary' THEN 0 ELSE 1 END, u.MEDIA_ID
            """;

    /** A text for a country, {@code en_GB}, after that for its language. */
    static final String TRANSLATIONS =
            """
            SELECT t.ENTITY_ID AS ENTITY_ID, t.TRANSLATED_VALUE AS TEXT
            FROM BLC_TRANSLATION t
            WHERE t.ENTITY_TYPE = :type AND t.FIELD_NAME = :field
              AND t.ENTITY_ID IN (:ids) AND t.LOCALE_CODE IN (:locales)
            ORDER BY CHAR_LENGTH(t.LOCALE_CODE)
            """;

    static final String DEFAULT_SKU = "SELECT DEFAULT_SKU_ID FROM BLC_PRODUCT WHERE PRODUCT_ID = :product";

    /** Other products of a SKU's category, those with the nearest ids first: they came into the shop at the same time. */
    static final String NEIGHBOURS =
            """
            SELECT n.PRODUCT_ID AS PRODUCT_ID, n.DEFAULT_SKU_ID AS SKU_ID
            FROM BLC_PRODUCT p
            JOIN BLC_PRODUCT n ON n.DEFAULT_CATEGORY_ID = p.DEFAULT_CATEGORY_ID AND n.PRODUCT_ID <> p.PRODUCT_ID
            WHERE p.PRODUCT_ID = COALESCE((SELECT MIN(COALESCE(i.DEFAULT_PRODUCT_ID, x.PRODUCT_ID))
                                           FROM BLC_SKU i
                                           LEFT JOIN BLC_PRODUCT_SKU_XREF x ON x.SKU_ID = i.SKU_ID
                                           WHERE i.SKU_ID = :sku), :product)
              AND n.DEFAULT_SKU_ID IS NOT NULL AND (n.ARCHIVED IS NULL OR n.ARCHIVED <> 'Y')
            ORDER BY ABS(n.PRODUCT_ID - p.PRODUCT_ID), n.PRODUCT_ID
            LIMIT :limit
            """;

    private MailSql() {}
}
