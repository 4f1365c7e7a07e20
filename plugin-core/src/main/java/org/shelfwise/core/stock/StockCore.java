package org.shelfwise.core.stock;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Puts the parts of {@code stock} together once, for all its public faces. */
final class StockCore {

    private final Clock clock;
    private final StockTransactions transactions;
    private final LevelTable levelTable;
    private final MovementTable movementTable;
    private final HoldTable holdTable;
    private final DriftTable driftTable;
    private final StockBooks books;
    private final HoldEndings holdEndings;
    private final Bookings bookings;

    StockCore(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactionManager,
            Clock clock,
            SkuSource skus,
            Supplier<List<StockListener>> listeners) {
        this.clock = clock;
        this.transactions = new StockTransactions(transactionManager, jdbc);
        this.levelTable = new LevelTable(jdbc);
        this.movementTable = new MovementTable(jdbc);
        this.holdTable = new HoldTable(jdbc);
        this.driftTable = new DriftTable(jdbc);
        this.books = new StockBooks(levelTable, movementTable, listeners, clock);
        this.holdEndings = new HoldEndings(books, holdTable, clock);
        this.bookings = new Bookings(books, skus);
    }

    StockTransactions transactions() {
        return transactions;
    }

    StockLedger ledger() {
        return new StockLedger(transactions, books, holdEndings, bookings, levelTable, movementTable, holdTable);
    }

    StockHolds holds() {
        return new StockHolds(transactions, books, holdEndings, holdTable, clock);
    }

    StockConsistency consistency() {
        return new StockConsistency(transactions, books, driftTable);
    }

    StockImport importer(SkuSource skus, StockProperties properties) {
        return new StockImport(transactions, bookings, skus, properties);
    }
}
