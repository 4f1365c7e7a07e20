package org.shelfwise.core.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.JdbcTemplate;

/** The databases we are tested on, each as a new and empty one with our tables in it. */
public enum TestDatabase {
    POSTGRES {
        @Override
        public DataSource empty() {
            String name = newName();
            new JdbcTemplate(Server.POSTGRES.getPostgresDatabase()).execute("CREATE DATABASE " + name);
            return Server.POSTGRES.getDatabase("postgres", name);
        }
    },
    H2 {
        @Override
        public DataSource empty() {
            return JdbcConnectionPool.create(
                    "jdbc:h2:mem:" + newName() + ";DB_CLOSE_DELAY=-1;MODE=LEGACY;LOCK_TIMEOUT=10000;"
                            + "NON_KEYWORDS=VALUE,KEY,USER,YEAR,MONTH,DAY",
                    "sa",
                    "");
        }
    };

    public abstract DataSource empty();

    public DataSource migrated() {
        DataSource dataSource = empty();
        new SchemaMigration(dataSource, true).afterPropertiesSet();
        return dataSource;
    }

    private static String newName() {
        return "t" + UUID.randomUUID().toString().replace("-", "");
    }

    /** One PostgreSQL server for all tests of this JVM. */
    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
