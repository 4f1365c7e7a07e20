package org.shelfwise.demo.benchmark;

import java.util.Locale;
import org.broadleafcommerce.core.search.service.SearchService;

/** The platform's only way to show a change in its listings: all products anew. */
final class RebuildBenchmark {

    private final SearchService search;

    RebuildBenchmark(BenchmarkShop shop) {
        search = shop.bean("blSearchService", SearchService.class);
    }

    void run(Report report) throws Exception {
        long begun = System.nanoTime();
        search.rebuildIndex();
        report.section("2b A full rebuild of the same index");
        report.line(String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - begun) / 1e9));
    }
}
