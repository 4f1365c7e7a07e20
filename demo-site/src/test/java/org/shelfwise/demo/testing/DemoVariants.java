package org.shelfwise.demo.testing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.core.availability.Variant;
import org.shelfwise.core.stock.MovementCause;
import org.shelfwise.core.stock.MovementNote;
import org.shelfwise.core.stock.StockLedger;
import org.shelfwise.core.stock.StockLocations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The variants of one product of the running demo, and their stock. */
public final class DemoVariants {

    private static final MovementNote COUNTED =
            new MovementNote(MovementCause.COUNT, null, "test", "counted for a test");

    private final long productId;
    private final JdbcTemplate jdbc = RunningDemo.jdbc();
    private final StockLedger ledger = RunningDemo.siteBean("shelfwiseStockLedger", StockLedger.class);

    private DemoVariants(long productId) {
        this.productId = productId;
    }

    public static DemoVariants of(long productId) {
        return new DemoVariants(productId);
    }

    /** Of the product's page, below the storefront's root, without a slash in front. */
    public String path() {
        return jdbc.queryForObject("SELECT URL FROM BLC_PRODUCT WHERE PRODUCT_ID = ?", String.class, productId)
                .substring(1);
    }

    public List<Variant> all() {
        return RunningDemo.siteBean("shelfwiseAvailability", Availability.class)
                .ofProducts(List.of(productId))
                .get(productId)
                .variants();
    }

    /** Option attribute names and values, for example {@code COLOR=Red, SIZE=M}. */
    public Map<String, String> options(Variant variant) {
        Map<String, String> options = new TreeMap<>();
        for (long valueId : variant.optionValueIds()) {
            jdbc.query(
                    "SELECT O.ATTRIBUTE_NAME, V.ATTRIBUTE_VALUE FROM BLC_PRODUCT_OPTION_VALUE V"
                            + " JOIN BLC_PRODUCT_OPTION O ON O.PRODUCT_OPTION_ID = V.PRODUCT_OPTION_ID"
                            + " WHERE V.PRODUCT_OPTION_VALUE_ID = ?",
                    row -> {
                        options.put(row.getString(1), row.getString(2));
                    },
                    valueId);
        }
        return options;
    }

    /** Leaves so many units of this variant and none of the others. */
    public void leaveOnly(Variant variant, long units) {
        Map<Long, Long> counted = new TreeMap<>();
        all().forEach(each -> counted.put(each.skuId(), 0L));
        counted.put(variant.skuId(), units);
        ledger.count(StockLocations.WEB, counted, COUNTED);
    }

    public void count(Variant variant, long units) {
        ledger.count(StockLocations.WEB, Map.of(variant.skuId(), units), COUNTED);
    }

    /** Changes the SKU of each variant, also of those off sale, through the platform's own service, as its admin does. */
    public void change(Consumer<Sku> change) {
        CatalogService catalog = RunningDemo.siteBean("blCatalogService", CatalogService.class);
        PlatformTransactionManager transactions =
                RunningDemo.siteBean("blTransactionManager", PlatformTransactionManager.class);
        new TransactionTemplate(transactions).execute(status -> {
            for (long skuId : jdbc.queryForList(
                    "SELECT SKU_ID FROM BLC_PRODUCT_SKU_XREF WHERE PRODUCT_ID = ?", Long.class, productId)) {
                Sku sku = catalog.findSkuById(skuId);
                change.accept(sku);
                catalog.saveSku(sku);
            }
            return null;
        });
    }

    /** What the ledger has of a variant in the online shop. */
    public long available(Variant variant) {
        return ledger.available(StockLocations.WEB, List.of(variant.skuId())).get(variant.skuId());
    }
}
