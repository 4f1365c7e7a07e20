package org.shelfwise.demo.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/**
 * All benchmarks in one run over one shop; docs/benchmarks.md has the command and what it measured.
 *
 * <p>System properties: {@code benchmark.products} (100000), {@code benchmark.data} (a folder for the database that later
 * runs use again), {@code benchmark.report} (a file for the results).
 */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        Report report = new Report();
        long begun = System.nanoTime();
        try (BenchmarkShop shop = BenchmarkShop.start()) {
            describe(report, shop, System.nanoTime() - begun);
            run(report, new ListingBenchmark(shop)::run);
            run(report, new FreshnessBenchmark(shop)::run);
            run(report, new ContentionBenchmark(shop)::run);
            run(report, new RenderingBenchmark(shop)::run);
            run(report, new MemoryBenchmark(shop)::run);
            if (Boolean.getBoolean("benchmark.rebuild")) {
                run(report, new RebuildBenchmark(shop)::run);
            }
        }
        System.exit(0);
    }

    private interface Benchmark {
        void run(Report report) throws Exception;
    }

    /** One that fails says so in the report and does not cost the others. */
    private static void run(Report report, Benchmark benchmark) throws IOException {
        try {
            benchmark.run(report);
        } catch (Exception e) {
            e.printStackTrace();
            report.line("Not measured: " + e);
        }
        save(report);
    }

    private static void save(Report report) throws IOException {
        String file = System.getProperty("benchmark.report");
        if (file != null) {
            report.writeTo(Path.of(file));
        }
    }

    private static void describe(Report report, BenchmarkShop shop, long startNanos) {
        report.line(String.format(
                Locale.ROOT,
                "%s · %,d products, %,d SKUs with stock · PostgreSQL, embedded Solr · %d processors, Java %s, heap %d MiB ·"
                        + " the shop started in %d s",
                LocalDate.now(),
                shop.jdbc().queryForObject("SELECT COUNT(*) FROM BLC_PRODUCT", Long.class),
                shop.jdbc().queryForObject("SELECT COUNT(*) FROM SHW_STOCK_LEVEL", Long.class),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                Runtime.getRuntime().maxMemory() >> 20,
                startNanos / 1_000_000_000));
    }
}
