package org.shelfwise.core.testing;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.shelfwise.core.platform.SchemaMigration;

/** Fresh, empty databases with our tables in them: {@code Databases.postgres()}, {@code Databases.h2()}. */
public final class Databases {

    /** More than any test has threads; PostgreSQL is told to allow it several times. */
    private static final int MAX_CONNECTIONS = 80;

    private Databases() {}

    /** A database of its own in the one PostgreSQL server that this JVM starts. */
    public static TestDatabase postgres() {
        return new TestDatabase("PostgreSQL", pool(PostgresServer.newDatabase()));
    }

    /** An H2 in memory, with the settings that the demo runs with. */
    public static TestDatabase h2() {
        TestDatabase database = emptyH2();
        database.jdbc().batchUpdate(MigratedH2.SCRIPT.toArray(String[]::new));
        return database;
    }

    private static TestDatabase emptyH2() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID()
                + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000;MODE=LEGACY;NON_KEYWORDS=VALUE,KEY,USER,YEAR,MONTH,DAY");
        h2.setUser("sa");
        return new TestDatabase("H2", pool(h2));
    }

    /** One after the other; JUnit closes them. */
    static Stream<TestDatabase> each() {
        return Stream.<Supplier<TestDatabase>>of(Databases::postgres, Databases::h2)
                .map(Supplier::get);
    }

    /** As {@link #each()}, without our tables: for tests of the migration itself. */
    static Stream<TestDatabase> eachEmpty() {
        return Stream.<Supplier<TestDatabase>>of(
                        () -> new TestDatabase("PostgreSQL", pool(PostgresServer.newEmptyDatabase())),
                        Databases::emptyH2)
                .map(Supplier::get);
    }

    /** Brings all our tables into a database, as start-up does. */
    static void migrate(DataSource dataSource) {
        new SchemaMigration(dataSource, true).afterPropertiesSet();
    }

    /** H2's pool serves any driver, and saves the tests another library. */
    private static JdbcConnectionPool pool(ConnectionPoolDataSource driver) {
        JdbcConnectionPool pool = JdbcConnectionPool.create(driver);
        pool.setMaxConnections(MAX_CONNECTIONS);
        return pool;
    }

    /** What our change logs make of an H2: they run once, as on PostgreSQL. */
    private static final class MigratedH2 {

        static final List<String> SCRIPT = script();

        private static List<String> script() {
            try (TestDatabase database = emptyH2()) {
                migrate(database.dataSource());
                return database.jdbc().queryForList("SCRIPT NOPASSWORDS NOSETTINGS", String.class).stream()
                        .filter(statement -> !statement.startsWith("--") && !statement.startsWith("CREATE USER"))
                        .toList();
            }
        }
    }
}
