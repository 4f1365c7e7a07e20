package org.shelfwise.demo.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shelfwise.core.notifyme.AlertDesk;
import org.shelfwise.demo.benchmark.CountedMails.Count;

/**
 * Alerts to many people who wait for one SKU, through the storefront's own worker, its templates and a real mail server:
 * from the booking to the last mail of the first wave, mails a second beside a bare loop over one connection, and the heap
 * while a whole queue is told.
 */
final class AlertsBenchmark {

    static final int PEOPLE = Integer.getInteger("benchmark.alerts.people", 100_000);

    private static final int FIRST_WAVE = 2_000;
    private static final int ALERTS_A_UNIT = 2;
    private static final int TURNS = Integer.getInteger("benchmark.alerts.turns", 10);
    private static final int WARM_UP_TURNS = 5;
    private static final int MAILS_A_TURN = 2_000;
    private static final int COUNTED_MAILS = 500;
    private static final String ACTOR = "benchmark";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final BenchmarkShop shop;
    private final CountedMails server;
    private final AlertDesk desk;

    AlertsBenchmark(BenchmarkShop shop, CountedMails server) {
        this.shop = shop;
        this.server = server;
        this.desk = shop.bean("shelfwiseAlertDesk", AlertDesk.class);
    }

    /** @param waiting for a SKU that is sold out */
    void run(Report report, Subscribers waiting) throws Exception {
        report.section("Alerts: " + PEOPLE + " people wait for one SKU");
        firstWave(report, waiting);
        inTurns(report, waiting);
        statements(report, waiting);
        wholeQueue(report);
    }

    private void firstWave(Report report, Subscribers waiting) throws Exception {
        waiting.awaitQuiet();
        server.begin();
        long booked = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
        waiting.bookIn(FIRST_WAVE / ALERTS_A_UNIT);
        Count wave = server.await(FIRST_WAVE, PATIENCE);
        waiting.awaitQuiet();
        report.line(String.format(
                Locale.ROOT,
                "From the booking to the first mail %.2f s, to the last of the first wave's %,d: %.2f s.",
                (wave.firstMicros() - booked) / 1e6,
                FIRST_WAVE,
                (wave.lastMicros() - booked) / 1e6));
        report.line("");
    }

    private void inTurns(Report report, Subscribers waiting) throws Exception {
        BareLoop loop = new BareLoop(shop, waiting.sku());
        List<Count> ours = new ArrayList<>();
        List<Count> bare = new ArrayList<>();
        for (int turn = -WARM_UP_TURNS; turn < TURNS; turn++) {
            Count ofOurs = worker(waiting, MAILS_A_TURN);
            Count ofLoop = bare(loop);
            if (turn >= 0) {
                ours.add(ofOurs);
                bare.add(ofLoop);
            }
        }
        report.table("who", "mails a second, median of " + TURNS + " turns", "bytes a mail");
        report.row("our worker", median(ours), ours.get(0).bytesAMail());
        report.row("bare loop", median(bare), bare.get(0).bytesAMail());
        report.row("worker ÷ loop", median(ours) / median(bare), "");
        report.line("");
    }

    /** The worker's own thread does it, as soon as the pause is over. */
    private Count worker(Subscribers waiting, int mails) throws Exception {
        desk.pause(ACTOR);
        waiting.queue(mails);
        server.begin();
        desk.resume(ACTOR);
        Count count = server.await(mails, PATIENCE);
        waiting.awaitQuiet();
        return count;
    }

    private Count bare(BareLoop loop) throws Exception {
        server.begin();
        loop.send(MAILS_A_TURN);
        return server.await(MAILS_A_TURN, PATIENCE);
    }

    private static double median(List<Count> counts) {
        List<Double> sorted = counts.stream()
                .map(Count::aSecond)
                .sorted(Comparator.naturalOrder())
                .toList();
        return sorted.get(sorted.size() / 2);
    }

    private void statements(Report report, Subscribers waiting) throws Exception {
        List<String> statements = StatementCounter.during(
                () -> worker(waiting, COUNTED_MAILS), thread -> thread.startsWith("shelfwise-notifyme-sending"));
        report.line(String.format(
                Locale.ROOT, "SQL statements of ours a mail: %.2f", statements.size() / (double) COUNTED_MAILS));
        Map<String, Long> byText =
                statements.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        byText.entrySet().stream()
                .filter(each -> each.getValue() >= COUNTED_MAILS / 2)
                .forEach(each -> report.line("- " + each.getValue() / (double) COUNTED_MAILS + " × `"
                        + each.getKey().substring(0, Math.min(each.getKey().length(), 140)) + "…`"));
        report.line("");
    }

    /** Another SKU, with units for everybody: wave follows wave until all are told. */
    private void wholeQueue(Report report) throws Exception {
        Subscribers others = Subscribers.of(shop, 1, PEOPLE);
        try (HeapGrowth heap = HeapGrowth.begin()) {
            server.begin();
            long booked = System.nanoTime();
            others.bookIn(PEOPLE);
            server.await(PEOPLE, PATIENCE);
            double seconds = (System.nanoTime() - booked) / 1e9;
            others.awaitQuiet();
            report.line(String.format(
                    Locale.ROOT,
                    "All %,d told (%,d noted) in %.0f s, with full collections beside it: live heap %.1f MiB before, at most"
                            + " %.1f MiB more meanwhile, %.1f MiB more afterwards.",
                    PEOPLE,
                    others.told(),
                    seconds,
                    heap.beforeMib(),
                    heap.mostMib(),
                    heap.nowMib()));
        }
    }
}
