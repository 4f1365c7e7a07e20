package org.shelfwise.core.availability.broadleaf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shelfwise.core.availability.CatalogSku;
import org.shelfwise.core.availability.broadleaf.PlatformSku.SkuColumns;

/**
 * The rows of one SKU, of which there is one an option value.
 *
 * @param productId null when it belongs to none
 * @param isDefault whether it is its product's default SKU
 * @param sellsBare whether the product's default SKU is sold beside its variants
 * @param optionValueIds grows as rows are read
 */
record SkuRow(
        long skuId,
        Long productId,
        boolean isDefault,
        boolean sellsBare,
        PlatformSku platform,
        List<Long> categoryIds,
        long salable,
        Instant soldOutSince,
        Set<Long> optionValueIds) {

    static SkuRow read(ResultSet row) throws SQLException {
        long skuId = row.getLong("SKU_ID");
        Long defaultSkuId = id(row, "D_SKU_ID");
        boolean isDefault = defaultSkuId != null && defaultSkuId == skuId;
        boolean fallsBack = defaultSkuId != null && !isDefault;
        PlatformSku platform = new PlatformSku(
                columns(row, ""),
                fallsBack ? columns(row, "D_") : null,
                row.getString("C_INVENTORY"),
                "Y".equals(row.getString("ARCHIVED")));
        return new SkuRow(
                skuId,
                id(row, "PRODUCT_ID"),
                isDefault,
                row.getBoolean("SELLS_BARE"),
                platform,
                categories(row),
                row.getLong("SALABLE"),
                since(row),
                new HashSet<>());
    }

    CatalogSku at(Instant now) {
        return new CatalogSku(
                skuId,
                productId,
                categoryIds,
                optionValueIds,
                platform.lifecycle(now),
                platform.unavailable(),
                platform.tracked(),
                salable,
                soldOutSince);
    }

    private static SkuColumns columns(ResultSet row, String prefix) throws SQLException {
        return new SkuColumns(
                instant(row, prefix + "STARTS"),
                instant(row, prefix + "ENDS"),
                row.getString(prefix + "FLAG"),
                row.getString(prefix + "INVENTORY"));
    }

    private static List<Long> categories(ResultSet row) throws SQLException {
        List<Long> ids = new ArrayList<>();
        for (String column : List.of("C0", "C1", "C2", "C3", "C4", "C5")) {
            Long id = id(row, column);
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static Instant since(ResultSet row) throws SQLException {
        Long millis = id(row, "SOLD_OUT_AT");
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    static Long id(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : id;
    }
}
