package org.shelfwise.core.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.OnEachServer;
import org.shelfwise.core.testing.TestDatabase;
import org.shelfwise.core.testing.Threads;

class OrderStockTest {

    private static final long ORDER = 4711;
    private static final long DRESS = 1;
    private static final long SCARF = 2;

    @OnEachDatabase
    void a_checkout_retried_after_a_crash_does_not_take_again(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(1, DRESS);

        assertThat(stock.orders().take(ORDER, "died", Map.of(DRESS, 1L))).isInstanceOf(Taken.class);
        assertThat(stock.orders().take(ORDER, "retried", Map.of(DRESS, 1L)))
                .as("the last unit is this order's own")
                .isInstanceOf(Taken.class);

        assertThat(stock.orders().confirm(ORDER, "retried")).isTrue();
        assertThat(movements(stock, DRESS)).as("opening and one sale").isEqualTo(2);
    }

    @OnEachDatabase
    void units_are_given_back_once_however_often_rollback_is_repeated(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(5, DRESS);
        stock.orders().take(ORDER, "a", Map.of(DRESS, 2L));

        assertThat(stock.orders().giveBack(ORDER, "a", MovementCause.SALE_REVERSED, null))
                .isTrue();
        assertThat(stock.orders().giveBack(ORDER, "a", MovementCause.SALE_REVERSED, null))
                .isFalse();

        assertThat(available(stock, DRESS)).isEqualTo(5);
        assertThat(stock.orders().take(ORDER, "b", Map.of(DRESS, 2L)))
                .as("and may be bought again")
                .isInstanceOf(Taken.class);
        assertThat(available(stock, DRESS)).isEqualTo(3);
    }

    @OnEachDatabase
    void a_checkout_that_another_overtook_neither_completes_nor_gives_away_its_units(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(5, DRESS);
        stock.orders().take(ORDER, "slow", Map.of(DRESS, 2L));
        stock.orders().take(ORDER, "fast", Map.of(DRESS, 2L));

        assertThat(stock.orders().confirm(ORDER, "slow")).isFalse();
        assertThat(stock.orders().giveBack(ORDER, "slow", MovementCause.SALE_REVERSED, null))
                .isFalse();
        assertThat(stock.orders().confirm(ORDER, "fast")).isTrue();
        assertThat(available(stock, DRESS)).isEqualTo(3);
    }

    @OnEachDatabase
    void a_cart_changed_between_two_tries_pays_the_difference_only(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(5, DRESS, SCARF);
        stock.orders().take(ORDER, "a", Map.of(DRESS, 4L));

        assertThat(stock.orders().take(ORDER, "b", Map.of(DRESS, 5L, SCARF, 1L)))
                .isInstanceOf(Taken.class);

        assertThat(available(stock, DRESS)).isZero();
        assertThat(available(stock, SCARF)).isEqualTo(4);
    }

    @OnEachDatabase
    void a_refused_checkout_holds_nothing(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(5, DRESS);
        stock.orders().take(ORDER, "a", Map.of(DRESS, 4L));

        assertThat(stock.orders().take(ORDER, "b", Map.of(DRESS, 6L))).isEqualTo(new NotEnough(Map.of(DRESS, 5L)));

        assertThat(available(stock, DRESS)).isEqualTo(5);
        assertThat(stock.orders().confirm(ORDER, "b")).isFalse();
        assertThat(stock.orders().giveBack(ORDER, "b", MovementCause.SALE_REVERSED, null))
                .isFalse();
    }

    @OnEachDatabase
    void an_order_of_untracked_goods_needs_no_stock(TestDatabase database) {
        StockFixture stock = StockFixture.on(database);

        assertThat(stock.orders().take(ORDER, "a", Map.of())).isInstanceOf(Taken.class);
        assertThat(stock.orders().confirm(ORDER, "a")).isTrue();
        assertThat(stock.orders().giveBack(ORDER, "a", MovementCause.CANCELLATION, null))
                .isFalse();
    }

    @OnEachDatabase
    void eight_nodes_that_check_the_same_order_out_at_once_take_it_once(TestDatabase database) throws Exception {
        StockFixture stock = StockFixture.on(database).withOnHand(10, DRESS);

        List<OrderTaking> takings =
                Threads.together(8, i -> () -> stock.orders().take(ORDER, "node" + i, Map.of(DRESS, 3L)));

        assertThat(takings).hasOnlyElementsOfType(Taken.class);
        assertThat(available(stock, DRESS)).isEqualTo(7);
    }

