package org.shelfwise.core.testing;

import com.mysql.cj.jdbc.MysqlConnectionPoolDataSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.ConnectionPoolDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The one server of the MySQL family of this JVM: a MariaDB that it starts, or the server that system property {@code
 * shelfwise.test.mysql.url} names ({@code jdbc:mysql://127.0.0.1:3306/?user=root}). Our change logs run once, in the
 * database that others are made after.
 */
final class MysqlServer {

    private static final Optional<String> GIVEN = Optional.ofNullable(System.getProperty("shelfwise.test.mysql.url"));
    private static final String PREFIX =
            "shelfwise_" + UUID.randomUUID().toString().substring(0, 8) + "_";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private MysqlServer() {}

    static boolean isAvailable() {
        return GIVEN.isPresent() || MariaDb.runsHere();
    }

    static ConnectionPoolDataSource newDatabase() {
        MysqlConnectionPoolDataSource database = newEmptyDatabase();
        new JdbcTemplate(database).batchUpdate(Template.SCRIPT.toArray(String[]::new));
        return database;
    }

    static MysqlConnectionPoolDataSource newEmptyDatabase() {
        return create(PREFIX + COUNT.incrementAndGet());
    }

    private static MysqlConnectionPoolDataSource create(String name) {
        new JdbcTemplate(connectingTo("")).execute("CREATE DATABASE " + name);
        return connectingTo(name);
    }

    private static MysqlConnectionPoolDataSource connectingTo(String database) {
        MysqlConnectionPoolDataSource dataSource = new MysqlConnectionPoolDataSource();
        // Hibernate would otherwise look into all databases of the server for a table.
        dataSource.setUrl(Server.URL.replace("/?", "/" + database + "?nullDatabaseMeansCurrent=true&"));
        return dataSource;
    }

    /** Started when first asked for, by class initialization. */
    private static final class Server {
        static final String URL = GIVEN.orElseGet(MariaDb::start);
    }

    /** What our change logs make of an empty database, as statements for another one. */
    private static final class Template {

        private static final String NAME = PREFIX + "template";
        private static final String IN_TEMPLATE = "SELECT %s FROM INFORMATION_SCHEMA.%s WHERE TABLE_SCHEMA = ?";
        static final List<String> SCRIPT = script();

        private static List<String> script() {
            MysqlConnectionPoolDataSource template = create(NAME);
            Databases.migrate(template);
            JdbcTemplate jdbc = new JdbcTemplate(template);
            Stream<String> tables = jdbc
                    .queryForList(
                            IN_TEMPLATE.formatted("TABLE_NAME", "TABLES") + " AND TABLE_TYPE = 'BASE TABLE'",
                            String.class,
                            NAME)
                    .stream()
                    .flatMap(table -> Stream.of(
                            (String) jdbc.queryForMap("SHOW CREATE TABLE " + table)
                                    .get("Create Table"),
                            "INSERT INTO " + table + " SELECT * FROM " + NAME + "." + table));
            Stream<String> views = jdbc
                    .queryForList(
                            IN_TEMPLATE.formatted(
                                    "CONCAT('CREATE VIEW ', TABLE_NAME, ' AS ', VIEW_DEFINITION)", "VIEWS"),
                            String.class,
                            NAME)
                    .stream()
                    .map(view -> view.replace("`" + NAME + "`.", ""));
            return Stream.concat(tables, views).toList();
        }
    }
}
