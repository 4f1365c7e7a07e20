package org.shelfwise.core.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shelfwise.core.stock.StockLocations.WEB;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.platform.CodedFailure;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.TestDatabase;

class BookingTest {

    private static final MovementNote RECEIPT =
            new MovementNote(MovementCause.RECEIPT, "delivery:7", "admin:jane", "two boxes");
    private static final MovementNote COUNT = new MovementNote(MovementCause.COUNT, null, "admin:jane", null);

    @OnEachDatabase
    void units_are_booked_in_and_out_with_who_and_why(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(5, 1, 2);

        assertThat(stock.ledger().book(WEB, Map.of(1L, 3L, 2L, -5L), RECEIPT)).isInstanceOf(Booked.class);

        assertThat(stock.ledger().available(WEB, List.of(1L, 2L))).containsOnly(Map.entry(1L, 8L), Map.entry(2L, 0L));
        assertThat(stock.ledger().movements(1, 1, null)).singleElement().satisfies(movement -> {
            assertThat(movement.actor()).isEqualTo("admin:jane");
            assertThat(movement.reason()).isEqualTo("two boxes");
            assertThat(movement.reference()).isEqualTo("delivery:7");
        });
    }

    @OnEachDatabase
    void one_impossible_line_stops_the_whole_booking_and_each_says_why(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(5, 1, 2, 3, 4);
        stock.holds().hold(WEB, List.of(new StockLine(3, 2)), "test", null, Duration.ofHours(1));

        Booking booking = stock.ledger()
                .book(WEB, Map.of(1L, 1L, 2L, -6L, 3L, -4L, 4L, StockLedger.MAX_ON_HAND, 8L, -1L, -9L, 1L), RECEIPT);

        assertThat(booking)
                .isEqualTo(new BookingRefused(Map.of(
                        2L, Refusal.of("stock.below-zero", 5L),
                        3L, Refusal.of("stock.below-held", 2L),
                        4L, Refusal.of("stock.quantity-out-of-range", StockLedger.MAX_ON_HAND),
                        8L, Refusal.of("stock.not-tracked"),
                        -9L, Refusal.of("stock.unknown-sku"))));
        assertThat(stock.ledger().available(WEB, List.of(1L))).containsExactly(Map.entry(1L, 5L));
        assertThat(stock.ledger().movements(1, 10, null)).hasSize(1);
    }

    @OnEachDatabase
    void numbers_that_no_shelf_can_hold_are_refused(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(5, 1, 2, 3);
        Map<Long, Long> hostile = new HashMap<>(Map.of(1L, Long.MAX_VALUE, 2L, Long.MIN_VALUE));
        hostile.put(3L, null);

        Booking booking = stock.ledger().book(WEB, hostile, RECEIPT);
        Booking count = stock.ledger().count(WEB, hostile, COUNT);

        Refusal outOfRange = Refusal.of("stock.quantity-out-of-range", StockLedger.MAX_ON_HAND);
        assertThat(booking)
                .isEqualTo(new BookingRefused(Map.of(1L, outOfRange, 2L, outOfRange, 3L, outOfRange)))
                .isEqualTo(count);
        assertThat(stock.ledger().book(WEB, Map.of(1L, 0L), RECEIPT))
                .isEqualTo(new BookingRefused(Map.of(1L, Refusal.of("stock.nothing-to-book"))));
    }

    @OnEachDatabase
    void a_count_leaves_the_difference_in_the_books_even_when_there_is_none(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(5, 1, 2);

        stock.ledger().count(WEB, Map.of(1L, 3L, 2L, 5L), COUNT);

        assertThat(stock.ledger().movements(1, 1, null))
                .singleElement()
                .extracting(StockMovement::delta)
                .isEqualTo(-2L);
        assertThat(stock.ledger().movements(2, 1, null))
                .singleElement()
                .extracting(StockMovement::delta, StockMovement::cause)
                .containsExactly(0L, MovementCause.COUNT);
    }

    @OnEachDatabase
    void units_kept_for_a_customer_cannot_be_counted_away(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(5, 1);
        stock.holds().hold(WEB, List.of(new StockLine(1, 3)), "test", null, Duration.ofHours(1));

        assertThat(stock.ledger().count(WEB, Map.of(1L, 2L), COUNT))
                .isEqualTo(new BookingRefused(Map.of(1L, Refusal.of("stock.below-held", 3L))));
        assertThat(stock.ledger().count(WEB, Map.of(1L, 3L), COUNT)).isInstanceOf(Booked.class);
    }

