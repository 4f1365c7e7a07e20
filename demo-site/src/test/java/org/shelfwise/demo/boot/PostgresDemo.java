package org.shelfwise.demo.boot;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The demo in processes of their own over one PostgreSQL: a storefront, started once for all the tests of a JVM, and whatever
 * a test starts beside it. The storefront asks by dropdown, so that no further shop has to be started to see that.
 */
public final class PostgresDemo {

    private static final EmbeddedPostgres DATABASE = database();
    private static final DemoProcess SITE = site();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(PostgresDemo::stop));
    }

    private PostgresDemo() {}

    /** The storefront's URL, with a slash at the end. */
    public static String siteUrl() {
        return SITE.url();
    }

    public static JdbcTemplate jdbc() {
        return new JdbcTemplate(DATABASE.getPostgresDatabase());
    }

    /** Starts another process over the same database; whoever starts it closes it. */
    static DemoProcess start(String role, String... settings) throws Exception {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("--shelfwise.demo.role=" + role);
        all.add("--shelfwise.demo.database.url=" + DATABASE.getJdbcUrl("postgres", "postgres"));
        all.add("--shelfwise.demo.database.username=postgres");
        all.add("--shelfwise.demo.database.pool-size=20");
        return DemoProcess.start(all.toArray(String[]::new));
    }

    private static DemoProcess site() {
        try {
            return start("site", "--server.port=0", "--shelfwise.site.picker=dropdown");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedPostgres database() {
        try {
            return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop() {
        SITE.close();
        try {
            DATABASE.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
