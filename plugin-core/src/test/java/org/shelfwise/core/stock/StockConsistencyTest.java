package org.shelfwise.core.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shelfwise.core.stock.StockLocations.WEB;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.TestDatabase;
import org.springframework.dao.DataIntegrityViolationException;

class StockConsistencyTest {

    private static final List<StockLine> TWO = List.of(new StockLine(1, 2));

    @OnEachDatabase
    void a_level_that_somebody_typed_over_is_found_and_explained(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(5, 1, 2);
        database.jdbc().update("UPDATE SHW_STOCK_LEVEL SET ON_HAND = 9 WHERE SKU_ID = 1");

        assertThat(drifts(stock)).containsExactly(new StockDrift(1, WEB, 9, 5, 0, 0));

        assertThat(stock.consistency().repair(WEB, List.of(1L, 2L), "admin:jane"))
                .singleElement()
                .satisfies(movement -> {
                    assertThat(movement.cause()).isEqualTo(MovementCause.REPAIR);
                    assertThat(movement.delta()).isEqualTo(4);
                    assertThat(movement.onHandBefore()).isEqualTo(5);
                    assertThat(movement.onHandAfter()).isEqualTo(9);
                    assertThat(movement.actor()).isEqualTo("admin:jane");
                });
        assertThat(drifts(stock)).isEmpty();
        assertThat(stock.ledger().levels(List.of(1L)).get(1L)).containsExactly(new StockLevel(1, WEB, 9, 0));
    }

    /** Shoppers are served from the level, so the books, which are put right, are not what they could take. */
    @OnEachDatabase
    void a_repair_says_what_shoppers_could_take_before_it(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(2, 1);
        database.jdbc().update("UPDATE SHW_STOCK_LEVEL SET ON_HAND = 9, HELD = 5 WHERE SKU_ID = 1");

        assertThat(stock.consistency().repair(WEB, List.of(1L), null))
                .singleElement()
                .satisfies(movement -> {
                    assertThat(movement.availableBefore()).isEqualTo(4);
                    assertThat(movement.availableAfter()).isEqualTo(9);
                    assertThat(movement.onHandBefore()).as("by the books").isEqualTo(2);
                });
    }

    @OnEachDatabase
    void units_held_for_nobody_are_found_and_freed(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(5, 1);
        stock.holds().hold(WEB, TWO, "test", null, Duration.ofHours(1));
        database.jdbc().update("DELETE FROM SHW_STOCK_HOLD");

        assertThat(drifts(stock)).containsExactly(new StockDrift(1, WEB, 5, 5, 2, 0));
        List<StockMovement> heard = new ArrayList<>();
        stock.withListener(heard::addAll).consistency().repair(WEB, List.of(1L), null);

        assertThat(drifts(stock)).isEmpty();
        assertThat(heard).singleElement().satisfies(movement -> {
            assertThat(movement.availableBefore()).isEqualTo(3);
            assertThat(movement.availableAfter()).isEqualTo(5);
        });
    }

    @OnEachDatabase
    void more_promised_than_there_is_waits_for_somebody_to_count(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(5, 1);
        stock.holds().hold(WEB, TWO, "test", null, Duration.ofHours(1));
        database.jdbc().update("UPDATE SHW_STOCK_LEVEL SET ON_HAND = 1, HELD = 1");

        assertThat(drifts(stock)).singleElement().returns(false, StockDrift::isRepairable);
        assertThat(stock.consistency().repair(WEB, List.of(1L), null)).isEmpty();
        assertThat(drifts(stock)).hasSize(1);
    }

    @OnEachDatabase
    void a_large_shop_is_checked_page_by_page(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(5, 1, 2, 3, 4, 5);
        database.jdbc().update("UPDATE SHW_STOCK_LEVEL SET ON_HAND = 6 WHERE SKU_ID IN (2, 5)");
        List<Long> found = new ArrayList<>();
        int checked = 0;

        OptionalLong next = OptionalLong.of(0);
        while (next.isPresent()) {
            ConsistencyReport report = stock.consistency().check(next.getAsLong(), 2);
            report.drifts().forEach(drift -> found.add(drift.skuId()));
            checked += report.checked();
            next = report.next();
        }

        assertThat(found).containsExactly(2L, 5L);
        assertThat(checked).isEqualTo(5);
        assertThatThrownBy(() -> stock.consistency().check(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @OnEachDatabase
    void not_even_hand_written_sql_can_oversell(TestDatabase database) {
        StockFixture.on(database).withOnHand(5, 1);

        assertThatThrownBy(() -> database.jdbc().update("UPDATE SHW_STOCK_LEVEL SET ON_HAND = -1"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private static List<StockDrift> drifts(StockFixture stock) {
        return stock.consistency().check(0, 100).drifts();
    }
}
