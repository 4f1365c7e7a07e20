package org.shelfwise.core.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shelfwise.core.stock.StockLocations.WEB;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.OnEachServer;
import org.shelfwise.core.testing.TestDatabase;
import org.shelfwise.core.testing.Threads;

class SimultaneousShoppersTest {

    private static final MovementNote SALE = MovementNote.of(MovementCause.SALE, null);
    private static final List<Long> SKUS = LongStream.rangeClosed(1, 20).boxed().toList();

    @OnEachServer
    void sixty_four_shoppers_empty_the_shop_and_nobody_gets_a_unit_too_many(TestDatabase database) throws Exception {
        StockFixture stock = StockFixture.on(database)
                .withOnHand(1_000, SKUS.stream().mapToLong(Long::longValue).toArray());

        long sold = sum(Threads.together(64, seed -> () -> shopUntilSoldOut(stock.ledger(), new Random(seed))));

        assertThat(sold).isEqualTo(20_000);
        assertThat(stock.ledger().available(WEB, SKUS).values()).containsOnly(0L);
        assertThat(stock.consistency().check(0, 100).drifts()).isEmpty();
        assertThat(soldByTheBooks(database)).isEqualTo(sold);
    }

    @OnEachDatabase
    void two_shoppers_cannot_both_get_the_last_unit(TestDatabase database) throws Exception {
        StockFixture stock = StockFixture.on(database).withOnHand(1, 1);

        List<Taking> takings = Threads.together(8, i -> () -> stock.ledger().take(WEB, lines(1L), SALE));

        assertThat(takings).filteredOn(Taken.class::isInstance).hasSize(1);
        assertThat(takings).filteredOn(new NotEnough(Map.of(1L, 0L))::equals).hasSize(7);
    }

    @OnEachDatabase
    void baskets_in_opposite_order_do_not_block_one_another_forever(TestDatabase database) throws Exception {
        StockFixture stock = StockFixture.on(database).withOnHand(400, 1, 2, 3);

        long sold = sum(Threads.together(8, i -> () -> {
            List<StockLine> lines = i % 2 == 0 ? lines(1L, 2L, 3L) : lines(3L, 2L, 1L);
            return repeat(50, () -> stock.ledger().take(WEB, lines, SALE) instanceof Taken);
        }));

        assertThat(sold).isEqualTo(400);
        assertThat(stock.ledger().available(WEB, List.of(1L, 2L, 3L)).values()).containsOnly(0L);
    }

    @OnEachDatabase
    void holds_and_sales_share_the_units_without_a_unit_promised_twice(TestDatabase database) throws Exception {
        StockFixture stock = StockFixture.on(database).withOnHand(200, 1);

        long got = sum(Threads.together(
                8,
                i -> () -> repeat(
                        50,
                        i % 2 == 0
                                ? () -> stock.ledger().take(WEB, lines(1L), SALE) instanceof Taken
                                : () -> stock.holds().hold(WEB, lines(1L), "test", null, Duration.ofHours(1))
                                        instanceof Held)));

        assertThat(got).isEqualTo(200);
        StockLevel level = stock.ledger().levels(List.of(1L)).get(1L).get(0);
        assertThat(level.onHand()).isEqualTo(level.held());
        assertThat(stock.ledger().holds(1)).hasSize((int) level.held());
        assertThat(stock.consistency().check(0, 10).drifts()).isEmpty();
    }

    @OnEachDatabase
    void a_hold_is_taken_once_even_when_it_is_released_at_the_same_moment(TestDatabase database) throws Exception {
        StockFixture stock = StockFixture.on(database).withOnHand(100, 1);
        List<Long> holds = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Held held = (Held) stock.holds().hold(WEB, lines(1L), "test", null, Duration.ofHours(1));
            holds.add(held.holds().get(0).id());
        }

        long ended = sum(Threads.together(6, i -> () -> {
            long mine = 0;
            for (long id : holds) {
                mine += i % 2 == 0
                        ? stock.holds().takeHeld(id, SALE).stream().count()
                        : stock.holds().release(List.of(id));
            }
            return mine;
        }));

