package org.shelfwise.core.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shelfwise.core.stock.StockLocations.WEB;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.TestDatabase;

class TakingTest {

    private static final MovementNote SALE = new MovementNote(MovementCause.SALE, "order:1", "shopper", null);

    @OnEachDatabase
    void what_is_sold_leaves_the_shelf_and_the_books_tell_how(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(5, 1);

        Taking taking = stock.ledger().take(WEB, List.of(new StockLine(1, 2)), SALE);

        assertThat(taking).isInstanceOf(Taken.class);
        assertThat(stock.ledger().available(WEB, List.of(1L))).containsExactly(Map.entry(1L, 3L));
        StockMovement movement = stock.ledger().movements(1, 1, null).get(0);
        assertThat(((Taken) taking).movements()).containsExactly(movement);
        assertThat(movement)
                .isEqualTo(new StockMovement(
                        movement.id(),
                        1,
                        WEB,
                        -2,
                        5,
                        3,
                        0,
                        0,
                        MovementCause.SALE,
                        "order:1",
                        "shopper",
                        null,
                        stock.clock().instant()));
    }

    @OnEachDatabase
    void an_order_of_which_one_line_is_short_takes_nothing(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(5, 1, 2);

        Taking taking = stock.ledger().take(WEB, List.of(new StockLine(1, 5), new StockLine(2, 6)), SALE);

        assertThat(taking).isEqualTo(new NotEnough(Map.of(2L, 5L)));
        assertThat(stock.ledger().available(WEB, List.of(1L, 2L))).containsOnly(Map.entry(1L, 5L), Map.entry(2L, 5L));
        assertThat(stock.ledger().movements(1, 10, null)).hasSize(1);
    }

    @OnEachDatabase
    void two_lines_of_one_sku_cannot_take_the_same_units(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(3, 1);

        Taking taking = stock.ledger().take(WEB, List.of(new StockLine(1, 2), new StockLine(1, 2)), SALE);

        assertThat(taking).isEqualTo(new NotEnough(Map.of(1L, 3L)));
    }

    @OnEachDatabase
    void a_sku_that_is_not_tracked_there_cannot_be_taken(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(3, 1);

        assertThat(stock.ledger().take(WEB, List.of(new StockLine(99, 1)), SALE))
                .isEqualTo(new NotEnough(Map.of(99L, 0L)));
        assertThat(stock.ledger().take("other", List.of(new StockLine(1, 1)), SALE))
                .isEqualTo(new NotEnough(Map.of(1L, 0L)));
    }

    @OnEachDatabase
    void after_a_refusal_the_callers_transaction_goes_on(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(5, 1, 2);

        database.transactions().execute(status -> {
            stock.ledger().take(WEB, List.of(new StockLine(1, 1)), SALE);
            stock.ledger().take(WEB, List.of(new StockLine(1, 1), new StockLine(2, 9)), SALE);
            return null;
        });

        assertThat(stock.ledger().available(WEB, List.of(1L, 2L))).containsOnly(Map.entry(1L, 4L), Map.entry(2L, 5L));
    }

    @OnEachDatabase
    void when_the_callers_transaction_fails_nothing_was_sold(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(5, 1);

        assertThatThrownBy(() -> database.transactions().execute(status -> {
                    stock.ledger().take(WEB, List.of(new StockLine(1, 1)), SALE);
                    throw new IllegalStateException("the payment machine burns");
                }))
                .hasMessage("the payment machine burns");

        assertThat(stock.ledger().available(WEB, List.of(1L))).containsExactly(Map.entry(1L, 5L));
        assertThat(stock.ledger().movements(1, 10, null)).hasSize(1);
    }

    @OnEachDatabase
    void an_order_of_five_thousand_lines_is_one_order(TestDatabase database) {
        long[] skus = LongStream.rangeClosed(1, 5_000).toArray();
        StockFixture stock = StockFixture.on(database).withOnHand(1, skus);
        List<StockLine> lines =
                LongStream.of(skus).mapToObj(id -> new StockLine(id, 1)).toList();

        assertThat(stock.ledger().take(WEB, lines, SALE)).isInstanceOf(Taken.class);

        assertThat(stock.ledger()
                        .available(WEB, LongStream.of(skus).boxed().toList())
                        .values())
                .hasSize(5_000)
                .containsOnly(0L);
    }

    @OnEachDatabase
    void what_is_given_back_can_be_bought_again(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(1, 1);
        stock.ledger().take(WEB, List.of(new StockLine(1, 1)), SALE);

        stock.ledger()
                .giveBack(
                        WEB,
                        List.of(new StockLine(1, 1), new StockLine(77, 1)),
                        MovementNote.of(MovementCause.CANCELLATION, "order:1"));

        assertThat(stock.ledger().take(WEB, List.of(new StockLine(1, 1)), SALE)).isInstanceOf(Taken.class);
        assertThat(stock.ledger().levels(List.of(77L))).isEmpty();
    }

    @OnEachDatabase
    void the_shop_knows_since_when_a_sku_is_sold_out(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(2, 1);
        assertThat(soldOutAt(stock)).isNull();

        stock.ledger().take(WEB, List.of(new StockLine(1, 2)), SALE);
        assertThat(soldOutAt(stock)).isEqualTo(stock.clock().millis());

        stock.ledger().giveBack(WEB, List.of(new StockLine(1, 1)), SALE);
        assertThat(soldOutAt(stock)).isNull();
    }

    @OnEachDatabase
    void an_empty_order_takes_nothing(TestDatabase database) {
        StockFixture stock = StockFixture.on(database);

        assertThat(stock.ledger().take(WEB, List.of(), SALE)).isEqualTo(new Taken(List.of()));
    }

    @Test
    void nobody_can_buy_none_or_fewer_or_absurdly_many() {
        assertThatThrownBy(() -> new StockLine(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StockLine(1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StockLine(1, Long.MAX_VALUE)).isInstanceOf(IllegalArgumentException.class);
    }

    @OnEachDatabase
    void ten_thousand_lines_are_refused_before_anything_is_done(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(5, 1);

        assertThatThrownBy(() -> stock.ledger().take(WEB, Collections.nCopies(10_000, new StockLine(1, 1)), SALE))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(stock.ledger().available(WEB, List.of(1L))).containsExactly(Map.entry(1L, 5L));
    }

    private static Long soldOutAt(StockFixture stock) {
        return stock.database()
                .jdbc()
                .queryForObject(
                        "SELECT SOLD_OUT_AT FROM SHW_SALABLE WHERE SKU_ID = 1 AND LOCATION = 'web'", Long.class);
    }
}
