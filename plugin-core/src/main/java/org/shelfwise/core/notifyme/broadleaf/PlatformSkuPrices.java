package org.shelfwise.core.notifyme.broadleaf;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shelfwise.core.notifyme.Amount;
import org.shelfwise.core.notifyme.SkuPrices;
import org.shelfwise.core.platform.IdBatches;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * The prices of {@code BLC_SKU}: a variant's own, else its product's default SKU's. Offers, price lists and surcharges of
 * options are not asked.
 */
public final class PlatformSkuPrices implements SkuPrices {

    private static final String PRICES =
            """
            SELECT s.SKU_ID, COALESCE(s.SALE_PRICE, d.SALE_PRICE) AS SALE, COALESCE(s.RETAIL_PRICE, d.RETAIL_PRICE) AS RETAIL,
              %s AS CURRENCY
            FROM BLC_SKU s
            LEFT JOIN BLC_PRODUCT_SKU_XREF x ON x.SKU_ID = s.SKU_ID
            LEFT JOIN BLC_PRODUCT p ON p.PRODUCT_ID = x.PRODUCT_ID
            LEFT JOIN BLC_SKU d ON d.SKU_ID = p.DEFAULT_SKU_ID
            WHERE s.SKU_ID IN (:ids)
            """
                    .formatted(ShopCurrency.CODE);

    private final NamedParameterJdbcTemplate jdbc;

    public PlatformSkuPrices(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Long, Amount> of(Collection<Long> skuIds) {
        Map<Long, Amount> prices = new HashMap<>();
        for (List<Long> batch : IdBatches.forInList(skuIds)) {
            jdbc.query(PRICES, Map.of("ids", batch), row -> {
                BigDecimal price = price(row.getBigDecimal("SALE"), row.getBigDecimal("RETAIL"));
                if (price != null) {
                    prices.put(row.getLong("SKU_ID"), new Amount(price, ShopCurrency.of(row.getString("CURRENCY"))));
                }
            });
        }
        return prices;
    }

    /** As {@code SkuImpl.isOnSale}: a sale price of zero is none, and one that is not lower is no sale. */
    private static BigDecimal price(BigDecimal sale, BigDecimal retail) {
        boolean onSale = sale != null && sale.signum() != 0 && (retail == null || sale.compareTo(retail) < 0);
        return onSale ? sale : retail;
    }
}
