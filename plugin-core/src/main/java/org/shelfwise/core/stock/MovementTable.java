package org.shelfwise.core.stock;

import static java.sql.Types.BIGINT;
import static java.sql.Types.VARCHAR;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.shelfwise.core.platform.IdentityInsert;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of SHW_STOCK_MOVEMENT, which are only ever added. */
final class MovementTable {

    private static final String COLUMNS =
            "SKU_ID, LOCATION, DELTA, ON_HAND_BEFORE, ON_HAND_AFTER, HELD_BEFORE, HELD_AFTER,"
                    + " CAUSE, REFERENCE, ACTOR, REASON, OCCURRED_AT";

    private final JdbcTemplate jdbc;
    private final IdentityInsert insert;

    MovementTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.insert = new IdentityInsert(
                jdbc,
                "INSERT INTO SHW_STOCK_MOVEMENT (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                BIGINT,
                VARCHAR,
                BIGINT,
                BIGINT,
                BIGINT,
                BIGINT,
                BIGINT,
                VARCHAR,
                VARCHAR,
                VARCHAR,
                VARCHAR,
                BIGINT);
    }

    /** @return the movements with the ids they were given */
    List<StockMovement> append(List<StockMovement> movements) {
        List<Long> ids =
                insert.insert(movements.stream().map(MovementTable::row).toList());
        List<StockMovement> written = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            written.add(movements.get(i).withId(ids.get(i)));
        }
        return written;
    }

    List<StockMovement> newest(long skuId, int limit, long beforeId) {
        String sql = "SELECT ID, " + COLUMNS
                + " FROM SHW_STOCK_MOVEMENT WHERE SKU_ID = ? AND ID < ? ORDER BY ID DESC LIMIT ?";
        return jdbc.query(sql, (row, number) -> movement(row), skuId, beforeId, limit);
    }

    private static Object[] row(StockMovement m) {
        return new Object[] {
            m.skuId(),
            m.location(),
            m.delta(),
            m.onHandBefore(),
            m.onHandAfter(),
            m.heldBefore(),
            m.heldAfter(),
            m.cause().name(),
            m.reference(),
            m.actor(),
            m.reason(),
            m.at().toEpochMilli()
        };
    }

    private static StockMovement movement(ResultSet row) throws SQLException {
        return new StockMovement(
                row.getLong("ID"),
                row.getLong("SKU_ID"),
                row.getString("LOCATION"),
                row.getLong("DELTA"),
                row.getLong("ON_HAND_BEFORE"),
                row.getLong("ON_HAND_AFTER"),
                row.getLong("HELD_BEFORE"),
                row.getLong("HELD_AFTER"),
                MovementCause.valueOf(row.getString("CAUSE")),
                row.getString("REFERENCE"),
                row.getString("ACTOR"),
                row.getString("REASON"),
                Instant.ofEpochMilli(row.getLong("OCCURRED_AT")));
    }
}
