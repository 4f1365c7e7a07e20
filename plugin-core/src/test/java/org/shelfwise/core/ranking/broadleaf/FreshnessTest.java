package org.shelfwise.core.ranking.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.SolrServer;
import org.apache.solr.client.solrj.embedded.EmbeddedSolrServer;
import org.apache.solr.core.CoreContainer;
import org.broadleafcommerce.core.search.service.DatabaseSearchServiceImpl;
import org.broadleafcommerce.core.search.service.solr.SolrContext;
import org.broadleafcommerce.core.search.service.solr.SolrIndexService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.core.platform.OutboxConsumer;
import org.shelfwise.core.platform.OutboxConsumers;
import org.shelfwise.core.platform.OutboxFixture;
import org.shelfwise.core.platform.OutboxJob;
import org.shelfwise.core.ranking.FreshnessProperties;
import org.shelfwise.core.ranking.HandSetOrder;
import org.shelfwise.core.ranking.IndexCheck;
import org.shelfwise.core.ranking.RankingMode;
import org.shelfwise.core.ranking.RankingPolicy;
import org.shelfwise.core.testing.Databases;
import org.shelfwise.core.testing.PlatformTables;
import org.shelfwise.core.testing.TestClock;
import org.shelfwise.core.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Changes of stock in a PostgreSQL, the platform's documents, a Solr behind HTTP and others inside the process. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class FreshnessTest {

    private static final int PRODUCTS = 20;
    private static final long UNTOUCHED_BY_SHOPPERS = 1;
    private static final Duration POLL = Duration.ofMillis(20);
    private static final RankingPolicy SINK = new RankingPolicy(RankingMode.SINK, HandSetOrder.PINS_SINK, 30);

    private static HttpSolr http;
    private static Path home;

    private final TestClock clock = new TestClock();
    private final List<EmbeddedSolrServer> embedded = new ArrayList<>();
    private DataSource dataSource;
    private DatabaseShelf shelf;

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        home = directory;
        http = HttpSolr.start(Files.createDirectory(directory.resolve("http")));
    }

    @AfterAll
    static void stop() throws Exception {
        http.stop();
    }

    @BeforeEach
    void stock() {
        TestDatabase database = Databases.postgres();
        PlatformTables.create(database, Set.of("BLC_CATEGORY_PRODUCT_XREF", "BLC_PRODUCT"));
        dataSource = database.dataSource();
        shelf = new DatabaseShelf(dataSource, clock, PRODUCTS);
        LongStream.rangeClosed(1, PRODUCTS).forEach(id -> database.jdbc()
                .update("INSERT INTO BLC_PRODUCT (PRODUCT_ID, IS_FEATURED_PRODUCT) VALUES (?, FALSE)", id));
    }

    @AfterEach
    void leaveSolr() {
        SolrContext.setReindexServer(null);
        SolrContext.setAdminServer(null);
        embedded.forEach(EmbeddedSolrServer::shutdown);
    }

    @Test
    void two_nodes_over_one_solr_lose_no_change_though_they_die_anywhere() throws Exception {
        SolrServer solr = http.core("primary");
        List<PlatformSearch> nodes = List.of(node(solr), node(solr));
        nodes.get(0).rebuild();
        OutboxConsumers consumers = OutboxFixture.consumers(dataSource, Clock.systemUTC());
        Random random = new Random(20261122);
        work(consumers, nodes, solr, () -> die(random), () -> {});
        assertThat(sunk(solr)).isEqualTo(shelf.soldOut()).isNotEmpty();
    }

    @Test
    void two_nodes_over_one_solr_lose_no_change_while_one_of_them_rebuilds_and_swaps_again_and_again()
            throws Exception {
        SolrServer solr = http.core("primary");
        List<PlatformSearch> nodes = List.of(node(solr), node(solr));
        nodes.get(0).rebuild();
        swapping(http.core("reindex"), http.admin());
        OutboxConsumers consumers = OutboxFixture.consumers(dataSource, Clock.systemUTC());
        IndexConsumer rebuilder = consumer(consumers, nodes.get(0), "");
        AtomicLong units = new AtomicLong(1);
        SolrIndexService index = nodes.get(0)
                .rebuilding(
                        transactions(),
                        new RebuildAdvice(rebuilder, nodes.get(0).pages),
                        () -> apart(() -> {
                            boolean gone = units.updateAndGet(now -> 1 - now) == 0;
                            shelf.set(UNTOUCHED_BY_SHOPPERS, units.get());
                            await(() -> sunk(solr).contains(UNTOUCHED_BY_SHOPPERS) == gone);
                        }));
        work(consumers, nodes, solr, () -> {}, () -> {
            for (int i = 0; i < 3; i++) {
                index.rebuildIndex();
            }
        });
        assertThat(sunk(solr)).isEqualTo(shelf.soldOut()).contains(UNTOUCHED_BY_SHOPPERS);
    }

    private interface Work {
        void run() throws Exception;
    }

    /** Shoppers buy and the nodes write until all is told. */
    private void work(
            OutboxConsumers consumers, List<PlatformSearch> nodes, SolrServer solr, Runnable fate, Work meanwhile)
            throws Exception {
        consumers.register("search-index", Availability.TOPIC);
        AtomicBoolean quiet = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(5);
        try {
            List<Future<Void>> shoppers = List.of(shop(threads, 1), shop(threads, 2), shop(threads, 3));
            List<Future<Void>> workers = new ArrayList<>();
            for (PlatformSearch node : nodes) {
                workers.add(threads.submit(() -> work(consumers, node, solr, quiet, fate)));
            }
            meanwhile.run();
            for (Future<Void> shopper : shoppers) {
                shopper.get();
            }
            await(() ->
                    sunk(solr).equals(shelf.soldOut()) && unfinished(dataSource).isEmpty());
            quiet.set(true);
            for (Future<Void> worker : workers) {
                worker.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private Future<Void> shop(ExecutorService threads, int seed) {
        Callable<Void> shopper = () -> {
            Random random = new Random(seed);
            for (int i = 0; i < 40; i++) {
                shelf.set(2 + random.nextInt(PRODUCTS - 1), random.nextInt(2));
            }
            return null;
        };
        return threads.submit(shopper);
    }

    /** Meets its fate, as a process does, without a word to the outbox: before, between and after what the batch does. */
    private Void work(
            OutboxConsumers consumers, PlatformSearch node, SolrServer solr, AtomicBoolean quiet, Runnable fate)
            throws Exception {
        Supplier<SolrServer> dying = () -> {
            fate.run();
            return solr;
        };
        Consumer<List<Long>> refresh = node.refresh(dataSource, transactions(), dying);
        OutboxConsumer me = consumers.register("search-index", Availability.TOPIC);
        OutboxJob job = new OutboxJob(me, 8, POLL, ids -> {
            fate.run();
            refresh.accept(ids);
            fate.run();
        });
        while (!quiet.get()) {
            try {
                job.run();
            } catch (NodeDied startedAgain) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
        }
        return null;
    }

    private static void die(Random random) {
        if (random.nextInt(12) == 0) {
            throw new NodeDied();
        }
    }

    private static final class NodeDied extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void a_node_that_slept_past_its_lease_does_not_leave_an_old_state_over_a_newer_one() throws Exception {
        SolrServer solr = http.core("primary");
        PlatformSearch slow = node(solr);
        PlatformSearch quick = node(solr);
        slow.rebuild();
        OutboxConsumers consumers = OutboxFixture.consumers(dataSource, clock);
        OutboxConsumer consumer = consumers.register("search-index", Availability.TOPIC);
        CountDownLatch built = new CountDownLatch(1);
        CountDownLatch wake = new CountDownLatch(1);

        shelf.set(1, 0);
        Supplier<SolrServer> sleepingBeforeItWrites = () -> {
            built.countDown();
            awaitQuietly(wake);
            return solr;
        };
        OutboxJob sleeper =
                new OutboxJob(consumer, 10, POLL, slow.refresh(dataSource, transactions(), sleepingBeforeItWrites));
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<Boolean> slept = thread.submit(sleeper::run);
            built.await();
            clock.advance(Duration.ofMinutes(5));
            shelf.set(1, 7);
            OutboxJob other = new OutboxJob(consumer, 10, POLL, quick.refresh(dataSource, transactions(), () -> solr));
            assertThat(other.run()).isTrue();
            assertThat(sunk(solr)).isEmpty();
            wake.countDown();
            slept.get();
        } finally {
            thread.shutdownNow();
        }
        assertThat(sunk(solr)).as("sold out in the listing, though 7 are left").isEmpty();
    }

    @Test
    void what_sold_out_during_a_rebuild_is_sold_out_in_the_rebuilt_index_behind_http() throws Exception {
        sellsOutDuringARebuild(http.core("primary"), http.core("reindex"), http.admin());
    }

    @Test
    void what_sold_out_during_a_rebuild_is_sold_out_in_the_rebuilt_index_inside_the_process() throws Exception {
        EmbeddedSolrServer primary = embedded("one");
        sellsOutDuringARebuild(
                primary, new EmbeddedSolrServer(primary.getCoreContainer(), SolrContext.REINDEX), primary);
    }

    private void sellsOutDuringARebuild(SolrServer solr, SolrServer reindex, SolrServer admin) throws Exception {
        PlatformSearch node = node(solr);
        node.rebuild();
        swapping(reindex, admin);
        IndexConsumer me = consumer(OutboxFixture.consumers(dataSource, clock), node, "");
        OutboxJob worker = new OutboxJob(
                me.get().orElseThrow(), 10, POLL, node.refresh(dataSource, transactions(), SolrContext::getServer));

        node.rebuilding(transactions(), new RebuildAdvice(me, node.pages), () -> {
                    apart(() -> shelf.set(1, 0));
                    apart(() -> assertThat(worker.run()).isTrue());
                    apart(() -> assertThat(worker.run())
                            .as("nothing is left before the swap")
                            .isFalse());
                })
                .rebuildIndex();

        assertThat(sunk(solr))
                .as("the rebuild read product 1 before it sold out")
                .isEmpty();
        assertThat(worker.run()).isTrue();
        assertThat(sunk(solr)).containsExactly(1L);
    }

    @Test
    void what_another_node_has_half_written_when_the_cores_are_swapped_is_written_again() throws Exception {
        SolrServer solr = http.core("primary");
        PlatformSearch rebuilder = node(solr);
        PlatformSearch other = node(solr);
        rebuilder.rebuild();
        swapping(http.core("reindex"), http.admin());
        IndexConsumer me = consumer(OutboxFixture.consumers(dataSource, clock), rebuilder, "");
        PausedCommits halfWritten = new PausedCommits(http.core("primary"));
        OutboxJob others = new OutboxJob(
                consumer(OutboxFixture.consumers(dataSource, clock), other, "")
                        .get()
                        .orElseThrow(),
                10,
                POLL,
                other.refresh(dataSource, transactions(), () -> halfWritten));
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            List<Future<Boolean>> writing = new ArrayList<>();
            rebuilder
                    .rebuilding(transactions(), new RebuildAdvice(me, rebuilder.pages), () -> {
                        apart(() -> shelf.set(1, 0));
                        writing.add(thread.submit(others::run));
                        halfWritten.awaitPause();
                    })
                    .rebuildIndex();
            halfWritten.goOn();
            assertThat(writing.get(0).get()).isTrue();
        } finally {
            thread.shutdownNow();
        }
        assertThat(sunk(solr))
                .as("it was added before the swap, and committed after it")
                .isEmpty();
        assertThat(others.run()).isTrue();
        assertThat(sunk(solr)).containsExactly(1L);
    }

    /** As the platform is configured for a rebuild beside the shop: after all nodes are made, which forget it. */
    private static void swapping(SolrServer reindex, SolrServer admin) {
        SolrContext.setReindexServer(reindex);
        SolrContext.setAdminServer(admin);
    }

    private DataSourceTransactionManager transactions() {
        return new DataSourceTransactionManager(dataSource);
    }

    @Test
    void each_node_with_an_index_of_its_own_gets_every_change() throws Exception {
        OutboxConsumers consumers = OutboxFixture.consumers(dataSource, clock);
        List<EmbeddedSolrServer> indexes = List.of(embedded("one"), embedded("two"));
        List<OutboxJob> workers = new ArrayList<>();
        for (EmbeddedSolrServer index : indexes) {
            PlatformSearch node = node(index);
            node.rebuild();
            OutboxConsumer own = consumer(consumers, node, "").get().orElseThrow();
            workers.add(new OutboxJob(own, 10, POLL, node.refresh(dataSource, transactions(), () -> index)));
        }
        shelf.set(3, 0);
        for (OutboxJob worker : workers) {
            assertThat(worker.run()).isTrue();
        }
        for (EmbeddedSolrServer index : indexes) {
            assertThat(sunk(index)).containsExactly(3L);
        }
    }

    @Test
    void what_changed_without_a_message_is_found_and_nothing_else_is_written() throws Exception {
        EmbeddedSolrServer index = embedded("one");
        PlatformSearch node = node(index);
        node.rebuild();
        Consumer<List<Long>> refresh = node.refresh(dataSource, transactions(), () -> index);
        List<Long> found = new ArrayList<>();
        IndexCheck check = node.check(dataSource, index, found::addAll, 8);

        shelf.setSilently(7, 0);
        shelf.setSilently(PRODUCTS, 0);
        runs(check, PRODUCTS / 8 + 1);
        refresh.accept(found);

        assertThat(found).containsExactlyInAnyOrder(7L, (long) PRODUCTS);
        assertThat(sunk(index)).containsExactly(7L, (long) PRODUCTS);
        found.clear();
        runs(check, PRODUCTS / 8 + 1);
        assertThat(found).as("what agrees").isEmpty();
        shelf.setSilently(7, 1);
        runs(check, PRODUCTS / 8 + 1);
        assertThat(found).as("it begins again").containsExactly(7L);
    }

    private static void runs(IndexCheck check, int times) {
        for (int i = 0; i < times; i++) {
            check.run();
        }
    }

    @Test
    void a_product_that_is_no_longer_there_leaves_the_index() throws Exception {
        EmbeddedSolrServer index = embedded("one");
        PlatformSearch node = node(index);
        node.rebuild();
        Consumer<List<Long>> refresh = node.refresh(dataSource, transactions(), () -> index);
        refresh.accept(List.of(1L, 9_999L));
        node.catalogue.remove(1);
        refresh.accept(List.of(1L));
        assertThat(index.query(new SolrQuery("productId:1")).getResults().getNumFound())
                .isZero();
    }

    @Test
    void where_there_is_no_solr_nobody_listens() {
        OutboxConsumers consumers = OutboxFixture.consumers(dataSource, clock);
        DatabaseSearchServiceImpl admins = new DatabaseSearchServiceImpl();
        assertThat(new IndexConsumer(consumers, freshness(""), () -> admins).get())
                .isEmpty();
    }

    private PlatformSearch node(SolrServer solr) {
        PlatformSearch node = new PlatformSearch(solr, SINK, clock, shelf);
        for (long id = 1; id <= PRODUCTS; id++) {
            node.catalogue.put(new ModelProduct(id, "dress", "Ara", id, id, null, List.of()));
        }
        return node;
    }

    private static IndexConsumer consumer(OutboxConsumers consumers, PlatformSearch node, String name) {
        return new IndexConsumer(consumers, freshness(name), () -> node.search);
    }

    private static FreshnessProperties freshness(String consumer) {
        return new FreshnessProperties(true, Duration.ofMillis(50), 10, consumer, 0);
    }

    private EmbeddedSolrServer embedded(String name) throws Exception {
        Path solrHome = SolrHome.create(Files.createTempDirectory(home, name));
        CoreContainer cores = CoreContainer.createAndLoad(
                solrHome.toString(), solrHome.resolve("solr.xml").toFile());
        EmbeddedSolrServer server = new EmbeddedSolrServer(cores, SolrContext.PRIMARY);
        embedded.add(server);
        return server;
    }

    private static Set<Long> sunk(SolrServer solr) throws Exception {
        Set<Long> ids = new TreeSet<>();
        SolrQuery query = new SolrQuery("shelfwise_gone_i:1").setRows(PRODUCTS).setFields("productId");
        solr.query(query).getResults().forEach(d -> ids.add((Long) d.getFieldValue("productId")));
        return ids;
    }

    /** Consumers that have messages left. */
    private static List<Map<String, Object>> unfinished(DataSource dataSource) {
        return new JdbcTemplate(dataSource)
                .queryForList("SELECT DISTINCT CONSUMER FROM SHW_OUTBOX WHERE DONE_AT IS NULL");
    }

    /** On a thread of its own: the platform reads its pages in a transaction that others do not join. */
    private static void apart(Work work) {
        CompletableFuture.runAsync(() -> {
                    try {
                        work.run();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })
                .join();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        while (!condition.call()) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
