package org.shelfwise.core.stock.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.aopalliance.intercept.MethodInterceptor;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.shelfwise.core.stock.MovementCause;
import org.shelfwise.core.stock.OrderStockProperties;
import org.shelfwise.core.stock.OrderTaking;
import org.shelfwise.core.stock.StockFixture;
import org.shelfwise.core.stock.StockLocations;
import org.shelfwise.core.stock.Taken;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.OnEachServer;
import org.shelfwise.core.testing.TestDatabase;
import org.shelfwise.core.testing.Threads;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.support.DefaultPointcutAdvisor;

class CancelAdviceTest {

    private static final long DRESS = 1;
    private static final long SCARF = 2;
    private static final Order ORDER = Shop.order(4711);
    private static final Order ANOTHER = Shop.order(4712);

    private StockFixture stock;
    private OrderService service;
    private volatile boolean fails;

    /** Two orders of 2 dresses each, of 9, one of them completed; the service removes an order's row, as the platform's does. */
    private void shopOn(TestDatabase database) {
        database.jdbc().execute("CREATE TABLE BLC_ORDER (ORDER_ID BIGINT PRIMARY KEY)");
        database.jdbc().update("INSERT INTO BLC_ORDER VALUES (?), (?)", ORDER.getId(), ANOTHER.getId());
        stock = StockFixture.on(database).withOnHand(9, DRESS, SCARF);
        stock.orders().take(ORDER.getId(), "a", Map.of(DRESS, 2L));
        stock.orders().take(ANOTHER.getId(), "b", Map.of(DRESS, 2L));
        stock.orders().sold(ORDER.getId(), "a");
        service = advised(call -> {
            database.jdbc()
                    .update("DELETE FROM BLC_ORDER WHERE ORDER_ID = ?", ((Order) call.getArguments()[0]).getId());
            if (fails) {
                throw new IllegalStateException("the shop's own cancelling failed");
            }
            return null;
        });
    }

    private OrderService advised(MethodInterceptor service) {
        OrderStockProperties properties = new OrderStockProperties(
                Duration.ofSeconds(10), Duration.ofMinutes(30), Duration.ofDays(30), Duration.ofDays(60));
        ProxyFactory proxies = new ProxyFactory(OrderService.class, service);
        CancelAdvice advice =
                new CancelAdvice(stock.orders(), stock.database().transactionManager(), properties, stock.clock());
        proxies.addAdvisor(0, new DefaultPointcutAdvisor(CancelAdvice.pointcut(), advice));
        return (OrderService) proxies.getProxy();
    }

    @OnEachDatabase
    void a_cancelled_order_gives_its_own_units_back_at_once_and_once(TestDatabase database) {
        shopOn(database);

        service.cancelOrder(ORDER);
        service.deleteOrder(ORDER);

        assertThat(available()).isEqualTo(7);
        assertThat(stock.ledger().movements(DRESS, 1, null).get(0).cause()).isEqualTo(MovementCause.CANCELLATION);
    }

    @OnEachDatabase
    void a_cancelling_that_is_rolled_back_takes_the_units_with_it(TestDatabase database) {
        shopOn(database);

        database.transactions().execute(status -> {
            service.cancelOrder(ORDER);
            assertThat(available()).isEqualTo(7);
            status.setRollbackOnly();
            return null;
        });

        assertThat(available()).isEqualTo(5);
        assertThat(orders()).isEqualTo(2);
    }

    @OnEachDatabase
    void a_cancelling_that_fails_gives_nothing_back_and_says_why(TestDatabase database) {
        shopOn(database);
        fails = true;

        assertThatThrownBy(() -> service.cancelOrder(ORDER)).hasMessage("the shop's own cancelling failed");

        assertThat(available()).isEqualTo(5);
        assertThat(orders()).isEqualTo(2);
    }

    @OnEachDatabase
    void a_cart_that_is_removed_in_mid_checkout_cannot_be_completed(TestDatabase database) {
        shopOn(database);

        service.deleteOrder(ANOTHER);

        assertThat(available()).isEqualTo(7);
        assertThat(stock.orders().confirm(ANOTHER.getId(), "b")).isFalse();
    }

    @OnEachDatabase
    void an_old_order_that_is_tidied_away_does_not_conjure_up_units(TestDatabase database) {
        shopOn(database);
        stock.clock().advance(Duration.ofDays(31));

        service.deleteOrder(ORDER);

        assertThat(available()).isEqualTo(5);
    }

    @OnEachDatabase
    void two_clerks_who_cancel_at_once_give_back_once(TestDatabase database) throws Exception {
        shopOn(database);

        Threads.together(4, clerk -> () -> {
            service.cancelOrder(ORDER);
            return null;
        });

        assertThat(available()).isEqualTo(7);
    }

    @OnEachServer
    void a_cart_without_stock_that_is_removed_in_the_shops_own_transaction_holds_no_checkout_up(TestDatabase database) {
        shopOn(database);

        OrderTaking taking = database.transactions().execute(status -> {
            service.cancelOrder(Shop.order(9999));
            return takenMeanwhile();
        });

        assertThat(taking).isInstanceOf(Taken.class);
    }

    @OnEachServer
    void a_cancelling_holds_no_checkout_of_a_newer_order_up(TestDatabase database) {
        List<OrderTaking> meanwhile = new CopyOnWriteArrayList<>();
        shopOn(database);
        stock.withListener(moved -> {
            if (moved.get(0).cause() == MovementCause.CANCELLATION) {
                meanwhile.add(takenMeanwhile());
            }
        });

        service.cancelOrder(ANOTHER);

        assertThat(meanwhile).hasOnlyElementsOfType(Taken.class).hasSize(1);
    }

    /** Another shopper's checkout, of a newer order. */
    private OrderTaking takenMeanwhile() {
        return CompletableFuture.supplyAsync(() -> stock.orders().take(5000, "c", Map.of(SCARF, 1L)))
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    private long available() {
        return stock.ledger().available(StockLocations.WEB, List.of(DRESS)).get(DRESS);
    }

    private long orders() {
        return stock.database().jdbc().queryForObject("SELECT COUNT(*) FROM BLC_ORDER", Long.class);
    }
}