    @OnEachDatabase
    void rollback_and_sweep_at_once_give_back_once(TestDatabase database) throws Exception {
        StockFixture stock = StockFixture.on(database).withOnHand(10, DRESS);
        stock.orders().take(ORDER, "a", Map.of(DRESS, 3L));

        List<Boolean> gaveBack =
                Threads.together(6, i -> () -> stock.orders().giveBack(ORDER, "a", MovementCause.SALE_REVERSED, null));

        assertThat(gaveBack).containsOnlyOnce(true);
        assertThat(available(stock, DRESS)).isEqualTo(10);
    }

    /** The other node asks while the confirmation is not committed yet, so that it has to wait for it. */
    @OnEachDatabase
    void a_checkout_that_has_confirmed_cannot_be_overtaken_before_it_completes(TestDatabase database) throws Exception {
        StockFixture stock = StockFixture.on(database).withOnHand(5, DRESS);
        stock.orders().take(ORDER, "first", Map.of(DRESS, 2L));

        CompletableFuture<OrderTaking> second = database.transactions().execute(status -> {
            assertThat(stock.orders().confirm(ORDER, "first")).isTrue();
            return CompletableFuture.supplyAsync(() -> stock.orders().take(ORDER, "second", Map.of(DRESS, 2L)));
        });

        assertThat(second.get()).isInstanceOf(ConfirmedElsewhere.class);
        assertThat(stock.orders().confirm(ORDER, "second")).isFalse();
        assertThat(stock.orders().giveBack(ORDER, "second", MovementCause.SALE_REVERSED, null))
                .isFalse();
        assertThat(stock.orders().confirm(ORDER, "first"))
                .as("asked again, it is still its own")
                .isTrue();
        assertThat(available(stock, DRESS)).isEqualTo(3);
    }

    @OnEachDatabase
    void a_step_that_fails_after_the_confirmation_gives_back_and_lets_the_shopper_try_again(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(5, DRESS);
        stock.orders().take(ORDER, "a", Map.of(DRESS, 2L));
        stock.orders().confirm(ORDER, "a");

        assertThat(stock.orders().giveBack(ORDER, "a", MovementCause.SALE_REVERSED, null))
                .isTrue();

        assertThat(available(stock, DRESS)).isEqualTo(5);
        assertThat(stock.orders().take(ORDER, "b", Map.of(DRESS, 2L))).isInstanceOf(Taken.class);
    }

    /** Its node read the order before the other node completed it. */
    @OnEachDatabase
    void a_checkout_that_comes_late_does_not_take_over_a_completed_order(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(5, DRESS);
        stock.orders().take(ORDER, "first", Map.of(DRESS, 2L));
        stock.orders().confirm(ORDER, "first");
        stock.orders().sold(ORDER, "first");

        assertThat(stock.orders().take(ORDER, "late", Map.of(DRESS, 2L))).isInstanceOf(ConfirmedElsewhere.class);
        assertThat(stock.orders().confirm(ORDER, "late")).isFalse();
    }

    @OnEachDatabase
    void an_order_that_the_shop_opened_again_pays_the_difference_only(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(5, DRESS);
        stock.orders().take(ORDER, "first", Map.of(DRESS, 2L));
        stock.orders().sold(ORDER, "first");

        OrderStock reopened = stock.orders(orderId -> true);
        assertThat(reopened.take(ORDER, "again", Map.of(DRESS, 3L))).isInstanceOf(Taken.class);

        assertThat(reopened.confirm(ORDER, "again")).isTrue();
        assertThat(available(stock, DRESS)).isEqualTo(2);
    }

    @OnEachDatabase
    void eight_nodes_that_check_the_same_order_out_at_once_complete_it_once(TestDatabase database) throws Exception {
        StockFixture stock = StockFixture.on(database).withOnHand(10, DRESS);

        List<Boolean> confirmed = Threads.together(
                8,
                node -> () -> stock.orders().take(ORDER, "node" + node, Map.of(DRESS, 3L)) instanceof Taken
                        && stock.orders().confirm(ORDER, "node" + node));

        assertThat(confirmed).containsOnlyOnce(true);
        assertThat(available(stock, DRESS)).isEqualTo(7);
    }

