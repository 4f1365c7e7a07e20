package org.shelfwise.core.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.ConnectionPoolDataSource;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;

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
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID()
                + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000;MODE=LEGACY;NON_KEYWORDS=VALUE,KEY,USER,YEAR,MONTH,DAY");
        h2.setUser("sa");
        TestDatabase database = new TestDatabase("H2", pool(h2));
        migrate(database);
        return database;
    }

    /** One after the other; JUnit closes them. */
    static Stream<TestDatabase> each() {
        return Stream.<Supplier<TestDatabase>>of(Databases::postgres, Databases::h2)
                .map(Supplier::get);
    }

    private static void migrate(TestDatabase database) {
        try (Connection connection = database.dataSource().getConnection()) {
            migrate(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Brings all our tables into a database. */
    public static void migrate(Connection connection) {
        Logger.getLogger("liquibase").setLevel(Level.WARNING);
        try {
            Liquibase liquibase = new Liquibase(
                    "shelfwise/db/changelog.xml",
                    new ClassLoaderResourceAccessor(Databases.class.getClassLoader()),
                    DatabaseFactory.getInstance()
                            .findCorrectDatabaseImplementation(new JdbcConnection(connection)));
            liquibase.setShowSummary(UpdateSummaryEnum.OFF);
            Scope.child(Scope.Attr.ui, new LoggerUIService(), () -> liquibase.update(""));
        } catch (Exception e) {
            throw new IllegalStateException("our change logs do not run", e);
        }
    }

    /** H2's pool serves any driver, and saves the tests another library. */
    private static JdbcConnectionPool pool(ConnectionPoolDataSource driver) {
        JdbcConnectionPool pool = JdbcConnectionPool.create(driver);
        pool.setMaxConnections(MAX_CONNECTIONS);
        return pool;
    }
}
