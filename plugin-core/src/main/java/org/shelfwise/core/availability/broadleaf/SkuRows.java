package org.shelfwise.core.availability.broadleaf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Gathers the rows of a statement of {@link SkuSql}, which come ordered by product and SKU. */
final class SkuRows implements RowCallbackHandler {

    private final Map<Long, List<SkuRow>> byProduct = new LinkedHashMap<>();
    private SkuRow last;

    /** By product in id order, the SKUs in id order; SKUs of no product are under null, a product without SKUs has none. */
    Map<Long, List<SkuRow>> byProduct() {
        return byProduct;
    }

    @Override
    public void processRow(ResultSet row) throws SQLException {
        Long productId = SkuRow.id(row, "PRODUCT_ID");
        List<SkuRow> skus = byProduct.computeIfAbsent(productId, id -> new ArrayList<>());
        Long skuId = SkuRow.id(row, "SKU_ID");
        if (skuId == null) {
            return;
        }
        if (skus.isEmpty() || last.skuId() != skuId) {
            last = SkuRow.read(row);
            skus.add(last);
        }
        Long optionValueId = SkuRow.id(row, "OPTION_VALUE_ID");
        if (optionValueId != null) {
            last.optionValueIds().add(optionValueId);
        }
    }
}
