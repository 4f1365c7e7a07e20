package org.shelfwise.core.availability.broadleaf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.shelfwise.core.availability.broadleaf.PlatformSku.SkuColumns;

/**
 * What a product says for all its SKUs.
 *
 * @param archived whether it has been deleted in the admin
 * @param sellsBare whether its default SKU is sold beside its variants
 * @param defaultSkuId 0 when it has none
 * @param categoryInventoryType of its default category; may be null
 * @param categoryIds of its default category and that one's ancestors, nearest first
 */
record ProductRow(
        boolean archived,
        boolean sellsBare,
        long defaultSkuId,
        SkuColumns defaultSku,
        String categoryInventoryType,
        List<Long> categoryIds) {

    private static final List<String> CATEGORIES = List.of("c0", "c1", "c2", "c3", "c4", "c5");

    static ProductRow read(ResultSet row) throws SQLException {
        return new ProductRow(
                "Y".equals(Columns.flag(row, "archived")),
                row.getBoolean("sells_bare"),
                row.getLong("d_sku_id"),
                SkuColumns.ofDefaultSku(row),
                row.getString("c_inventory"),
                categories(row));
    }

    private static List<Long> categories(ResultSet row) throws SQLException {
        List<Long> ids = new ArrayList<>();
        for (String column : CATEGORIES) {
            Long id = Columns.id(row, column);
            if (id != null) {
                ids.add(id);
            }
        }
        return List.copyOf(ids);
    }

    /** What holds for its SKU where that leaves something open: the default SKU's columns, but for the default SKU itself. */
    SkuColumns fallbackOf(long skuId) {
        return defaultSkuId == 0 || defaultSkuId == skuId ? null : defaultSku;
    }
}
