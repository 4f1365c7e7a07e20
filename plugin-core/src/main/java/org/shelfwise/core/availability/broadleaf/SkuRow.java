package org.shelfwise.core.availability.broadleaf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.shelfwise.core.availability.CatalogSku;
import org.shelfwise.core.availability.broadleaf.PlatformSku.SkuColumns;

/**
 * The rows of one SKU, of which there is one an option value.
 *
 * @param optionValueIds grows as rows are read
 */
record SkuRow(long skuId, SkuColumns columns, long salable, Instant soldOutSince, Set<Long> optionValueIds) {

    static SkuRow read(ResultSet row) throws SQLException {
        return new SkuRow(
                row.getLong("sku_id"), SkuColumns.ofSku(row), row.getLong("salable"), since(row), new HashSet<>());
    }

    private static Instant since(ResultSet row) throws SQLException {
        Long millis = Columns.id(row, "sold_out_at");
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    void addOptionValue(ResultSet row) throws SQLException {
        Long id = Columns.id(row, "option_value_id");
        if (id != null) {
            optionValueIds.add(id);
        }
    }

    CatalogSku of(ProductRow product, Long productId, Instant now) {
        PlatformSku platform = new PlatformSku(
                columns, product.fallbackOf(skuId), product.categoryInventoryType(), product.archived());
        return new CatalogSku(
                skuId,
                productId,
                product.categoryIds(),
                optionValueIds,
                platform.lifecycle(now),
                platform.unavailable(),
                platform.tracked(),
                salable,
                soldOutSince);
    }
}
