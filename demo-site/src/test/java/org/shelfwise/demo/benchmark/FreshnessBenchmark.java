package org.shelfwise.demo.benchmark;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.SolrRequest;
import org.broadleafcommerce.core.search.service.solr.SolrContext;
import org.shelfwise.core.ranking.IndexFields;
import org.shelfwise.core.stock.MovementCause;
import org.shelfwise.core.stock.MovementNote;
import org.shelfwise.core.stock.StockLedger;
import org.shelfwise.core.stock.StockLine;
import org.shelfwise.core.stock.StockLocations;

/**
 * Sells the last variant of a product, or gives it back, many times a second, and watches from when on a query of the
 * storefront's index finds the product where it belongs.
 */
final class FreshnessBenchmark {

    private static final int CHANGES_A_SECOND = Integer.getInteger("benchmark.changes", 50);
    private static final int SECONDS = Integer.getInteger("benchmark.seconds", 60);
    private static final long PATIENCE_SECONDS = 60;
    private static final long WATCH_EVERY_MILLIS = 20;
    private static final MovementNote NOTE = new MovementNote(MovementCause.SALE, "benchmark", "benchmark", null);

    /** Products that have one variant left. */
    private static final String ONE_LEFT = "SELECT X.PRODUCT_ID, MAX(S.SKU_ID), MAX(S.SALABLE)"
            + " FROM SHW_SALABLE S JOIN BLC_PRODUCT_SKU_XREF X ON X.SKU_ID = S.SKU_ID"
            + " WHERE S.SALABLE > 0 AND S.LOCATION = 'web' GROUP BY X.PRODUCT_ID HAVING COUNT(*) = 1";

    private record Product(long id, StockLine lastVariant) {}

    private record Waiting(Product product, boolean gone, long committedAt) {}

    private final BenchmarkShop shop;
    private final StockLedger ledger;
    private final Map<Long, Waiting> waiting = new ConcurrentHashMap<>();
    private final Queue<Product> stocked = new ConcurrentLinkedQueue<>();
    private final Queue<Product> soldOut = new ConcurrentLinkedQueue<>();
    private final Queue<Long> delays = new ConcurrentLinkedQueue<>();
    private final Deque<Long> lateness = new ArrayDeque<>();
    private int skipped;
    private volatile boolean done;

    FreshnessBenchmark(BenchmarkShop shop) {
        this.shop = shop;
        this.ledger = shop.bean("shelfwiseStockLedger", StockLedger.class);
    }

    void run(Report report) throws Exception {
        shop.jdbc().query(ONE_LEFT, row -> {
            stocked.add(new Product(row.getLong(1), new StockLine(row.getLong(2), row.getLong(3))));
        });
        report.section("2 From the stock commit to the index that listings ask");
        report.line(stocked.size() + " products have one variant left; " + CHANGES_A_SECOND + " changes a second for "
                + SECONDS + " s.");
        Thread watcher = new Thread(this::watch, "benchmark-watcher");
        watcher.setDaemon(true);
        watcher.start();
        int changes = change();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!waiting.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(WATCH_EVERY_MILLIS));
        }
        done = true;
        watcher.join();
        print(report, changes);
        restore();
    }

    private int change() {
        long begun = System.nanoTime();
        int all = CHANGES_A_SECOND * SECONDS;
        for (int i = 0; i < all; i++) {
            long due = begun + TimeUnit.SECONDS.toNanos(1) / CHANGES_A_SECOND * i;
            LockSupport.parkNanos(due - System.nanoTime());
            lateness.add(System.nanoTime() - due);
            boolean sell = soldOut.isEmpty() || (i % 2 == 0 && !stocked.isEmpty());
            Product product = (sell ? stocked : soldOut).poll();
            if (product == null) {
                skipped++;
                continue;
            }
            change(product, sell);
        }
        return all - skipped;
    }

    private void change(Product product, boolean sell) {
        if (sell) {
            ledger.take(StockLocations.WEB, List.of(product.lastVariant()), NOTE);
        } else {
            ledger.giveBack(StockLocations.WEB, List.of(product.lastVariant()), NOTE);
        }
        waiting.put(product.id(), new Waiting(product, sell, System.nanoTime()));
    }

    private void watch() {
        while (!done) {
            look(true);
            look(false);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(WATCH_EVERY_MILLIS));
        }
    }

    private void look(boolean gone) {
        List<Long> ids = waiting.values().stream()
                .filter(each -> each.gone() == gone)
                .map(each -> each.product().id())
                .toList();
        for (long id : ids.isEmpty() ? List.<Long>of() : found(ids, gone)) {
            Waiting seen = waiting.remove(id);
            delays.add(System.nanoTime() - seen.committedAt());
            (gone ? soldOut : stocked).add(seen.product());
        }
    }

    private static List<Long> found(Collection<Long> ids, boolean gone) {
        String any = ids.stream().map(String::valueOf).collect(Collectors.joining(" "));
        SolrQuery query = new SolrQuery("+productId:(" + any + ") +" + IndexFields.GONE + ":" + (gone ? 1 : 0));
        query.setFields("productId");
        query.setRows(ids.size());
        try {
            List<Long> found = new ArrayList<>();
            SolrContext.getServer()
                    .query(query, SolrRequest.METHOD.POST)
                    .getResults()
                    .forEach(document -> found.add(
                            Long.valueOf(document.getFieldValue("productId").toString())));
            return found;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void print(Report report, int changes) {
        Percentiles delay = Percentiles.of(delays);
        report.line(changes + " changes, " + waiting.size() + " not seen within " + PATIENCE_SECONDS
                + " s, " + skipped + " left out because all products waited; begun late: " + Percentiles.of(lateness)
                + ".");
        report.line("");
        report.table("what", "p50 ms", "p95 ms", "p99 ms");
        report.row("commit to visible", delay.p50(), delay.p95(), delay.millis(99));
    }

    private void restore() {
        soldOut.forEach(product -> ledger.giveBack(StockLocations.WEB, List.of(product.lastVariant()), NOTE));
    }
}
