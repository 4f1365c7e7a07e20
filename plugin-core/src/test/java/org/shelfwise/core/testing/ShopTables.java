package org.shelfwise.core.testing;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** A small shop in the platform's own tables: {@code shop.category(1, null)}, {@code shop.product(10, 1, 100)}. */
public final class ShopTables {

    public static final String TRACKED = "CHECK_QUANTITY";

    private final JdbcTemplate jdbc;
    private final Instant now;

    public ShopTables(TestDatabase database, Instant now) {
        PlatformTables.create(
                database,
                Set.of("BLC_CATEGORY", "BLC_PRODUCT", "BLC_SKU", "BLC_PRODUCT_SKU_XREF", "BLC_SKU_OPTION_VALUE_XREF"));
        this.jdbc = database.jdbc();
        this.now = now;
    }

    public ShopTables category(long id, Long parentId) {
        insert("BLC_CATEGORY", Map.of("CATEGORY_ID", id, "NAME", "category " + id));
        return set("BLC_CATEGORY", id, "DEFAULT_PARENT_CATEGORY_ID", parentId);
    }

    /** A product on sale since yesterday, of which units are counted, with its default SKU. */
    public ShopTables product(long id, Long categoryId, long defaultSkuId) {
        insert("BLC_PRODUCT", Map.of("PRODUCT_ID", id, "DEFAULT_SKU_ID", defaultSkuId, "IS_FEATURED_PRODUCT", false));
        insert(
                "BLC_SKU",
                Map.of(
                        "SKU_ID", defaultSkuId,
                        "DEFAULT_PRODUCT_ID", id,
                        "ACTIVE_START_DATE", Timestamp.from(now.minus(Duration.ofDays(1))),
                        "INVENTORY_TYPE", TRACKED));
        return set("BLC_PRODUCT", id, "DEFAULT_CATEGORY_ID", categoryId);
    }

    /** An additional SKU, which leaves everything to the default SKU. */
    public ShopTables variant(long productId, long skuId, long... optionValueIds) {
        insert("BLC_SKU", Map.of("SKU_ID", skuId));
        insert("BLC_PRODUCT_SKU_XREF", Map.of("PRODUCT_ID", productId, "SKU_ID", skuId));
        for (long valueId : optionValueIds) {
            insert("BLC_SKU_OPTION_VALUE_XREF", Map.of("SKU_ID", skuId, "PRODUCT_OPTION_VALUE_ID", valueId));
        }
        return this;
    }

    /** Makes an additional SKU one of another product. */
    public ShopTables move(long skuId, long productId) {
        jdbc.update("UPDATE BLC_PRODUCT_SKU_XREF SET PRODUCT_ID = ? WHERE SKU_ID = ?", productId, skuId);
        return this;
    }

    /** Changes one column of the row with that id. */
    public ShopTables set(String table, long id, String column, Object value) {
        String key = table.substring("BLC_".length()) + "_ID";
        Object stored = value instanceof Instant instant ? Timestamp.from(instant) : value;
        jdbc.update("UPDATE " + table + " SET " + column + " = ? WHERE " + key + " = ?", stored, id);
        return this;
    }

    private void insert(String table, Map<String, Object> row) {
        String columns = String.join(", ", row.keySet());
        String marks = row.keySet().stream().map(c -> "?").collect(Collectors.joining(", "));
        jdbc.update(
                "INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")",
                row.values().toArray());
    }
}
