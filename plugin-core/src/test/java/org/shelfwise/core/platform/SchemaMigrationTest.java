package org.shelfwise.core.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import liquibase.Scope;
import liquibase.analytics.configuration.AnalyticsArgs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shelfwise.core.testing.TestDatabase;
import org.shelfwise.core.testing.Threads;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;

class SchemaMigrationTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.shelfwise.core.testing.Databases#eachEmpty")
    void the_shops_own_liquibase_history_is_left_alone(TestDatabase database) {
        DataSource dataSource = database.dataSource();
        var jdbc = new JdbcTemplate(dataSource);
        jdbc.execute("CREATE TABLE DATABASECHANGELOG (ID VARCHAR(10))");

        new SchemaMigration(dataSource, true).afterPropertiesSet();

        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM DATABASECHANGELOG", Long.class))
                .isZero();
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM SHW_DATABASECHANGELOG", Long.class))
                .isPositive();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.shelfwise.core.testing.Databases#eachEmpty")
    void storefront_and_admin_may_start_at_once_in_one_jvm(TestDatabase database) {
        DataSource dataSource = database.dataSource();

        assertThatCode(() -> Threads.together(2, node -> () -> {
                    new SchemaMigration(dataSource, true).afterPropertiesSet();
                    return node;
                }))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.shelfwise.core.testing.Databases#eachEmpty")
    void with_migration_off_an_outdated_schema_stops_start_up_and_says_what_to_do(TestDatabase database) {
        DataSource dataSource = database.dataSource();
        var check = new SchemaMigration(dataSource, false);

        assertThatThrownBy(check::afterPropertiesSet)
                .isInstanceOf(SchemaNotReadyException.class)
                .hasMessageContaining("platform-1-outbox")
                .hasMessageContaining("shelfwise.schema.migrate=true");
        assertThatThrownBy(() -> new JdbcTemplate(dataSource).queryForList("SELECT 1 FROM SHW_DATABASECHANGELOG"))
                .as("a check changes nothing")
                .isInstanceOf(BadSqlGrammarException.class);

        new SchemaMigration(dataSource, true).afterPropertiesSet();
        assertThatCode(check::afterPropertiesSet).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.shelfwise.core.testing.Databases#eachEmpty")
    void words_of_every_script_are_kept_even_where_the_shops_own_tables_could_not(TestDatabase database) {
        var jdbc = new JdbcTemplate(database.dataSource());
        if (database.toString().equals("MySQL")) {
            jdbc.execute("ALTER DATABASE CHARACTER SET latin1");
        }
        new SchemaMigration(database.dataSource(), true).afterPropertiesSet();

        jdbc.update(
                "INSERT INTO SHW_OUTBOX_CONSUMER VALUES (?, 'topic', 0)",
                "\u10d7\u10d4\u10d7\u10e0\u10d8 \ud83d\udc57");

        assertThat(jdbc.queryForList("SELECT NAME FROM SHW_OUTBOX_CONSUMER", String.class))
                .containsExactly("\u10d7\u10d4\u10d7\u10e0\u10d8 \ud83d\udc57");
    }

    @Test
    void the_schema_vendor_is_not_told_that_a_shop_started() throws Exception {
        Boolean told = Scope.child(
                SchemaMigration.quietly(),
                () -> AnalyticsArgs.ENABLED.getCurrentConfiguredValue().getValue());

        assertThat(told).isFalse();
    }
}
