package org.shelfwise.core.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shelfwise.core.stock.StockLocations.WEB;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.TestDatabase;

class HoldingTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final MovementNote SALE = MovementNote.of(MovementCause.SALE, "order:9");

    @OnEachDatabase
    void what_is_kept_for_somebody_nobody_else_can_buy(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(3, 1);

        StockHold hold = hold(stock, 2);

        assertThat(stock.ledger().levels(List.of(1L)).get(1L)).containsExactly(new StockLevel(1, WEB, 3, 2));
        assertThat(stock.ledger().take(WEB, units(2), SALE)).isEqualTo(new NotEnough(Map.of(1L, 1L)));
        assertThat(stock.ledger().holds(1)).containsExactly(hold);
        assertThat(hold.expiresAt()).isEqualTo(stock.clock().instant().plus(HOUR));
    }

    @OnEachDatabase
    void more_than_is_available_cannot_be_kept(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(3, 1);
        hold(stock, 2);

        assertThat(stock.holds().hold(WEB, units(2), "test", null, HOUR)).isEqualTo(new NotEnough(Map.of(1L, 1L)));
        assertThat(stock.ledger().holds(1)).hasSize(1);
    }

    @OnEachDatabase
    void what_was_kept_can_be_taken_by_whom_it_was_kept_for_once(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(2, 1);
        long id = hold(stock, 2).id();

        assertThat(stock.holds().takeHeld(id, SALE)).hasValueSatisfying(movement -> {
            assertThat(movement.delta()).isEqualTo(-2);
            assertThat(movement.availableBefore()).isZero();
            assertThat(movement.availableAfter()).isZero();
        });
        assertThat(stock.holds().takeHeld(id, SALE)).isEmpty();
        assertThat(stock.ledger().levels(List.of(1L)).get(1L)).containsExactly(new StockLevel(1, WEB, 0, 0));
        assertThat(stock.consistency().check(0, 10).drifts()).isEmpty();
    }

    @OnEachDatabase
    void what_is_let_go_can_be_bought_again(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(2, 1);
        long id = hold(stock, 2).id();

        assertThat(stock.holds().release(List.of(id, 12345L))).isEqualTo(1);
        assertThat(stock.holds().release(List.of(id))).isZero();

        assertThat(stock.ledger().take(WEB, units(2), SALE)).isInstanceOf(Taken.class);
    }

    @OnEachDatabase
    void the_worker_frees_what_has_expired_and_only_that(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(5, 1);
        hold(stock, 1);
        hold(stock, 1);
        stock.clock().advance(Duration.ofMinutes(30));
        StockHold later = hold(stock, 1);
        stock.clock().advance(Duration.ofMinutes(30));

        assertThat(stock.holds().releaseExpired(1)).isEqualTo(1);
        assertThat(stock.holds().releaseExpired(10)).isEqualTo(1);
        assertThat(stock.holds().releaseExpired(10)).isZero();

        assertThat(stock.ledger().holds(1)).containsExactly(later);
        assertThat(stock.ledger().available(WEB, List.of(1L))).containsExactly(Map.entry(1L, 4L));
    }

    @OnEachDatabase
    void a_shopper_gets_what_an_expired_hold_kept_although_no_worker_came_by(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(2, 1);
        hold(stock, 2);
        stock.clock().advance(HOUR);

        assertThat(stock.ledger().take(WEB, units(2), SALE)).isInstanceOf(Taken.class);
        assertThat(stock.ledger().movements(1, 2, null))
                .extracting(StockMovement::cause)
                .containsExactly(MovementCause.SALE, MovementCause.HOLD_EXPIRED);
        assertThat(stock.consistency().check(0, 10).drifts()).isEmpty();
    }

    @OnEachDatabase
    void a_hold_that_rolls_back_keeps_nothing(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(2, 1);

        database.transactions().execute(status -> {
            hold(stock, 2);
            status.setRollbackOnly();
            return null;
        });

        assertThat(stock.ledger().holds(1)).isEmpty();
        assertThat(stock.ledger().available(WEB, List.of(1L))).containsExactly(Map.entry(1L, 2L));
    }

    @OnEachDatabase
    void one_level_that_drifted_does_not_stop_the_sweeping_of_the_others(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(5, 1, 2);
        hold(stock, 3);
        stock.holds().hold(WEB, List.of(new StockLine(2, 3)), "test", null, HOUR);
        database.jdbc().update("UPDATE SHW_STOCK_LEVEL SET HELD = 1 WHERE SKU_ID = 1");
        stock.clock().advance(HOUR);

        assertThat(stock.holds().releaseExpired(10)).isEqualTo(2);

        assertThat(stock.ledger().available(WEB, List.of(1L, 2L))).containsOnly(Map.entry(1L, 5L), Map.entry(2L, 5L));
    }

    @OnEachDatabase
    void holds_for_no_time_or_for_ever_are_refused(TestDatabase database) {
        StockHolds holds = StockFixture.on(database).withOnHand(2, 1).holds();

        for (Duration duration : List.of(Duration.ZERO, Duration.ofHours(-1), Duration.ofSeconds(Long.MAX_VALUE))) {
            assertThatThrownBy(() -> holds.hold(WEB, units(1), "test", null, duration))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static StockHold hold(StockFixture stock, long quantity) {
        Held held = (Held) stock.holds().hold(WEB, units(quantity), "test", "order:9", HOUR);
        return held.holds().get(0);
    }

    private static List<StockLine> units(long quantity) {
        return List.of(new StockLine(1, quantity));
    }
}
