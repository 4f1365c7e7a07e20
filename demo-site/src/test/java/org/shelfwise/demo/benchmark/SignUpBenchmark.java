package org.shelfwise.demo.benchmark;

import java.net.http.HttpClient.Redirect;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.shelfwise.demo.testing.HttpBrowser;
import org.springframework.http.HttpStatus;

/**
 * Asking to be told, over HTTP, at a steady rate, beside many who wait already; the mails that ask for confirmation go out
 * meanwhile. Time counts from when a request was due, so that one that has to wait for others is not flattered.
 */
final class SignUpBenchmark {

    private static final int A_SECOND = 50;
    private static final int SECONDS = Integer.getInteger("benchmark.alerts.seconds", 30);
    private static final int WARM_UP_SECONDS = 5;
    private static final int SHOPPERS = 50;
    private static final int PATIENCE_SECONDS = 60;

    /** A browser with the form open. */
    private record Shopper(HttpBrowser browser, HttpResponse<String> form) {}

    private final BenchmarkShop shop;
    private int asked;

    SignUpBenchmark(BenchmarkShop shop) {
        this.shop = shop;
    }

    /** @param waiting for a SKU that is sold out */
    void run(Report report, Subscribers waiting) throws Exception {
        report.section("Alerts: sign-ups beside " + AlertsBenchmark.PEOPLE + " rows");
        List<Shopper> shoppers = new ArrayList<>();
        for (int i = 0; i < SHOPPERS; i++) {
            HttpBrowser browser = new HttpBrowser(shop.url(), Redirect.NEVER);
            shoppers.add(new Shopper(browser, browser.get("shelf/alerts/new?kind=back-in-stock&sku=" + waiting.sku())));
        }
        IntFunction<String> unknown = i -> "new" + i + "@example.org";
        ask(shoppers, waiting.sku(), WARM_UP_SECONDS, unknown);
        Percentiles strangers = Percentiles.of(ask(shoppers, waiting.sku(), SECONDS, unknown));
        report.line(A_SECOND + " requests a second for " + SECONDS + " s: " + strangers);
        report.line("");
        report.table("who asks", "p50, ms", "p95, ms", "p50 ÷ an unknown address");
        compare(report, "an address that nobody knows", strangers, strangers);
        compare(
                report,
                "one that waits already",
                strangers,
                Percentiles.of(ask(
                        shoppers,
                        waiting.sku(),
                        SECONDS,
                        i -> "s" + waiting.sku() + "." + (1 + i % AlertsBenchmark.PEOPLE) + "@example.com")));
        compare(
                report,
                "one that has been asked for too often",
                strangers,
                Percentiles.of(ask(shoppers, waiting.sku(), SECONDS, i -> "often@example.org")));
        report.line("");
    }

    /** Whoever measures how long an answer takes is not to learn whether an address is known. */
    private static void compare(Report report, String who, Percentiles strangers, Percentiles times) {
        report.row(who, times.p50(), times.p95(), times.p50() / strangers.p50());
    }

    private Collection<Long> ask(List<Shopper> shoppers, long sku, int seconds, IntFunction<String> address)
            throws InterruptedException {
        Collection<Long> nanos = new ConcurrentLinkedQueue<>();
        Collection<Integer> otherwise = new ConcurrentLinkedQueue<>();
        ExecutorService hands = Executors.newFixedThreadPool(SHOPPERS);
        long begun = System.nanoTime();
        for (int i = 0; i < A_SECOND * seconds; i++) {
            long due = begun + TimeUnit.SECONDS.toNanos(1) / A_SECOND * i;
            Shopper shopper = shoppers.get(i % SHOPPERS);
            Map<String, String> form = Map.of(
                    "sku",
                    String.valueOf(sku),
                    "kind",
                    "back-in-stock",
                    "units",
                    "1",
                    "address",
                    address.apply(asked++));
            LockSupport.parkNanos(due - System.nanoTime());
            hands.execute(() -> {
                int status = shopper.browser()
                        .postFrom(shopper.form(), "shelf/alerts", form)
                        .statusCode();
                nanos.add(System.nanoTime() - due);
                if (status != HttpStatus.FOUND.value()) {
                    otherwise.add(status);
                }
            });
        }
        hands.shutdown();
        if (!hands.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS) || !otherwise.isEmpty()) {
            throw new IllegalStateException("answers that no sign-up has: " + otherwise);
        }
        return nanos;
    }
}
