package org.shelfwise.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class EveryDatabaseTest {

    /** The other tests leave MySQL out where none can be had; this one says so, or fails where it is required, as in CI. */
    @Test
    void what_touches_the_database_is_tested_on_mysql_too() {
        boolean required = "required".equals(System.getProperty("shelfwise.test.mysql"));
        Assumptions.assumeTrue(
                required || MysqlServer.isAvailable(),
                "SKIPPED on MySQL: its test server is there for Linux on x86-64 only. Start a MySQL 8 and name it with"
                        + " -Dshelfwise.test.mysql.url=jdbc:mysql://127.0.0.1:3306/?user=root");

        assertThat(Databases.each()).extracting(Object::toString).containsExactly("PostgreSQL", "H2", "MySQL");
    }
}