    @OnEachDatabase
    void the_first_receipt_begins_the_tracking_of_a_sku(TestDatabase database) {
        StockFixture stock = StockFixture.on(database);

        stock.ledger().book(WEB, Map.of(1L, 4L), RECEIPT);
        stock.ledger().count(WEB, Map.of(2L, 0L), COUNT);

        assertThat(stock.ledger().movements(1, 10, null))
                .extracting(StockMovement::cause)
                .containsExactly(MovementCause.RECEIPT, MovementCause.OPENING);
        assertThat(stock.ledger().levels(List.of(1L, 2L, 3L)))
                .containsOnly(
                        Map.entry(1L, List.of(new StockLevel(1, WEB, 4, 0))),
                        Map.entry(2L, List.of(new StockLevel(2, WEB, 0, 0))));
    }

    @OnEachDatabase
    void locations_do_not_mix(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(5, 1);

        stock.ledger().book("store-12", Map.of(1L, 2L), RECEIPT);

        assertThat(stock.ledger().levels(List.of(1L)).get(1L))
                .containsExactly(new StockLevel(1, "store-12", 2, 0), new StockLevel(1, WEB, 5, 0));
        assertThat(stock.ledger().available("store-12", List.of(1L))).containsExactly(Map.entry(1L, 2L));
    }

    @OnEachDatabase
    void movements_come_in_pages_newest_first(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(5, 1);
        for (long i = 1; i <= 4; i++) {
            stock.ledger().book(WEB, Map.of(1L, i), RECEIPT);
        }

        List<StockMovement> first = stock.ledger().movements(1, 2, null);
        List<StockMovement> second = stock.ledger().movements(1, 2, first.get(1).id());

        assertThat(first).extracting(StockMovement::delta).containsExactly(4L, 3L);
        assertThat(second).extracting(StockMovement::delta).containsExactly(2L, 1L);
        assertThat(stock.ledger().movements(1, -5, null)).hasSize(1);
        assertThat(stock.ledger().movements(1, Integer.MAX_VALUE, null)).hasSize(5);
    }

    @OnEachDatabase
    void the_books_add_up_to_what_is_on_the_shelf(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(50, 1);
        MovementNote sale = MovementNote.of(MovementCause.SALE, null);
        stock.ledger().take(WEB, List.of(new StockLine(1, 7)), sale);
        stock.ledger().giveBack(WEB, List.of(new StockLine(1, 2)), sale);
        stock.ledger().book(WEB, Map.of(1L, -5L), RECEIPT);
        stock.ledger().count(WEB, Map.of(1L, 33L), COUNT);

        assertThat(database.jdbc()
                        .queryForObject("SELECT SUM(DELTA) FROM SHW_STOCK_MOVEMENT WHERE SKU_ID = 1", Long.class))
                .isEqualTo(33);
    }

    @OnEachDatabase
    void five_thousand_skus_are_counted_at_once_and_one_more_is_too_many(TestDatabase database) {
        StockFixture stock = StockFixture.on(database);

        assertThat(stock.ledger().count(WEB, counts(StockLedger.MAX_LINES), COUNT))
                .isInstanceOf(Booked.class);

        Map<Long, Long> tooMany = counts(StockLedger.MAX_LINES + 1);
        assertThatThrownBy(() -> stock.ledger().count(WEB, tooMany, COUNT))
                .isInstanceOfSatisfying(CodedFailure.class, no -> assertThat(no.refusal())
                        .isEqualTo(Refusal.of("platform.too-many-at-once")));
        assertThat(database.jdbc().queryForObject("SELECT COUNT(*) FROM SHW_STOCK_LEVEL", Integer.class))
                .isEqualTo(StockLedger.MAX_LINES);
    }

    @OnEachDatabase
    void a_reason_with_a_nul_in_it_is_stored_without(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(5, 1);

        stock.ledger().book(WEB, Map.of(1L, 1L), new MovementNote(MovementCause.RECEIPT, null, " \n ", "a\u0000b"));

        assertThat(stock.ledger().movements(1, 1, null)).singleElement().satisfies(movement -> {
            assertThat(movement.reason()).isEqualTo("a b");
            assertThat(movement.actor()).isNull();
        });
    }

    @Test
    void a_note_that_no_column_holds_is_refused_at_once() {
        String tooLong = String.join("", Collections.nCopies(MovementNote.MAX_REASON + 1, "x"));

        assertThatThrownBy(() -> new MovementNote(MovementCause.COUNT, null, null, tooLong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reason");
    }

    @OnEachDatabase
    void a_location_is_a_code_and_nothing_else(TestDatabase database) {
        StockFixture stock = StockFixture.on(database);

        assertThatThrownBy(() -> stock.ledger().available("web' OR 1=1 --", List.of(1L)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> stock.ledger().book(null, Map.of(1L, 1L), RECEIPT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<Long, Long> counts(int skus) {
        return LongStream.rangeClosed(1, skus).boxed().collect(Collectors.toMap(id -> id, id -> 1L));
    }
}
