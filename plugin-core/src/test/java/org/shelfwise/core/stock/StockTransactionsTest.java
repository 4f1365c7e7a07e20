package org.shelfwise.core.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shelfwise.core.stock.StockLocations.WEB;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.shelfwise.core.testing.Databases;
import org.shelfwise.core.testing.OnEachServer;
import org.shelfwise.core.testing.TestDatabase;
import org.springframework.dao.ConcurrencyFailureException;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class StockTransactionsTest {

    private static final MovementNote SALE = MovementNote.of(MovementCause.SALE, null);
    private static final List<StockLine> BASKET = List.of(new StockLine(1, 1), new StockLine(2, 1));

    @OnEachServer
    void a_deadlock_with_other_work_does_not_reach_the_shopper(TestDatabase database) throws Exception {
        StockFixture stock = StockFixture.on(database).withOnHand(5, 1, 2);

        Taking taking = deadlocked(database, () -> stock.ledger().take(WEB, BASKET, SALE));

        assertThat(taking).isInstanceOf(Taken.class);
        assertThat(stock.ledger().available(WEB, List.of(1L, 2L))).containsOnly(Map.entry(1L, 4L), Map.entry(2L, 4L));
    }

    /** What the caller did before is lost with its transaction, so repeating the ledger's part alone would be wrong. */
    @OnEachServer
    void a_deadlock_inside_the_callers_transaction_is_the_callers_to_repeat(TestDatabase database) {
        StockFixture stock = StockFixture.on(database).withOnHand(5, 1, 2);

        assertThatThrownBy(() -> deadlocked(database, () -> database.transactions()
                        .execute(status -> stock.ledger().take(WEB, BASKET, SALE))))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(ConcurrencyFailureException.class);

        assertThat(stock.ledger().available(WEB, List.of(1L, 2L))).containsOnly(Map.entry(1L, 5L), Map.entry(2L, 5L));
    }

    @Test
    void a_data_source_that_takes_no_part_in_transactions_is_refused_with_the_cause() {
        try (TestDatabase database = Databases.h2();
                TestDatabase other = Databases.h2()) {
            StockCore miswired =
                    new StockCore(database.jdbc(), other.transactionManager(), Clock.systemUTC(), null, List::of);

            assertThatThrownBy(() -> miswired.ledger().take(WEB, BASKET, SALE))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("shelfwiseDataSource");
        }
    }

    /** Runs work that locks SKU 1 and then 2 while somebody who has 2 wants 1. */
    private static <T> T deadlocked(TestDatabase database, Supplier<T> work) throws Exception {
        return Deadlock.with(database, 2, 1, work);
    }
}
