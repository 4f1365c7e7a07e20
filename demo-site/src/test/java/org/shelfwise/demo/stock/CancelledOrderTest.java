package org.shelfwise.demo.stock;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.availability.Variant;
import org.shelfwise.core.stock.StockLedger;
import org.shelfwise.demo.testing.DemoVariants;
import org.shelfwise.demo.testing.HttpShopper;
import org.shelfwise.demo.testing.RunningDemo;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The platform's own service cancels an order that was bought in the running shop. */
class CancelledOrderTest {

    /** A dress that no other test buys. */
    private static final long PRODUCT = 1108;

    private final OrderService orders = RunningDemo.siteBean("blOrderService", OrderService.class);
    private final TransactionTemplate transaction =
            new TransactionTemplate(RunningDemo.siteBean("blTransactionManager", PlatformTransactionManager.class));

    /** No sweep can see a removal that is not committed: what is there inside the transaction, the cancelling gave back. */
    @Test
    void cancelling_gives_the_units_back_in_its_own_transaction_and_lives_and_dies_with_it() {
        DemoVariants variants = DemoVariants.of(PRODUCT);
        Variant dress = variants.all().get(0);
        variants.count(dress, 5);
        long orderId = buysTwo(variants, dress);
        assertThat(variants.available(dress)).isEqualTo(3);

        transaction.execute(status -> {
            orders.cancelOrder(orders.findOrderById(orderId));
            assertThat(variants.available(dress)).isEqualTo(5);
            status.setRollbackOnly();
            return null;
        });
        assertThat(variants.available(dress)).isEqualTo(3);
        Order kept = orders.findOrderById(orderId);
        assertThat(kept).isNotNull();

        orders.cancelOrder(kept);
        assertThat(variants.available(dress)).isEqualTo(5);
        assertThat(orders.findOrderById(orderId)).isNull();
    }

    private static long buysTwo(DemoVariants variants, Variant dress) {
        HttpShopper shopper = new HttpShopper()
                .reachesPayment(path(), PRODUCT, variants.options(dress), 2)
                .pays();
        assertThat(shopper.hasBought()).isTrue();
        String sale = RunningDemo.siteBean("shelfwiseStockLedger", StockLedger.class)
                .movements(dress.skuId(), 1, null)
                .get(0)
                .reference();
        return Long.parseLong(sale.substring("order:".length()));
    }

    private static String path() {
        return RunningDemo.siteBean("blCatalogService", CatalogService.class)
                .findProductById(PRODUCT)
                .getUrl()
                .substring(1);
    }
}
