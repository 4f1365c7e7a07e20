package org.shelfwise.demo.benchmark;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.solr.client.solrj.SolrServer;
import org.broadleafcommerce.core.search.service.SearchService;
import org.broadleafcommerce.core.search.service.solr.SolrContext;
import org.shelfwise.core.ranking.RankingKeys;
import org.shelfwise.core.ranking.broadleaf.RankingQueryHandler;
import org.shelfwise.core.settings.SettingPlace;
import org.shelfwise.core.settings.SettingsEditor;
import org.shelfwise.demo.benchmark.Listings.Asked;
import org.springframework.aop.framework.Advised;

/**
 * Category and search pages in blocks that take turns: ranking on, ranking off (mode OFF), and the platform alone, without
 * our advice and our query handler.
 */
final class ListingBenchmark {

    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 8);
    private static final int PAGES_A_BLOCK = Integer.getInteger("benchmark.block", 30);
    private static final int WARM_UP_ROUNDS = 2;
    private static final long SETTINGS_ARE_KEPT_MILLIS = 2_100;

    enum Arm {
        ON,
        OFF,
        PLATFORM
    }

    private record Samples(List<Long> service, List<Long> solr) {
        Samples() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    private final BenchmarkShop shop;
    private final Listings advised;
    private final Listings alone;
    private final SettingsEditor editor;
    private final RankingKeys keys;
    private final RankingQueryHandler handler;
    private final Map<String, Map<Arm, Samples>> samples = new LinkedHashMap<>();

    ListingBenchmark(BenchmarkShop shop) throws Exception {
        this.shop = shop;
        SearchService search = shop.bean("blSearchService", SearchService.class);
        this.advised = new Listings(shop, search);
        this.alone = new Listings(
                shop, (SearchService) ((Advised) search).getTargetSource().getTarget());
        this.editor = shop.bean("shelfwiseSettingsEditor", SettingsEditor.class);
        this.keys = shop.bean("shelfwiseRankingKeys", RankingKeys.class);
        this.handler = shop.bean("shelfwiseRankingQueryHandler", RankingQueryHandler.class);
    }

    void run(Report report) {
        SolrServer solr = SolrContext.getServer();
        TimedSolr timed = new TimedSolr(solr);
        SolrContext.setPrimaryServer(timed);
        try {
            for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
                for (Arm arm : Arm.values()) {
                    block(arm, timed, round >= 0);
                }
            }
        } finally {
            SolrContext.setPrimaryServer(solr);
            enter(Arm.ON);
        }
        print(report);
    }

    private void block(Arm arm, TimedSolr timed, boolean counts) {
        enter(arm);
        Listings listings = arm == Arm.PLATFORM ? alone : advised;
        for (int turn = 0; turn < PAGES_A_BLOCK; turn++) {
            for (Map.Entry<String, Asked> page : pages(turn).entrySet()) {
                timed.takeNanos();
                long nanos = listings.time(page.getValue());
                long inSolr = timed.takeNanos();
                if (counts) {
                    record(page.getKey(), arm, nanos, inSolr);
                }
            }
        }
    }

    /** Ends with ranking on, whatever it was for the visit. */
    void visitAll(Arm arm) {
        block(arm, new TimedSolr(SolrContext.getServer()), false);
        enter(Arm.ON);
    }

    private static Map<String, Asked> pages(int turn) {
        Map<String, Asked> pages = new LinkedHashMap<>();
        pages.put("category", new Asked("/dresses", null, turn));
        pages.put("category, 1 facet", new Asked("/dresses", null, 0, "size", "M"));
        pages.put("category, 2 facets", new Asked("/dresses", null, 0, "size", "M", "color", "Black"));
        pages.put("search", new Asked(null, "dress", turn));
        pages.put("search, 1 facet", new Asked(null, "dress", 0, "size", "M"));
        pages.put("search, 2 facets", new Asked(null, "dress", 0, "size", "M", "color", "Black"));
        return pages;
    }

    private void enter(Arm arm) {
        handler.setEnabled(arm != Arm.PLATFORM);
        editor.set(keys.mode(), SettingPlace.SITE, arm == Arm.OFF ? "off" : "sink", "benchmark");
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(SETTINGS_ARE_KEPT_MILLIS));
    }

    private void record(String page, Arm arm, long nanos, long inSolr) {
        Samples of =
                samples.computeIfAbsent(page, p -> new EnumMap<>(Arm.class)).computeIfAbsent(arm, a -> new Samples());
        of.service().add(nanos);
        of.solr().add(inSolr);
    }

    private void print(Report report) {
        report.section("1 Category and search pages of " + BenchmarkShop.PAGE + " products");
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
        samples.forEach((page, arms) -> printRow(report, page, arms));
        printRow(report, "all pages", together());
    }

    private Map<Arm, Samples> together() {
        Map<Arm, Samples> together = new EnumMap<>(Arm.class);
        samples.values()
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
