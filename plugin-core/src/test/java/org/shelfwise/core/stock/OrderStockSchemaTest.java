package org.shelfwise.core.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.TestDatabase;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.ConnectionCallback;

class OrderStockSchemaTest {

    private static final String INSERT =
            "INSERT INTO SHW_ORDER_STOCK (ORDER_ID, ATTEMPT, STATE, CHANGED_AT) VALUES (1, 'a', %s, 0)";

    @OnEachDatabase
    void whoever_reads_the_table_is_told_every_state(TestDatabase database) {
        String remark = database.jdbc().execute((ConnectionCallback<String>) OrderStockSchemaTest::remarkOnState);

        assertThat(remark.split("[, ]+(or )?"))
                .containsExactlyInAnyOrder(
                        Arrays.stream(OrderStockState.values()).map(Enum::name).toArray(String[]::new));
    }

    /** MySQL forgets what is not repeated when a remark changes. */
    @OnEachDatabase
    void a_state_is_required_and_compares_exactly(TestDatabase database) {
        assertThatThrownBy(() -> database.jdbc().update(INSERT.formatted("NULL")))
                .isInstanceOf(DataIntegrityViolationException.class);

        database.jdbc().update(INSERT.formatted("'TAKEN'"));
        assertThat(database.jdbc()
                        .queryForObject("SELECT COUNT(*) FROM SHW_ORDER_STOCK WHERE STATE = 'taken'", Long.class))
                .isZero();
    }

    private static String remarkOnState(Connection connection) throws SQLException {
        DatabaseMetaData tables = connection.getMetaData();
        try (ResultSet column = tables.getColumns(
                connection.getCatalog(),
                connection.getSchema(),
                stored(tables, "SHW_ORDER_STOCK"),
                stored(tables, "STATE"))) {
            assertThat(column.next()).isTrue();
            return column.getString("REMARKS");
        }
    }

    private static String stored(DatabaseMetaData database, String name) throws SQLException {
        return database.storesLowerCaseIdentifiers() ? name.toLowerCase(Locale.ROOT) : name;
    }
}
