package org.shelfwise.core.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shelfwise.core.stock.StockLocations.WEB;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.OnEachServer;
import org.shelfwise.core.testing.TestDatabase;
import org.shelfwise.core.testing.Threads;

/** A unit is held for somebody, whose order then takes it. */
class AssignedHoldTest {

    private static final long ORDER = 4711;
    private static final long OTHER = 4712;
    private static final long DRESS = 1;
    private static final long SCARF = 2;
    private static final Duration DAY = Duration.ofDays(1);

    @OnEachDatabase
    void the_unit_is_there_for_the_order_it_was_held_for_and_for_no_other(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(1, DRESS);
        long hold = hold(stock, DRESS);

        assertThat(assign(stock, hold, ORDER)).isTrue();

        assertThat(stock.orders().held(ORDER)).isEqualTo(Map.of(DRESS, 1L));
        assertThat(stock.orders().held(OTHER)).isEmpty();
        assertThat(stock.orders().take(OTHER, "a", Map.of(DRESS, 1L))).isEqualTo(new NotEnough(Map.of(DRESS, 0L)));
        assertThat(stock.orders().take(ORDER, "a", Map.of(DRESS, 1L))).isInstanceOf(Taken.class);
        assertThat(level(stock, DRESS)).isEqualTo(new StockLevel(DRESS, WEB, 0, 0));
        assertThat(stock.ledger().holds(DRESS)).isEmpty();
        assertThat(stock.orders().held(ORDER)).as("once, now as taken").isEqualTo(Map.of(DRESS, 1L));
        assertBooksAgree(stock);
    }

    /** A moment of availability would start alerts, and lists would show it. */
    @OnEachDatabase
    void nobody_sees_the_unit_available_in_between(TestDatabase database) {
        List<StockMovement> moved = new ArrayList<>();
        StockFixture stock = StockFixture.on(database).withOnHand(1, DRESS);
        assign(stock, hold(stock, DRESS), ORDER);
        stock.withListener(moved::addAll);

        stock.orders().take(ORDER, "a", Map.of(DRESS, 1L));

        assertThat(moved).singleElement().satisfies(sale -> {
            assertThat(sale.availableBefore()).isZero();
            assertThat(sale.availableAfter()).isZero();
            assertThat(sale.cause()).isEqualTo(MovementCause.SALE);
        });
    }

    @OnEachDatabase
    void whoever_holds_one_unit_may_buy_a_second_that_is_there_for_anybody(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(3, DRESS);
        assign(stock, hold(stock, DRESS), ORDER);

        assertThat(stock.orders().take(ORDER, "a", Map.of(DRESS, 4L))).isEqualTo(new NotEnough(Map.of(DRESS, 3L)));
        assertThat(stock.orders().take(ORDER, "b", Map.of(DRESS, 2L))).isInstanceOf(Taken.class);

        assertThat(level(stock, DRESS)).isEqualTo(new StockLevel(DRESS, WEB, 1, 0));
        assertBooksAgree(stock);
    }

    @OnEachDatabase
    void a_checkout_that_is_refused_for_another_line_does_not_lose_the_held_unit(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(1, DRESS).withOnHand(0, SCARF);
        assign(stock, hold(stock, DRESS), ORDER);

        assertThat(stock.orders().take(ORDER, "a", Map.of(DRESS, 1L, SCARF, 1L)))
                .isEqualTo(new NotEnough(Map.of(SCARF, 0L)));

        assertThat(stock.orders().held(ORDER)).isEqualTo(Map.of(DRESS, 1L));
        assertThat(stock.orders().take(ORDER, "b", Map.of(DRESS, 1L))).isInstanceOf(Taken.class);
    }

    @OnEachDatabase
    void a_cart_without_the_held_variant_checks_out_and_the_unit_stays_held(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(1, DRESS, SCARF);
        assign(stock, hold(stock, DRESS), ORDER);

        assertThat(stock.orders().take(ORDER, "a", Map.of(SCARF, 1L))).isInstanceOf(Taken.class);

        assertThat(level(stock, DRESS)).isEqualTo(new StockLevel(DRESS, WEB, 1, 1));
        assertThat(stock.orders().held(ORDER)).isEqualTo(Map.of(DRESS, 1L, SCARF, 1L));
    }

    @OnEachDatabase
    void after_a_failed_checkout_the_unit_is_anybody_s(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(1, DRESS);
        assign(stock, hold(stock, DRESS), ORDER);
        stock.orders().take(ORDER, "a", Map.of(DRESS, 1L));

        stock.orders().giveBack(ORDER, "a", MovementCause.SALE_REVERSED, null);

        assertThat(stock.orders().held(ORDER)).isEmpty();
        assertThat(level(stock, DRESS)).isEqualTo(new StockLevel(DRESS, WEB, 1, 0));
        assertBooksAgree(stock);
    }