    @OnEachDatabase
    void checkouts_of_different_orders_do_not_stop_one_another(TestDatabase database) throws Exception {
        Runnable meeting = Threads.meeting();
        AtomicInteger sales = new AtomicInteger();
        StockFixture stock = StockFixture.on(database)
                .withOnHand(5, DRESS, SCARF)
                .withListener(moved -> {
                    sales.incrementAndGet();
                    meeting.run();
                });

        List<OrderTaking> takings =
                Threads.together(2, i -> () -> stock.orders().take(ORDER + i, "a", Map.of(i == 0 ? DRESS : SCARF, 1L)));

        assertThat(takings).allMatch(Taken.class::isInstance);
        assertThat(sales).as("none was begun twice").hasValue(2);
    }

    @OnEachDatabase
    void an_order_knows_the_units_that_are_its_own_until_they_are_sold_or_given_back(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(5, DRESS, SCARF);
        OrderStock orders = stock.orders();
        assertThat(orders.held(ORDER))
                .as("of a cart that was never checked out")
                .isEmpty();

        orders.take(ORDER, "died", Map.of(DRESS, 2L, SCARF, 1L));
        assertThat(orders.held(ORDER)).isEqualTo(Map.of(DRESS, 2L, SCARF, 1L));
        assertThat(orders.held(ORDER + 1)).as("of somebody else's order").isEmpty();
        orders.confirm(ORDER, "died");
        assertThat(orders.held(ORDER)).isEqualTo(Map.of(DRESS, 2L, SCARF, 1L));
        orders.sold(ORDER, "died");
        assertThat(orders.held(ORDER)).as("went with the order").isEmpty();
        assertThat(stock.orders(orderId -> true).held(ORDER))
                .as("of an order that the shop opened again")
                .isEqualTo(Map.of(DRESS, 2L, SCARF, 1L));
        orders.cancel(ORDER, 0);
        assertThat(stock.orders(orderId -> true).held(ORDER)).as("given back").isEmpty();
    }

    /** A shopper looks at the cart while a checkout of it takes its units. */
    @OnEachDatabase
    void a_cart_waits_for_no_checkout_to_know_its_own_units(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(5, DRESS);
        stock.orders().take(ORDER, "died", Map.of(DRESS, 2L));

        Map<Long, Long> seen = database.transactions().execute(status -> {
            stock.orders().take(ORDER, "again", Map.of(DRESS, 4L));
            return CompletableFuture.supplyAsync(() -> stock.orders().held(ORDER))
                    .join();
        });

        assertThat(seen).isEqualTo(Map.of(DRESS, 2L));
    }

    /** MySQL shows a transaction what was there when it first looked. */
    @OnEachDatabase
    void what_is_given_back_is_what_the_order_holds_and_not_what_it_held_when_the_caller_last_looked(
            TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(5, DRESS);
        stock.orders().take(ORDER, "a", Map.of(DRESS, 1L));

        database.transactions().execute(status -> {
            database.jdbc().queryForList("SELECT QUANTITY FROM SHW_ORDER_STOCK_LINE");
            CompletableFuture.runAsync(() -> stock.orders().take(ORDER, "b", Map.of(DRESS, 3L)))
                    .join();
            return stock.orders().giveBack(ORDER, "b", MovementCause.SALE_REVERSED, null);
        });

        assertThat(available(stock, DRESS)).isEqualTo(5);
    }

    /** The order has the scarf and wants the dress instead; somebody has the dress and wants the scarf. */
    @OnEachServer
    void a_changed_cart_does_not_deadlock_with_a_shopper_who_wants_both(TestDatabase database) throws Exception {
        StockFixture stock = StockFixture.on(database).withOnHand(5, DRESS, SCARF);
        stock.orders().take(ORDER, "a", Map.of(SCARF, 1L));

        OrderTaking taking = Deadlock.with(database, DRESS, SCARF, () -> database.transactions()
                .execute(status -> stock.orders().take(ORDER, "b", Map.of(DRESS, 1L))));

        assertThat(taking).isInstanceOf(Taken.class);
    }

    private static long available(StockFixture stock, long skuId) {
        return stock.ledger().available(StockLocations.WEB, List.of(skuId)).get(skuId);
    }

    private static int movements(StockFixture stock, long skuId) {
        return stock.ledger().movements(skuId, 50, null).size();
    }
}
