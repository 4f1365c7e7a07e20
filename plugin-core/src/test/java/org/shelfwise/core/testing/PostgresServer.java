package org.shelfwise.core.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.ConnectionPoolDataSource;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** The one PostgreSQL server of this JVM. Our change logs run once, in the template that databases are copied from. */
final class PostgresServer {

    private static final String TEMPLATE = "shelfwise_template";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private PostgresServer() {}

    static ConnectionPoolDataSource newDatabase() {
        return copyOf(TEMPLATE);
    }

    static ConnectionPoolDataSource newEmptyDatabase() {
        return copyOf("template1");
    }

    private static ConnectionPoolDataSource copyOf(String template) {
        String name = "shelfwise_" + COUNT.incrementAndGet();
        Server.create(name, template);
        PGConnectionPoolDataSource dataSource = new PGConnectionPoolDataSource();
        dataSource.setURL(Server.RUNNING.getJdbcUrl("postgres", name));
        return dataSource;
    }

    /** Started when first asked for, by class initialization. */
    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "400")
                        .setServerConfig("fsync", "off")
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
                createIn(server, TEMPLATE, "template1");
                Databases.migrate(server.getDatabase("postgres", TEMPLATE));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        static synchronized void create(String name, String template) {
            try {
                createIn(RUNNING, name, template);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void createIn(EmbeddedPostgres server, String name, String template) throws SQLException {
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name + " TEMPLATE " + template);
            }
        }

        private static void close(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
