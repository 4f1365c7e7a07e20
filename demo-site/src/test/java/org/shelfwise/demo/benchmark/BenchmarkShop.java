package org.shelfwise.demo.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.servlet.ServletContext;
import javax.sql.DataSource;
import org.shelfwise.demo.boot.DemoShop;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.FrameworkServlet;

/**
 * A storefront over a PostgreSQL of its own. With {@code -Dbenchmark.data=<folder>} the database stays for the next run,
 * which then need not make the catalogue again.
 */
final class BenchmarkShop implements AutoCloseable {

    static final int PRODUCTS = Integer.getInteger("benchmark.products", 100_000);
    static final int PAGE = 60;
    private static final String DURABLE = Boolean.getBoolean("benchmark.durable") ? "on" : "off";
    private static final String USER = "--shelfwise.demo.database.username=postgres";

    private final EmbeddedPostgres postgres;
    private final DemoShop shop;

    private BenchmarkShop(EmbeddedPostgres postgres, DemoShop shop) {
        this.postgres = postgres;
        this.shop = shop;
    }

    static BenchmarkShop start() throws IOException {
        return start(PRODUCTS);
    }

    /** @param more Spring properties in the form {@code --name=value} */
    static BenchmarkShop start(int products, String... more) throws IOException {
        EmbeddedPostgres postgres = postgres();
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=" + Integer.getInteger("benchmark.port", 0),
                "--shelfwise.demo.role=site",
                "--shelfwise.demo.products=" + products,
                "--shelfwise.demo.page-size=" + PAGE,
                // The same in each run: nothing is written for consumers of earlier runs over the same data.
                "--shelfwise.ranking.index.consumer=benchmark",
                url(postgres),
                USER,
                "--shelfwise.demo.database.pool-size=80"));
        arguments.addAll(List.of(more));
        BenchmarkShop started = new BenchmarkShop(postgres, DemoShop.start(arguments.toArray(String[]::new)));
        started.settle();
        return started;
    }

    /** As in a shop that has been open for a while: the database's statistics are there. */
    void settle() {
        jdbc().execute("ANALYZE");
    }

    /**
     * Unless {@code benchmark.durable} is set, commits do not wait for the disk, for ours and the platform's alike: what is
     * compared is work, not disks.
     */
    private static EmbeddedPostgres postgres() throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setServerConfig("fsync", DURABLE)
                .setServerConfig("synchronous_commit", DURABLE)
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("max_wal_size", "4GB");
        Optional.ofNullable(System.getProperty("benchmark.data"))
                .map(Path::of)
                .ifPresent(data -> builder.setDataDirectory(data).setCleanDataDirectory(false));
        return builder.start();
    }

    private static String url(EmbeddedPostgres postgres) {
        return "--shelfwise.demo.database.url=" + postgres.getJdbcUrl("postgres", "postgres")
                + "&reWriteBatchedInserts=true";
    }

    /** With which another process's storefront has the same database. */
    List<String> databaseArguments() {
        return List.of("--shelfwise.demo.role=site", url(postgres), USER);
    }

    /** The storefront's root context. */
    ApplicationContext site() {
        return shop.site();
    }

    <T> T bean(String name, Class<T> type) {
        return shop.site().getBean(name, type);
    }

    JdbcTemplate jdbc() {
        return new JdbcTemplate(bean("shelfwiseDataSource", DataSource.class));
    }

    /** The context of the storefront's DispatcherServlet. */
    ApplicationContext servlet() {
        ServletContext container = ((WebApplicationContext) shop.site()).getServletContext();
        return Collections.list(container.getAttributeNames()).stream()
                .filter(name -> name.startsWith(FrameworkServlet.SERVLET_CONTEXT_PREFIX))
                .map(name -> (ApplicationContext) container.getAttribute(name))
                .findFirst()
                .orElseThrow();
    }

    String url() {
        return shop.siteUrl().orElseThrow();
    }

    @Override
    public void close() throws IOException {
        shop.close();
        postgres.close();
    }
}
