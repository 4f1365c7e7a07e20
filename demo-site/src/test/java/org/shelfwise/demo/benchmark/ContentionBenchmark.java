package org.shelfwise.demo.benchmark;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongPredicate;
import java.util.function.LongSupplier;
import org.shelfwise.core.stock.MovementCause;
import org.shelfwise.core.stock.MovementNote;
import org.shelfwise.core.stock.StockLedger;
import org.shelfwise.core.stock.StockLine;
import org.shelfwise.core.stock.StockLocations;
import org.shelfwise.core.stock.Taken;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Many shoppers buy the same few SKUs, one unit at a time: through the ledger, and as the platform's
 * {@code InventoryServiceImpl.decrementInventory} does it.
 *
 * <p>The platform's quantity column exists only where a Java agent weaves it in, so its transaction is done here by hand: one
 * SELECT of the quantity, one UPDATE to the difference. Hibernate's own would write every column of the SKU; this flatters
 * the platform.
 */
final class ContentionBenchmark {

    private static final int THREADS = 64;
    private static final int SKUS = 20;
    private static final long UNITS = 1_000;
    private static final int SECONDS = Integer.getInteger("benchmark.contention.seconds", 10);
    private static final MovementNote NOTE = new MovementNote(MovementCause.SALE, "benchmark", "benchmark", null);

    /** @param oversold units sold that the stock still has */
    private record Outcome(double unitsASecond, long oversold) {}

    private final StockLedger ledger;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final List<Long> skus;

    ContentionBenchmark(BenchmarkShop shop) {
        ledger = shop.bean("shelfwiseStockLedger", StockLedger.class);
        jdbc = shop.jdbc();
        transaction = new TransactionTemplate(shop.bean("blTransactionManager", PlatformTransactionManager.class));
        skus = jdbc.queryForList(
                "SELECT SKU_ID FROM SHW_STOCK_LEVEL WHERE LOCATION = 'web' ORDER BY SKU_ID LIMIT " + SKUS, Long.class);
    }

    void run(Report report) throws InterruptedException {
        jdbc.execute("DROP TABLE IF EXISTS BENCHMARK_SKU");
        jdbc.execute("CREATE TABLE BENCHMARK_SKU (SKU_ID BIGINT PRIMARY KEY, QUANTITY_AVAILABLE INT NOT NULL)");
        skus.forEach(id -> jdbc.update("INSERT INTO BENCHMARK_SKU VALUES (?, 0)", id));
        measure(this::takeUnsafely, this::leftUnsafely);
        Outcome platform = measure(this::takeUnsafely, this::leftUnsafely);
        Outcome ours = measure(this::take, this::left);
        jdbc.execute("DROP TABLE BENCHMARK_SKU");
        print(report, ours, platform);
    }

    private Outcome measure(LongPredicate taking, LongSupplier left) throws InterruptedException {
        fillUp();
        Map<Long, AtomicLong> sold = new HashMap<>();
        skus.forEach(id -> sold.put(id, new AtomicLong()));
        long begun = System.nanoTime();
        long deadline = begun + TimeUnit.SECONDS.toNanos(SECONDS);
        AtomicLong last = new AtomicLong(begun);
        ExecutorService shoppers = Executors.newFixedThreadPool(THREADS);
        for (int i = 0; i < THREADS; i++) {
            shoppers.execute(() -> buy(taking, sold, deadline, last));
        }
        shoppers.shutdown();
        shoppers.awaitTermination(10, TimeUnit.MINUTES);
        long units = sold.values().stream().mapToLong(AtomicLong::get).sum();
        long gone = SKUS * UNITS - left.getAsLong();
        return new Outcome(units / ((last.get() - begun) / 1e9), units - gone);
    }

    /** Until the time is over, or what this shopper wants is sold out wherever it looks. */
    private void buy(LongPredicate taking, Map<Long, AtomicLong> sold, long deadline, AtomicLong last) {
        int refused = 0;
        while (System.nanoTime() < deadline && refused < SKUS) {
            long sku = skus.get(ThreadLocalRandom.current().nextInt(skus.size()));
            if (taking.test(sku)) {
                sold.get(sku).incrementAndGet();
                last.accumulateAndGet(System.nanoTime(), Math::max);
            } else {
                refused++;
            }
        }
    }

    private void fillUp() {
        Map<Long, Long> counted = new HashMap<>();
        skus.forEach(id -> counted.put(id, UNITS));
        ledger.count(StockLocations.WEB, counted, new MovementNote(MovementCause.COUNT, null, "benchmark", null));
        jdbc.update("UPDATE BENCHMARK_SKU SET QUANTITY_AVAILABLE = ?", UNITS);
    }

    private boolean take(long sku) {
        return ledger.take(StockLocations.WEB, List.of(new StockLine(sku, 1)), NOTE) instanceof Taken;
    }

    private boolean takeUnsafely(long sku) {
        return transaction.execute(status -> {
            int available = jdbc.queryForObject(
                    "SELECT QUANTITY_AVAILABLE FROM BENCHMARK_SKU WHERE SKU_ID = ?", Integer.class, sku);
            if (available < 1) {
                return false;
            }
            jdbc.update("UPDATE BENCHMARK_SKU SET QUANTITY_AVAILABLE = ? WHERE SKU_ID = ?", available - 1, sku);
            return true;
        });
    }

    private long left() {
        return ledger.available(StockLocations.WEB, skus).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private long leftUnsafely() {
        return jdbc.queryForObject("SELECT SUM(QUANTITY_AVAILABLE) FROM BENCHMARK_SKU", Long.class);
    }

    private static void print(Report report, Outcome ours, Outcome platform) {
        report.section("3 Taking stock: " + THREADS + " threads, " + SKUS + " SKUs of " + UNITS + " units, " + SECONDS
                + " s at most");
        report.table("who", "units a second", "oversold units");
        report.row("ledger", ours.unitsASecond(), ours.oversold());
        report.row("platform's way", platform.unitsASecond(), platform.oversold());
        report.line("");
        report.line(String.format(
                Locale.ROOT, "Ledger ÷ platform's way: %.2f", ours.unitsASecond() / platform.unitsASecond()));
    }
}
