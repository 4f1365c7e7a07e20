package org.shelfwise.core.availability.broadleaf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.shelfwise.core.availability.CatalogSku;

/** What was read of one product: one row or more of the product itself, and one a SKU and option value. */
final class ProductRows {

    private final Long productId;
    private final NavigableMap<Long, SkuRow> skus = new TreeMap<>();
    private ProductRow product;

    /** @param productId null for SKUs that belong to no product */
    ProductRows(Long productId) {
        this.productId = productId;
    }

    Long productId() {
        return productId;
    }

    /** A variant may outlive its product. */
    boolean exists() {
        return product != null;
    }

    void add(ResultSet row) throws SQLException {
        if (product == null && row.getBoolean("tells_product")) {
            product = ProductRow.read(row);
        }
        Long skuId = Columns.id(row, "sku_id");
        if (skuId != null) {
            sku(skuId, row).addOptionValue(row);
        }
    }

    private SkuRow sku(long skuId, ResultSet row) throws SQLException {
        SkuRow known = skus.get(skuId);
        if (known != null) {
            return known;
        }
        SkuRow read = SkuRow.read(row);
        skus.put(skuId, read);
        return read;
    }

    /** All its SKUs that were read, in id order. */
    List<CatalogSku> skus(Instant now) {
        return skus.values().stream()
                .map(sku -> sku.of(product, productId, now))
                .toList();
    }

    /**
     * As {@code ValidateAddRequestActivity}: once there are variants, the default SKU is sold only if the product says so.
     *
     * @param moreVariants whether there are variants that were not read
     */
    List<CatalogSku> sold(Instant now, boolean moreVariants) {
        boolean hasVariants = moreVariants || skus.size() > (skus.containsKey(product.defaultSkuId()) ? 1 : 0);
        return skus(now).stream()
                .filter(sku -> !hasVariants || product.sellsBare() || sku.skuId() != product.defaultSkuId())
                .toList();
    }
}