        assertThat(ended).isEqualTo(20);
        assertThat(stock.ledger().levels(List.of(1L)).get(1L).get(0).held()).isZero();
        assertThat(stock.consistency().check(0, 10).drifts()).isEmpty();
    }

    @OnEachDatabase
    void counting_while_the_shop_sells_loses_no_sale(TestDatabase database) throws Exception {
        StockFixture stock = StockFixture.on(database).withOnHand(500, 1);
        MovementNote count = MovementNote.of(MovementCause.COUNT, null);

        Threads.together(
                8,
                i -> () -> repeat(
                        30,
                        i == 0
                                ? () -> stock.ledger().count(WEB, Map.of(1L, 500L), count) instanceof Booked
                                : () -> stock.ledger().take(WEB, lines(1L), SALE) instanceof Taken));

        assertThat(stock.consistency().check(0, 10).drifts()).isEmpty();
        assertUnbrokenBooks(stock.ledger().movements(1, 500, null));
    }

    @OnEachDatabase
    void a_level_that_many_open_at_once_is_opened_once_and_counts_every_receipt(TestDatabase database)
            throws Exception {
        StockFixture stock = StockFixture.on(database);
        MovementNote receipt = MovementNote.of(MovementCause.RECEIPT, null);

        Threads.together(8, i -> () -> stock.ledger().book(WEB, Map.of(1L, 1L, 2L, 1L), receipt));

        assertThat(stock.ledger().available(WEB, List.of(1L, 2L))).containsOnly(Map.entry(1L, 8L), Map.entry(2L, 8L));
        assertThat(stock.ledger().movements(1, 100, null))
                .filteredOn(StockMovement::isOpening)
                .hasSize(1);
    }

    @OnEachDatabase
    void levels_repaired_while_the_shop_sells_end_up_right(TestDatabase database) throws Exception {
        StockFixture stock = StockFixture.on(database).withOnHand(500, 1);
        database.jdbc().update("UPDATE SHW_STOCK_LEVEL SET ON_HAND = 400, HELD = 3 WHERE SKU_ID = 1");

        Threads.together(
                6,
                i -> () -> repeat(
                        20,
                        i == 0
                                ? () -> stock.consistency()
                                        .repair(WEB, List.of(1L), null)
                                        .isEmpty()
                                : () -> stock.ledger().take(WEB, lines(1L), SALE) instanceof Taken));

        assertThat(stock.consistency().check(0, 10).drifts()).isEmpty();
        assertThat(stock.ledger().levels(List.of(1L)).get(1L)).containsExactly(new StockLevel(1, WEB, 300, 0));
    }

    /** Buys 1 to 3 units of 1 to 3 SKUs in random order, and single units once that fails, until nothing is left. */
    private static Long shopUntilSoldOut(StockLedger ledger, Random random) {
        long bought = 0;
        List<Long> left = new ArrayList<>(SKUS);
        while (!left.isEmpty()) {
            Collections.shuffle(left, random);
            List<StockLine> basket = left.subList(0, Math.min(left.size(), 1 + random.nextInt(3))).stream()
                    .map(id -> new StockLine(id, 1 + random.nextInt(3)))
                    .toList();
            Taking taking = ledger.take(WEB, basket, SALE);
            if (taking instanceof Taken) {
                bought += basket.stream().mapToLong(StockLine::quantity).sum();
            } else if (taking instanceof NotEnough shortage) {
                for (long id : shortage.availableBySku().keySet()) {
                    while (ledger.take(WEB, lines(id), SALE) instanceof Taken) {
                        bought++;
                    }
                    left.remove(id);
                }
            }
        }
        return bought;
    }

    private static long soldByTheBooks(TestDatabase database) {
        return -database.jdbc()
                .queryForObject("SELECT SUM(DELTA) FROM SHW_STOCK_MOVEMENT WHERE CAUSE = 'SALE'", Long.class);
    }

    private static void assertUnbrokenBooks(List<StockMovement> newestFirst) {
        for (int i = 1; i < newestFirst.size(); i++) {
            assertThat(newestFirst.get(i - 1).onHandBefore())
                    .isEqualTo(newestFirst.get(i).onHandAfter());
        }
    }

    private static List<StockLine> lines(long... skuIds) {
        return LongStream.of(skuIds).mapToObj(id -> new StockLine(id, 1)).toList();
    }

    private static Long repeat(int times, Callable<Boolean> action) throws Exception {
        long successes = 0;
        for (int i = 0; i < times; i++) {
            successes += action.call() ? 1 : 0;
        }
        return successes;
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }
}
