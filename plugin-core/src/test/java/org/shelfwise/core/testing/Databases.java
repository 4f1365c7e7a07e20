package org.shelfwise.core.testing;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import org.h2.engine.Mode;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.shelfwise.core.platform.SchemaMigration;

/** Fresh, empty databases with our tables in them: {@code Databases.postgres()}, {@code Databases.h2()}. */
public final class Databases {

    /** More than any test has threads; PostgreSQL is told to allow it several times. */
    private static final int MAX_CONNECTIONS = 80;

    static {
        // As the demo does: otherwise two sessions that insert at once may get the same identity from H2.
        Mode.getInstance("LEGACY").updateSequenceOnManualIdentityInsertion = false;
    }

    private Databases() {}

    /** A database of its own in the one PostgreSQL server that this JVM starts. */
    public static TestDatabase postgres() {
        return postgres(PostgresServer.newDatabase());
    }

    private static TestDatabase postgres(ConnectionPoolDataSource dataSource) {
        return new TestDatabase("PostgreSQL", "org.hibernate.dialect.PostgreSQL82Dialect", pool(dataSource));
    }

    /** A database of its own in the one server of the MySQL family that this JVM uses. */
    public static TestDatabase mysql() {
        return mysql(MysqlServer.newDatabase());
    }

    private static TestDatabase mysql(ConnectionPoolDataSource dataSource) {
        return new TestDatabase("MySQL", "org.hibernate.dialect.MySQL5InnoDBDialect", pool(dataSource));
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
        return new TestDatabase("H2", "org.hibernate.dialect.H2Dialect", pool(h2));
    }

    /** One after the other; JUnit closes them. {@link EveryDatabaseTest} tells when MySQL is left out. */
    static Stream<TestDatabase> each() {
        return inTurn(Databases::postgres, Databases::h2, Databases::mysql);
    }

    /** As {@link #each()}, without H2: for what takes long, or asks how a server locks. */
    static Stream<TestDatabase> eachServer() {
        return inTurn(Databases::postgres, () -> null, Databases::mysql).filter(Objects::nonNull);
    }

    /** As {@link #each()}, without our tables: for tests of the migration itself. */
    static Stream<TestDatabase> eachEmpty() {
        return inTurn(
                () -> postgres(PostgresServer.newEmptyDatabase()),
                Databases::emptyH2,
                () -> mysql(MysqlServer.newEmptyDatabase()));
    }

    /** Something of each product, made when its turn comes; without MySQL where no server of it can be had. */
    public static <T> Stream<T> inTurn(Supplier<T> postgres, Supplier<T> h2, Supplier<T> mysql) {
        return Stream.concat(Stream.of(postgres, h2), MysqlServer.isAvailable() ? Stream.of(mysql) : Stream.empty())
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
