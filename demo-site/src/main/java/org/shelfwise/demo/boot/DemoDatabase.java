package org.shelfwise.demo.boot;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.h2.engine.Mode;
import org.springframework.core.env.Environment;

/** The one database of a demo process: an H2 in memory, or the one that {@code shelfwise.demo.database.url} names. */
final class DemoDatabase {

    /** Waits longer for a lock than H2 would by itself: when it gives up, the pool closes the shopper's connection. */
    private static final String H2 = "jdbc:h2:mem:shelfwise-%d;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000;MODE=LEGACY"
            + ";NON_KEYWORDS=VALUE,KEY,USER,YEAR,MONTH,DAY";

    static {
        letIdentitiesCount();
    }

    private DemoDatabase() {}

    /**
     * In its legacy mode, which Hibernate 4 needs, H2 2.2 sets the counter of an identity column to what was just inserted:
     * when two sessions insert at once, a number comes twice, and one of the two fails.
     */
    private static void letIdentitiesCount() {
        Mode.getInstance("LEGACY").updateSequenceOnManualIdentityInsertion = false;
    }

    static HikariDataSource open(Environment environment) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(environment.getProperty(
                "shelfwise.demo.database.url", String.format(Locale.ROOT, H2, System.nanoTime())));
        config.setUsername(environment.getProperty("shelfwise.demo.database.username", "sa"));
        config.setPassword(environment.getProperty("shelfwise.demo.database.password", ""));
        config.setMaximumPoolSize(
                environment.getProperty(RequestThreads.POOL_SIZE, Integer.class, RequestThreads.DEFAULT_POOL_SIZE));
        return new HikariDataSource(config);
    }

    /** The Hibernate dialect for the database that this URL names. */
    static String dialect(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")
                    ? "org.hibernate.dialect.PostgreSQL82Dialect"
                    : "org.hibernate.dialect.H2Dialect";
        } catch (SQLException e) {
            throw new IllegalStateException("The demo's database does not answer", e);
        }
    }

    /** {@code create} for an empty database; a database that a shop already lives in is left as it is. */
    static String schemaAction(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return hasTable(connection, "BLC_SKU") || hasTable(connection, "blc_sku") ? "none" : "create";
        } catch (SQLException e) {
            throw new IllegalStateException("The demo's database does not answer", e);
        }
    }

    private static boolean hasTable(Connection connection, String name) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, connection.getSchema(), name, null)) {
            return tables.next();
        }
    }
}
