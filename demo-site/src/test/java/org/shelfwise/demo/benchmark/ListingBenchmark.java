package org.shelfwise.demo.benchmark;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.solr.client.solrj.SolrServer;
import org.broadleafcommerce.core.search.service.SearchService;
import org.broadleafcommerce.core.search.service.solr.SolrContext;
import org.shelfwise.demo.benchmark.Listings.Answer;
import org.shelfwise.demo.benchmark.Listings.Asked;
import org.shelfwise.demo.benchmark.Ranking.Arm;

/**
 * Category and search pages in blocks that take turns, each asking for the same pages: ranking on, ranking off, and the
 * platform alone. Before each turn of six pages a product is written and committed, so that Solr has no results of before.
 */
final class ListingBenchmark {

    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 9);
    private static final int TURNS_A_BLOCK = Integer.getInteger("benchmark.block", 30);
    private static final int WARM_UP_ROUNDS = 2;

    private record Samples(List<Long> service, List<Long> solr) {
        Samples() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    private final Listings listings;
    private final Ranking ranking;
    private final MovingStock stock;
    private final Shoppers shoppers;
    private final Map<String, Map<Arm, Samples>> byKind = new LinkedHashMap<>();
    private final Map<String, Map<Arm, Samples>> bySort = new LinkedHashMap<>();

    ListingBenchmark(BenchmarkShop shop) {
        listings = new Listings(shop.site(), shop.bean("blSearchService", SearchService.class));
        ranking = new Ranking(shop);
        stock = new MovingStock(shop);
        shoppers = new Shoppers(listings, shop.jdbc());
    }

    void run(Report report) {
        List<List<Map<String, Asked>>> blocks = new ArrayList<>();
        for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
            blocks.add(block());
        }
        SolrServer solr = SolrContext.getServer();
        TimedSolr timed = new TimedSolr(solr);
        SolrContext.setPrimaryServer(timed);
        try {
            for (int round = 0; round < blocks.size(); round++) {
                measure(round, blocks.get(round), timed);
            }
        } finally {
            SolrContext.setPrimaryServer(solr);
            ranking.enter(Arm.ON);
        }
        print(report);
    }

    /** Drawn while ranking is on: what it finds, the others find too. */
    private List<Map<String, Asked>> block() {
        List<Map<String, Asked>> turns = new ArrayList<>();
        for (int turn = 0; turn < TURNS_A_BLOCK; turn++) {
            turns.add(shoppers.next());
        }
        return turns;
    }

    /** Another arm comes first in each round. */
    private void measure(int round, List<Map<String, Asked>> block, TimedSolr timed) {
        for (int i = 0; i < Arm.values().length; i++) {
            Arm arm = Arm.values()[(round + i) % Arm.values().length];
            ranking.enter(arm);
            for (Map<String, Asked> turn : block) {
                // The arms list different products: what is compared is not which of them the platform has read before.
                turn.values().forEach(listings::ask);
                stock.commit();
                turn.forEach((kind, asked) -> measure(kind, asked, arm, timed, round >= WARM_UP_ROUNDS));
            }
        }
    }

    private void measure(String kind, Asked asked, Arm arm, TimedSolr timed, boolean counts) {
        timed.takeNanos();
        Answer answer = listings.ask(asked);
        long inSolr = timed.takeNanos();
        if (answer.isEmpty()) {
            throw new IllegalStateException("an empty page measures nothing: " + asked);
        }
        if (counts) {
            record(byKind, kind, arm, answer.nanos(), inSolr);
            record(
                    bySort,
                    asked.sort() == null ? "default sort" : "a sort of the shopper's",
                    arm,
                    answer.nanos(),
                    inSolr);
        }
    }

    private static void record(Map<String, Map<Arm, Samples>> samples, String row, Arm arm, long nanos, long inSolr) {
        Samples of =
                samples.computeIfAbsent(row, r -> new EnumMap<>(Arm.class)).computeIfAbsent(arm, a -> new Samples());
        of.service().add(nanos);
        of.solr().add(inSolr);
    }

    private void print(Report report) {
        report.section("1 Category and search pages of " + BenchmarkShop.PAGE + " products");
        report.line("Drawn from " + shoppers.describe() + ".");
        report.line("");
        report.table(
                "page",
                "on p50 ms",
                "on p95 ms",
                "on ÷ off p50",
                "on ÷ off p95",
                "on ÷ platform p50",
                "on ÷ platform p95",
                "Solr: on p50 ms",
                "Solr: on ÷ off p50",
                "Solr: on ÷ platform p50");
        byKind.forEach((kind, arms) -> printRow(report, kind, arms));
        bySort.forEach((sort, arms) -> printRow(report, sort, arms));
        printRow(report, "all pages", together());
    }

    private Map<Arm, Samples> together() {
        Map<Arm, Samples> together = new EnumMap<>(Arm.class);
        byKind.values()
                .forEach(arms -> arms.forEach((arm, of) -> {
                    Samples all = together.computeIfAbsent(arm, a -> new Samples());
                    all.service().addAll(of.service());
                    all.solr().addAll(of.solr());
                }));
        return together;
    }

    private static void printRow(Report report, String page, Map<Arm, Samples> arms) {
        Percentiles on = Percentiles.of(arms.get(Arm.ON).service());
        Percentiles off = Percentiles.of(arms.get(Arm.OFF).service());
        Percentiles platform = Percentiles.of(arms.get(Arm.PLATFORM).service());
        Percentiles solr = Percentiles.of(arms.get(Arm.ON).solr());
        report.row(
                page,
                on.p50(),
                on.p95(),
                on.p50() / off.p50(),
                on.p95() / off.p95(),
                on.p50() / platform.p50(),
                on.p95() / platform.p95(),
                solr.p50(),
                solr.p50() / Percentiles.of(arms.get(Arm.OFF).solr()).p50(),
                solr.p50() / Percentiles.of(arms.get(Arm.PLATFORM).solr()).p50());
    }
}