    @OnEachDatabase
    void what_belongs_to_one_order_cannot_be_had_by_a_second_and_asking_again_does_no_harm(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(1, DRESS);
        long hold = hold(stock, DRESS);
        assign(stock, hold, ORDER);

        assertThat(assign(stock, hold, OTHER)).isFalse();
        assertThat(assign(stock, hold, ORDER)).isTrue();

        assertThat(stock.orders().held(ORDER)).isEqualTo(Map.of(DRESS, 1L));
        assertThat(stock.orders().held(OTHER)).isEmpty();
    }

    @OnEachDatabase
    void what_belonged_to_an_order_that_is_gone_may_be_had_by_another(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(1, DRESS);
        long hold = hold(stock, DRESS);
        assign(stock, hold, ORDER);

        assertThat(stock.holds().assign(hold, OTHER, former -> former != ORDER)).isTrue();

        assertThat(stock.orders().held(ORDER)).isEmpty();
        assertThat(stock.orders().held(OTHER)).isEqualTo(Map.of(DRESS, 1L));
    }

    @OnEachDatabase
    void what_was_never_held_or_is_held_no_longer_is_nobody_s(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(1, DRESS);
        long hold = hold(stock, DRESS);
        stock.clock().advance(DAY);

        assertThat(assign(stock, hold, ORDER)).as("expired").isFalse();
        stock.holds().releaseExpired(10);
        assertThat(assign(stock, hold, ORDER)).as("swept").isFalse();
        assertThat(assign(stock, hold + 1, ORDER)).as("unknown").isFalse();
        assertThat(stock.orders().held(ORDER)).isEmpty();
    }

    @OnEachDatabase
    void an_assigned_hold_expires_as_any_other_and_the_cart_is_told_what_is_left(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(1, DRESS);
        assign(stock, hold(stock, DRESS), ORDER);
        stock.clock().advance(DAY);

        assertThat(stock.orders().take(OTHER, "a", Map.of(DRESS, 1L)))
                .as("nobody has swept it yet")
                .isInstanceOf(Taken.class);

        assertThat(stock.orders().held(ORDER)).isEmpty();
        assertThat(stock.orders().take(ORDER, "a", Map.of(DRESS, 1L))).isEqualTo(new NotEnough(Map.of(DRESS, 0L)));
        assertBooksAgree(stock);
    }

    @OnEachDatabase
    void a_hold_that_expired_but_still_stands_is_its_order_s_to_take(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(1, DRESS);
        assign(stock, hold(stock, DRESS), ORDER);
        stock.clock().advance(DAY);

        assertThat(stock.orders().held(ORDER)).isEqualTo(Map.of(DRESS, 1L));
        assertThat(stock.orders().take(ORDER, "a", Map.of(DRESS, 1L))).isInstanceOf(Taken.class);
        assertBooksAgree(stock);
    }

    @OnEachDatabase
    void a_cart_that_grew_after_a_checkout_that_died_takes_the_held_unit_too(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(2, DRESS);
        stock.orders().take(ORDER, "died", Map.of(DRESS, 1L));
        assign(stock, hold(stock, DRESS), ORDER);

        assertThat(stock.orders().held(ORDER)).isEqualTo(Map.of(DRESS, 2L));
        assertThat(stock.orders().take(ORDER, "again", Map.of(DRESS, 2L))).isInstanceOf(Taken.class);

        assertThat(level(stock, DRESS)).isEqualTo(new StockLevel(DRESS, WEB, 0, 0));
        assertBooksAgree(stock);
    }

    @OnEachDatabase
    void a_hold_of_several_units_ends_whole_and_what_the_order_leaves_is_anybody_s(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(3, DRESS);
        assign(stock, hold(stock, DRESS, 3), ORDER);

        stock.orders().take(ORDER, "a", Map.of(DRESS, 1L));

        assertThat(level(stock, DRESS)).isEqualTo(new StockLevel(DRESS, WEB, 2, 0));
        assertBooksAgree(stock);
    }

    /** Somebody typed SQL. */
    @OnEachDatabase
    void a_level_that_counts_less_as_held_than_there_is_does_not_stop_the_sale(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(3, DRESS);
        assign(stock, hold(stock, DRESS, 2), ORDER);
        database.jdbc().update("UPDATE SHW_STOCK_LEVEL SET HELD = 1");

        assertThat(stock.orders().take(ORDER, "a", Map.of(DRESS, 2L))).isInstanceOf(Taken.class);

        assertThat(level(stock, DRESS)).isEqualTo(new StockLevel(DRESS, WEB, 1, 0));
    }

    /** MySQL shows a transaction what was there when it first looked. */
    @OnEachDatabase
    void a_unit_assigned_after_the_caller_last_looked_counts(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(1, DRESS);
        long hold = hold(stock, DRESS);

        OrderTaking taking = database.transactions().execute(status -> {
            database.jdbc().queryForList("SELECT ID FROM SHW_STOCK_HOLD");
            CompletableFuture.runAsync(() -> assign(stock, hold, ORDER)).join();
            return stock.orders().take(ORDER, "a", Map.of(DRESS, 1L));
        });

        assertThat(taking).isInstanceOf(Taken.class);
        assertBooksAgree(stock);
    }

