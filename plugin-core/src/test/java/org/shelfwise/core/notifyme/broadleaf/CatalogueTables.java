package org.shelfwise.core.notifyme.broadleaf;

import java.math.BigDecimal;
import java.util.Set;
import org.shelfwise.core.testing.PlatformTables;
import org.shelfwise.core.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/** What mails read of the platform's own tables besides those of {@link org.shelfwise.core.testing.ShopTables}. */
final class CatalogueTables {

    private final JdbcTemplate jdbc;
    private long lastId;

    CatalogueTables(TestDatabase database) {
        this.jdbc = database.jdbc();
        if (database.hibernateDialect().contains("MySQL")) {
            // In an alphabet of four bytes a letter, the platform's own index over translations is too long.
            jdbc.execute("ALTER DATABASE CHARACTER SET = utf8mb3");
        }
        PlatformTables.create(
                database,
                Set.of(
                        "BLC_CURRENCY",
                        "BLC_MEDIA",
                        "BLC_PRODUCT_OPTION",
                        "BLC_PRODUCT_OPTION_VALUE",
                        "BLC_SKU_MEDIA_MAP",
                        "BLC_TRANSLATION"));
    }

    CatalogueTables currency(String code, boolean ofShop) {
        jdbc.update("INSERT INTO BLC_CURRENCY (CURRENCY_CODE, DEFAULT_FLAG) VALUES (?, ?)", code, ofShop);
        return this;
    }

    CatalogueTables option(long id, Integer place) {
        jdbc.update("INSERT INTO BLC_PRODUCT_OPTION (PRODUCT_OPTION_ID, DISPLAY_ORDER) VALUES (?, ?)", id, place);
        return this;
    }

    /** @param surcharge null for none */
    CatalogueTables value(long id, long optionId, String text, String surcharge) {
        jdbc.update(
                "INSERT INTO BLC_PRODUCT_OPTION_VALUE"
                        + " (PRODUCT_OPTION_VALUE_ID, PRODUCT_OPTION_ID, ATTRIBUTE_VALUE, PRICE_ADJUSTMENT)"
                        + " VALUES (?, ?, ?, ?)",
                id,
                optionId,
                text,
                surcharge == null ? null : new BigDecimal(surcharge));
        return this;
    }

    CatalogueTables picture(long skuId, String key, String url) {
        jdbc.update("INSERT INTO BLC_MEDIA (MEDIA_ID, URL) VALUES (?, ?)", ++lastId, url);
        jdbc.update(
                "INSERT INTO BLC_SKU_MEDIA_MAP (BLC_SKU_SKU_ID, MAP_KEY, MEDIA_ID) VALUES (?, ?, ?)",
                skuId,
                key,
                lastId);
        return this;
    }

    CatalogueTables skuName(long skuId, String locale, String text) {
        return translation("Sku", skuId, "name", locale, text);
    }

    CatalogueTables valueText(long valueId, String locale, String text) {
        return translation("ProdOptionVal", valueId, "attributeValue", locale, text);
    }

    CatalogueTables translation(String type, long id, String field, String locale, String text) {
        jdbc.update(
                "INSERT INTO BLC_TRANSLATION"
                        + " (TRANSLATION_ID, ENTITY_TYPE, ENTITY_ID, FIELD_NAME, LOCALE_CODE, TRANSLATED_VALUE)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                ++lastId,
                type,
                String.valueOf(id),
                field,
                locale,
                text);
        return this;
    }
}
