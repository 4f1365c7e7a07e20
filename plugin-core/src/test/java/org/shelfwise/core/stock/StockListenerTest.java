package org.shelfwise.core.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.shelfwise.core.stock.StockLocations.WEB;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.TestDatabase;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class StockListenerTest {

    private static final MovementNote SALE = MovementNote.of(MovementCause.SALE, null);

    @OnEachDatabase
    void whoever_listens_hears_within_the_transaction_what_became_available_or_went(TestDatabase database) {
        List<StockMovement> heard = new ArrayList<>();
        StockFixture stock = StockFixture.on(database).withOnHand(3, 1, 2).withListener(movements -> {
            assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                    .isTrue();
            heard.addAll(movements);
        });

        stock.ledger().take(WEB, List.of(new StockLine(2, 3), new StockLine(1, 1)), SALE);
        stock.holds().hold(WEB, List.of(new StockLine(1, 2)), "test", null, Duration.ofHours(1));

        assertThat(heard)
                .extracting(StockMovement::skuId, StockMovement::availableBefore, StockMovement::availableAfter)
                .containsExactly(tuple(1L, 3L, 2L), tuple(2L, 3L, 0L), tuple(1L, 2L, 0L));
        assertThat(heard).allMatch(movement -> movement.id() > 0);
    }

    @OnEachDatabase
    void a_refusal_is_no_news(TestDatabase database) {
        List<StockMovement> heard = new ArrayList<>();
        StockFixture stock = StockFixture.on(database).withOnHand(3, 1).withListener(heard::addAll);

        stock.ledger().take(WEB, List.of(new StockLine(1, 4)), SALE);

        assertThat(heard).isEmpty();
    }

    @OnEachDatabase
    void when_word_of_a_sale_cannot_be_left_nothing_was_sold(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(3, 1).withListener(movements -> {
            throw new IllegalStateException("no outbox");
        });

        assertThatThrownBy(() -> stock.ledger().take(WEB, List.of(new StockLine(1, 1)), SALE))
                .hasMessage("no outbox");

        assertThat(stock.ledger().available(WEB, List.of(1L))).containsExactly(Map.entry(1L, 3L));
        assertThat(stock.ledger().movements(1, 10, null)).hasSize(1);
    }
}