    @OnEachDatabase
    void of_many_carts_that_want_the_unit_at_once_one_gets_it(TestDatabase database) throws Exception {
        StockFixture stock = StockFixture.on(database).withOnHand(1, DRESS);
        long hold = hold(stock, DRESS);

        List<Boolean> assigned = Threads.together(8, i -> () -> assign(stock, hold, ORDER + i));

        assertThat(assigned).containsOnlyOnce(true);
    }

    @OnEachDatabase
    void two_checkouts_of_one_order_take_the_held_unit_once(TestDatabase database) throws Exception {
        StockFixture stock = StockFixture.on(database).withOnHand(2, DRESS);
        assign(stock, hold(stock, DRESS), ORDER);

        List<OrderTaking> takings =
                Threads.together(8, i -> () -> stock.orders().take(ORDER, "node" + i, Map.of(DRESS, 1L)));

        assertThat(takings).hasOnlyElementsOfType(Taken.class);
        assertThat(level(stock, DRESS)).isEqualTo(new StockLevel(DRESS, WEB, 1, 0));
        assertBooksAgree(stock);
    }

    @OnEachDatabase
    void strangers_never_get_the_unit_while_its_order_checks_out(TestDatabase database) throws Exception {
        StockFixture stock = StockFixture.on(database).withOnHand(1, DRESS);
        assign(stock, hold(stock, DRESS), ORDER);

        List<OrderTaking> takings =
                Threads.together(8, i -> () -> stock.orders().take(ORDER + i, "a", Map.of(DRESS, 1L)));

        assertThat(takings.get(0)).isInstanceOf(Taken.class);
        assertThat(takings.subList(1, 8)).containsOnly(new NotEnough(Map.of(DRESS, 0L)));
        assertBooksAgree(stock);
    }

    /** Each order holds one unit, which expires; workers sweep, and strangers buy what they can get. */
    @OnEachServer
    void checkouts_sweepers_and_strangers_at_the_same_moment_sell_no_unit_twice(TestDatabase database)
            throws Exception {
        int orders = 24;
        StockFixture stock = StockFixture.on(database).withOnHand(orders, DRESS, SCARF);
        for (int i = 0; i < orders; i++) {
            assign(stock, hold(stock, DRESS), ORDER + i);
            assign(stock, hold(stock, SCARF), ORDER + i);
        }
        stock.clock().advance(DAY);

        List<Long> got = Threads.together(12, i -> () -> switch (i % 3) {
            case 0 -> checkouts(stock, ORDER + i, ORDER + orders, 12);
            case 1 -> checkouts(stock, ORDER + 1_000 + i, ORDER + 1_000 + orders, 12);
            default -> {
                for (int round = 0; round < 10; round++) {
                    stock.holds().releaseExpired(5);
                }
                yield 0L;
            }
        });

        long sold = got.stream().mapToLong(Long::longValue).sum();
        assertThat(level(stock, DRESS).onHand()).isEqualTo(orders - sold);
        assertThat(level(stock, SCARF).onHand()).isEqualTo(orders - sold);
        assertBooksAgree(stock);
    }

    /** The order takes both in one go, while somebody has the dress and wants the scarf. */
    @OnEachServer
    void an_order_with_held_units_does_not_deadlock_with_a_shopper_who_wants_both(TestDatabase database)
            throws Exception {
        StockFixture stock = StockFixture.on(database).withOnHand(5, DRESS, SCARF);
        assign(stock, hold(stock, SCARF), ORDER);
        assign(stock, hold(stock, DRESS), ORDER);

        OrderTaking taking = Deadlock.with(database, DRESS, SCARF, () -> database.transactions()
                .execute(status -> stock.orders().take(ORDER, "a", Map.of(SCARF, 1L, DRESS, 1L))));

        assertThat(taking).isInstanceOf(Taken.class);
        assertBooksAgree(stock);
    }

    private static long checkouts(StockFixture stock, long from, long to, int step) {
        long taken = 0;
        for (long order = from; order < to; order += step) {
            taken += stock.orders().take(order, "a", Map.of(DRESS, 1L, SCARF, 1L)) instanceof Taken ? 1 : 0;
        }
        return taken;
    }

    private static boolean assign(StockFixture stock, long hold, long order) {
        return stock.holds().assign(hold, order, former -> true);
    }

    private static long hold(StockFixture stock, long skuId) {
        return hold(stock, skuId, 1);
    }

    private static long hold(StockFixture stock, long skuId, long units) {
        Held held = (Held) stock.holds().hold(WEB, List.of(new StockLine(skuId, units)), "test", "alert:1", DAY);
        return held.holds().get(0).id();
    }

    private static StockLevel level(StockFixture stock, long skuId) {
        return stock.ledger().levels(List.of(skuId)).get(skuId).get(0);
    }

    private static void assertBooksAgree(StockFixture stock) {
        assertThat(stock.consistency().check(0, 100).drifts()).isEmpty();
    }
}
