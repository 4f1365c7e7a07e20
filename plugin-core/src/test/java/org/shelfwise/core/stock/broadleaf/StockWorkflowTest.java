package org.shelfwise.core.stock.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.shelfwise.core.stock.broadleaf.Shop.bundle;
import static org.shelfwise.core.stock.broadleaf.Shop.checkoutOf;
import static org.shelfwise.core.stock.broadleaf.Shop.counted;
import static org.shelfwise.core.stock.broadleaf.Shop.line;
import static org.shelfwise.core.stock.broadleaf.Shop.order;
import static org.shelfwise.core.stock.broadleaf.Shop.sku;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.checkout.service.workflow.CheckoutSeed;
import org.broadleafcommerce.core.inventory.service.InventoryUnavailableException;
import org.broadleafcommerce.core.inventory.service.type.InventoryType;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.workflow.Activity;
import org.broadleafcommerce.core.workflow.BaseActivity;
import org.broadleafcommerce.core.workflow.ProcessContext;
import org.broadleafcommerce.core.workflow.SequenceProcessor;
import org.broadleafcommerce.core.workflow.WorkflowException;
import org.broadleafcommerce.core.workflow.state.RollbackHandler;
import org.shelfwise.core.platform.CodedFailure;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.core.stock.MovementCause;
import org.shelfwise.core.stock.StockFixture;
import org.shelfwise.core.stock.StockLocations;
import org.shelfwise.core.stock.StockMovement;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.TestDatabase;
import org.shelfwise.core.testing.Threads;

/** Our activities in the platform's own workflow engine. */
class StockWorkflowTest {

    private static final Sku DRESS = counted(1);
    private static final Sku SCARF = counted(2);

    private final Payment payment = new Payment();
    private StockFixture stock;
    private SequenceProcessor checkout;

    private void shopOn(TestDatabase database) {
        stock = StockFixture.on(database).withOnHand(5, 1, 2);
        checkout = Workflows.checkout(
                new TakeStockActivity(stock.orders()), payment, new ConfirmStockActivity(stock.orders()));
    }

    @OnEachDatabase
    void units_leave_the_stock_with_the_order_and_say_so_in_the_books(TestDatabase database) throws Exception {
        shopOn(database);

        checkout.doActivities(checkoutOf(order(4711, line(DRESS, 2))));

        assertThat(available(DRESS)).isEqualTo(3);
        StockMovement sale = stock.ledger().movements(1, 1, null).get(0);
        assertThat(sale.cause()).isEqualTo(MovementCause.SALE);
        assertThat(sale.reference()).isEqualTo("order:4711");
    }

    @OnEachDatabase
    void nobody_pays_for_what_is_not_there_and_the_shopper_learns_what_is(TestDatabase database) {
        shopOn(database);
        Order order = order(1, line(SCARF, 1), line(DRESS, 4), line(DRESS, 3));

        WorkflowException refused =
                catchThrowableOfType(WorkflowException.class, () -> checkout.doActivities(checkoutOf(order)));

        InventoryUnavailableException shortage = (InventoryUnavailableException) refused.getRootCause();
        assertThat(shortage.getSkuId()).isEqualTo(1);
        assertThat(shortage.getQuantityRequested()).as("of both lines together").isEqualTo(7);
        assertThat(shortage.getQuantityAvailable()).isEqualTo(5);
        assertThat(payment.charged).hasValue(0);
        assertThat(available(SCARF)).isEqualTo(5);
    }

    @OnEachDatabase
    void a_declined_payment_puts_the_units_back_and_the_shopper_may_try_again(TestDatabase database) throws Exception {
        shopOn(database);
        Order order = order(1, line(DRESS, 5));
        payment.declines = true;

        catchThrowableOfType(WorkflowException.class, () -> checkout.doActivities(checkoutOf(order)));
        assertThat(available(DRESS)).isEqualTo(5);

        payment.declines = false;
        checkout.doActivities(checkoutOf(order));
        assertThat(available(DRESS)).isZero();
    }

    @OnEachDatabase
    void a_bundle_takes_itself_and_all_that_is_in_it(TestDatabase database) throws Exception {
        shopOn(database);
        Sku giftBox = counted(3);
        stock.withOnHand(5, 3);

        checkout.doActivities(checkoutOf(order(1, bundle(giftBox, 2, line(DRESS, 2)), line(DRESS, 1))));

        assertThat(available(giftBox)).isEqualTo(3);
        assertThat(available(DRESS)).isZero();
    }

    @OnEachDatabase
    void unlimited_goods_are_sold_without_being_counted(TestDatabase database) throws Exception {
        shopOn(database);

        checkout.doActivities(checkoutOf(order(1, line(sku(8, InventoryType.ALWAYS_AVAILABLE), 1000))));

        assertThat(payment.charged).hasValue(1);
    }

