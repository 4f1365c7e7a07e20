package org.shelfwise.core.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import liquibase.Scope;
import liquibase.analytics.configuration.AnalyticsArgs;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateSqlCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.logging.core.NoOpLogService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StockSchemaTest {

    @Test
    void the_tables_can_be_made_in_mysql(@TempDir Path history) throws Exception {
        String mysql =
                "offline:mysql?version=8.0.36&outputLiquibaseSql=none&changeLogFile=" + history.resolve("history.csv");

        assertThat(sqlFor(mysql))
                .contains("CREATE TABLE SHW_STOCK_LEVEL (ID BIGINT AUTO_INCREMENT NOT NULL")
                .contains("CHECK (ON_HAND >= HELD)")
                .contains("CREATE TABLE SHW_STOCK_MOVEMENT (ID BIGINT AUTO_INCREMENT NOT NULL")
                .contains("CREATE TABLE SHW_STOCK_HOLD (ID BIGINT AUTO_INCREMENT NOT NULL")
                .contains("CREATE VIEW SHW_SALABLE AS");
    }

    private static String sqlFor(String url) throws Exception {
        ByteArrayOutputStream sql = new ByteArrayOutputStream();
        Map<String, Object> quietly =
                Map.of(AnalyticsArgs.ENABLED.getKey(), false, Scope.Attr.logService.name(), new NoOpLogService());
        Scope.child(quietly, () -> new CommandScope(UpdateSqlCommandStep.COMMAND_NAME)
                .addArgumentValue(DbUrlConnectionArgumentsCommandStep.URL_ARG, url)
                .addArgumentValue(UpdateSqlCommandStep.CHANGELOG_FILE_ARG, "shelfwise/db/changelog/stock.xml")
                .setOutput(sql)
                .execute());
        return sql.toString(StandardCharsets.UTF_8);
    }
}
