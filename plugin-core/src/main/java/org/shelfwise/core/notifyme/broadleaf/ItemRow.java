package org.shelfwise.core.notifyme.broadleaf;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.shelfwise.core.notifyme.Amount;

/**
 * A SKU with what its product says for it, judged as {@code SkuImpl} of 3.1.15 does, dynamic prices aside: those are made
 * for a request.
 *
 * @param defaultSkuId the SKU itself where the product has none
 * @param path of the product's page
 * @param currencyCode null where the shop's tables name none
 */
record ItemRow(
        long skuId,
        long productId,
        long defaultSkuId,
        String path,
        SkuColumns own,
        SkuColumns ofDefaultSku,
        String currencyCode) {

    static ItemRow read(ResultSet row) throws SQLException {
        long skuId = row.getLong("sku_id");
        long defaultSkuId = row.getLong("d_sku_id");
        String path = row.getString("path");
        return new ItemRow(
                skuId,
                row.getLong("product_id"),
                defaultSkuId == 0 ? skuId : defaultSkuId,
                path == null ? "/" : path,
                SkuColumns.read(row, ""),
                SkuColumns.read(row, "d_"),
                row.getString("currency"));
    }

    /** The product's name in the language it was entered in. */
    String name() {
        String name = ofDefaultSku.name() == null ? own.name() : ofDefaultSku.name();
        return name == null ? "" : name;
    }

    /** The sale price while that is the lower one. */
    Optional<Amount> price(List<Choice> choices) {
        BigDecimal surcharge = choices.stream()
                .map(Choice::surcharge)
                .filter(each -> each != null)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal retail = price(own.retailPrice(), ofDefaultSku.retailPrice(), surcharge);
        BigDecimal sale = price(own.salePrice(), ofDefaultSku.salePrice(), surcharge);
        boolean onSale = retail != null && sale != null && sale.signum() != 0 && sale.compareTo(retail) < 0;
        return Optional.ofNullable(onSale ? sale : retail)
                .map(price -> new Amount(price, ShopCurrency.of(currencyCode)));
    }

    /** A price of the SKU's own has its choices in it already. */
    private static BigDecimal price(BigDecimal own, BigDecimal ofDefaultSku, BigDecimal surcharge) {
        if (own != null) {
            return own;
        }
        return ofDefaultSku == null ? null : ofDefaultSku.add(surcharge);
    }
}