    @OnEachDatabase
    void what_was_declared_unavailable_is_not_sold_though_units_are_there(TestDatabase database) {
        shopOn(database);
        Order order = order(1, line(sku(1, InventoryType.UNAVAILABLE), 1));

        WorkflowException refused =
                catchThrowableOfType(WorkflowException.class, () -> checkout.doActivities(checkoutOf(order)));

        assertThat(refused.getRootCause()).isInstanceOf(InventoryUnavailableException.class);
        assertThat(payment.charged).hasValue(0);
        assertThat(available(DRESS)).isEqualTo(5);
    }

    /** Two nodes, one order: the platform's own lock is per JVM. */
    @OnEachDatabase
    void a_checkout_overtaken_during_payment_is_refused_and_refunded(TestDatabase database) {
        shopOn(database);
        Order order = order(1, line(DRESS, 2));
        payment.during = () -> stock.orders().take(1, "the other node", Map.of(1L, 2L));

        WorkflowException refused =
                catchThrowableOfType(WorkflowException.class, () -> checkout.doActivities(checkoutOf(order)));

        assertThat(refusalIn(refused)).isEqualTo(Refusal.of("stock.order-overtaken"));
        assertThat(payment.refunded).hasValue(1);
        assertThat(available(DRESS)).as("kept for the other node's checkout").isEqualTo(3);
        assertThat(stock.orders().confirm(1, "the other node")).isTrue();
    }

    /** Between our confirmation and the write that completes the order. */
    @OnEachDatabase
    void a_second_node_asks_for_no_payment_while_the_first_completes_the_order(TestDatabase database) throws Exception {
        shopOn(database);
        Order order = order(1, line(DRESS, 2));
        checkout.doActivities(checkoutOf(order));

        WorkflowException refused =
                catchThrowableOfType(WorkflowException.class, () -> checkout.doActivities(checkoutOf(order)));

        assertThat(refusalIn(refused)).isEqualTo(Refusal.of("stock.order-being-completed"));
        assertThat(payment.charged).hasValue(1);
        assertThat(available(DRESS)).isEqualTo(3);
    }

    @OnEachDatabase
    void forty_checkouts_at_once_with_failing_payments_sell_exactly_what_was_there(TestDatabase database)
            throws Exception {
        shopOn(database);
        stock.withOnHand(30, 1, 2);
        payment.declinesEvery = 3;

        List<Boolean> bought = Threads.together(40, i -> {
            Order order =
                    i % 2 == 0 ? order(i, line(DRESS, 1), line(SCARF, 1)) : order(i, line(SCARF, 1), line(DRESS, 1));
            return () -> checksOut(order);
        });

        int sold = Collections.frequency(bought, true);
        assertThat(available(DRESS)).isEqualTo(30 - sold).isNotNegative();
        assertThat(available(SCARF)).isEqualTo(30 - sold);
        assertThat(stock.consistency().check(0, 100).drifts()).isEmpty();
    }

    /** Among the causes, as a storefront looks for it. */
    private static Refusal refusalIn(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(CodedFailure.class::isInstance)
                .map(cause -> ((CodedFailure) cause).refusal())
                .findFirst()
                .orElseThrow();
    }

    private boolean checksOut(Order order) {
        try {
            checkout.doActivities(checkoutOf(order));
            return true;
        } catch (WorkflowException refused) {
            return false;
        }
    }

    private long available(Sku sku) {
        return stock.ledger()
                .available(StockLocations.WEB, List.of(sku.getId()))
                .get(sku.getId());
    }

    /** Stands where the platform's payment activity does. */
    private static final class Payment extends BaseActivity<ProcessContext<CheckoutSeed>> {

        private final AtomicInteger charged = new AtomicInteger();
        private final AtomicInteger refunded = new AtomicInteger();
        private volatile boolean declines;
        private volatile int declinesEvery = Integer.MAX_VALUE;
        private volatile Runnable during = () -> {};

        private Payment() {
            setAutomaticallyRegisterRollbackHandler(true);
            setRollback();
        }

        @SuppressWarnings({"unchecked", "rawtypes"})
        private void setRollback() {
            setRollbackHandler((RollbackHandler) new Refund());
        }

        @Override
        public ProcessContext<CheckoutSeed> execute(ProcessContext<CheckoutSeed> context) {
            during.run();
            if (declines || charged.incrementAndGet() % declinesEvery == 0) {
                throw new IllegalStateException("declined");
            }
            return context;
        }

        private final class Refund implements RollbackHandler<CheckoutSeed> {
            @Override
            public void rollbackState(
                    Activity<? extends ProcessContext<CheckoutSeed>> activity,
                    ProcessContext<CheckoutSeed> context,
                    Map<String, Object> state) {
                refunded.incrementAndGet();
            }
        }
    }
}
