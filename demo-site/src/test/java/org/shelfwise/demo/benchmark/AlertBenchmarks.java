package org.shelfwise.demo.benchmark;

import java.nio.file.Path;

/**
 * What alerts cost, over a small shop; docs/benchmarks.md has the command and what it measured.
 *
 * <p>System properties: {@code benchmark.alerts.products} (1000), {@code benchmark.alerts.people} (100000), {@code
 * benchmark.alerts.turns} (10), {@code benchmark.alerts.seconds} (30), {@code benchmark.report} (a file for the results).
 */
public final class AlertBenchmarks {

    private static final int PRODUCTS = Integer.getInteger("benchmark.alerts.products", 1_000);

    private AlertBenchmarks() {}

    public static void main(String[] args) throws Exception {
        Report report = new Report();
        try (CountedMails server = CountedMails.start();
                BenchmarkShop shop = start(server)) {
            Subscribers waiting = Subscribers.of(shop, 0, AlertsBenchmark.PEOPLE);
            new SignUpBenchmark(shop).run(report, waiting);
            new AlertsBenchmark(shop, server).run(report, waiting);
        }
        String file = System.getProperty("benchmark.report");
        if (file != null) {
            report.writeTo(Path.of(file));
        }
        System.exit(0);
    }

    /** Limits as high as they go: what is measured is work, not waiting. */
    private static BenchmarkShop start(CountedMails server) throws Exception {
        return BenchmarkShop.start(
                PRODUCTS,
                "--shelfwise.demo.mail.host=" + CountingMailServer.HOST,
                "--shelfwise.demo.mail.port=" + server.port(),
                "--shelfwise.restock.settling-seconds=0",
                "--shelfwise.notifyme.wave-minutes=600",
                "--shelfwise.notifyme.alerts-per-unit=2",
                "--shelfwise.notifyme.mails-per-minute=1000000",
                "--shelfwise.notifyme.asked-per-network-and-hour=100000",
                "--shelfwise.notifyme.asked-per-sku-and-hour=1000000");
    }
}
