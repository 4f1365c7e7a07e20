package org.shelfwise.core.stock;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shelfwise.core.testing.TestClock;
import org.shelfwise.core.testing.TestDatabase;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * A real ledger on a real database, whose shop knows every SKU with a positive id:
 * {@code StockFixture.on(database).withOnHand(5, sku1, sku2)}.
 */
public final class StockFixture {

    private final TestDatabase database;
    private final PlatformTransactionManager transactions;
    private final List<StockListener> listeners = new CopyOnWriteArrayList<>();
    private final TestClock clock;
    private final StockCore core;

    private StockFixture(TestDatabase database, PlatformTransactionManager transactions, TestClock clock) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
        this.core = core(new EverySku());
    }

    public static StockFixture on(TestDatabase database) {
        return on(database, new TestClock());
    }

    public static StockFixture on(TestDatabase database, TestClock clock) {
        return new StockFixture(database, database.transactionManager(), clock);
    }

    public static StockFixture on(TestDatabase database, PlatformTransactionManager transactions) {
        return new StockFixture(database, transactions, new TestClock());
    }

    /** Tracks SKUs at the web location, with so many units of each on hand. */
    public StockFixture withOnHand(long units, long... skuIds) {
        Map<Long, Long> counted = new TreeMap<>();
        Arrays.stream(skuIds).forEach(id -> counted.put(id, units));
        Booking booking =
                ledger().count(StockLocations.WEB, counted, new MovementNote(MovementCause.OPENING, null, null, null));
        if (!(booking instanceof Booked)) {
            throw new IllegalArgumentException("cannot stock up: " + booking);
        }
        return this;
    }

    public StockFixture withListener(StockListener listener) {
        listeners.add(listener);
        return this;
    }

    public StockLedger ledger() {
        return core.ledger();
    }

    public StockHolds holds() {
        return core.holds();
    }

    public StockConsistency consistency() {
        return core.consistency();
    }

    public StockImport importer(SkuSource skus, int batchSize) {
        return core(skus).importer(skus, new StockProperties(true, batchSize, Duration.ofSeconds(5)));
    }

    public StockTransactions transactions() {
        return core.transactions();
    }

    /** Of a shop that opens no completed order again. */
    public OrderStock orders() {
        return orders(orderId -> false);
    }

    public OrderStock orders(OpenOrders openOrders) {
        return new OrderStock(core.transactions(), ledger(), new OrderStockTable(database.jdbc(), clock), openOrders);
    }

    public TestClock clock() {
        return clock;
    }

    public TestDatabase database() {
        return database;
    }

    private StockCore core(SkuSource skus) {
        return new StockCore(database.jdbc(), transactions, clock, skus, () -> listeners);
    }

    private static final class EverySku implements SkuSource {

        @Override
        public Set<Long> existing(Collection<Long> skuIds) {
            Set<Long> existing = new HashSet<>(skuIds);
            existing.removeIf(id -> id <= 0);
            return existing;
        }

        @Override
        public List<CountedSku> untrackedAfter(long afterSkuId, int limit) {
            return List.of();
        }
    }
}
