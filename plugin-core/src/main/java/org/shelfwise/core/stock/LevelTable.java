package org.shelfwise.core.stock;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shelfwise.core.platform.IdBatches;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The rows of SHW_STOCK_LEVEL. */
final class LevelTable {

    private static final String COLUMNS = "SELECT SKU_ID, LOCATION, ON_HAND, HELD FROM SHW_STOCK_LEVEL ";

    // Sorted, so that two transactions that want the same rows queue instead of deadlocking.
    private static final String LOCK =
            COLUMNS + "WHERE LOCATION = :location AND SKU_ID IN (:ids) ORDER BY SKU_ID FOR UPDATE";

    // SOLD_OUT_AT comes first because MySQL, unlike the standard, shows later assignments the new values of earlier
    // ones.
    private static final String CHANGE = "UPDATE SHW_STOCK_LEVEL SET"
            + " SOLD_OUT_AT = CASE WHEN ON_HAND + ? > HELD + ? THEN NULL ELSE COALESCE(SOLD_OUT_AT, ?) END,"
            + " ON_HAND = ON_HAND + ?, HELD = HELD + ?, CHANGED_AT = ?"
            + " WHERE SKU_ID = ? AND LOCATION = ? AND HELD + ? >= 0 AND ON_HAND + ? >= HELD + ? AND ON_HAND + ? <= ?";

    private static final String INSERT = "INSERT INTO SHW_STOCK_LEVEL"
            + " (SKU_ID, LOCATION, ON_HAND, HELD, SOLD_OUT_AT, CHANGED_AT) VALUES (?, ?, 0, 0, ?, ?)";

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;

    LevelTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
    }

    /** Waits for, and locks until the transaction ends, the levels of those SKUs that are tracked. */
    LockedLevels lock(String location, Collection<Long> skuIds) {
        return new LockedLevels(location, query(LOCK, location, skuIds));
    }

    Map<Long, Long> available(String location, Collection<Long> skuIds) {
        String sql = COLUMNS + "WHERE LOCATION = :location AND SKU_ID IN (:ids)";
        return query(sql, location, skuIds).stream()
                .collect(Collectors.toMap(StockLevel::skuId, StockLevel::available));
    }

    Map<Long, List<StockLevel>> everywhere(Collection<Long> skuIds) {
        String sql = COLUMNS + "WHERE SKU_ID IN (:ids) ORDER BY SKU_ID, LOCATION";
        Map<Long, List<StockLevel>> levels = new HashMap<>();
        query(sql, null, skuIds).forEach(level -> levels.computeIfAbsent(level.skuId(), id -> new ArrayList<>())
                .add(level));
        return levels;
    }

    /**
     * Changes rows that the transaction has locked. Each UPDATE still carries the limits of a level as its condition, so
     * that no mistake in the code above it can oversell.
     */
    void change(String location, List<Posting> postings, long now) {
        List<Object[]> rows =
                postings.stream().map(p -> changeRow(location, p, now)).toList();
        int[] counts = jdbc.batchUpdate(CHANGE, rows);
        if (!Arrays.stream(counts).allMatch(count -> count == 1)) {
            throw new IllegalStateException(
                    "stock levels at " + location + " left their limits (0 <= held <= on hand <= "
                            + StockLedger.MAX_ON_HAND + "), nothing was changed: " + postings);
        }
    }

    /**
     * Inserts empty levels.
     *
     * @return false, and nothing was inserted, when somebody else began to track one of the SKUs just now
     */
    boolean insertEmpty(String location, Collection<Long> skuIds, long now) {
        // After a failed statement PostgreSQL wants the whole transaction back, which may be the caller's.
        Savepoint start = jdbc.execute((ConnectionCallback<Savepoint>) Connection::setSavepoint);
        try {
            jdbc.batchUpdate(
                    INSERT,
                    skuIds.stream()
                            .sorted()
                            .map(id -> new Object[] {id, location, now, now})
                            .toList());
            return true;
        } catch (DuplicateKeyException raced) {
            jdbc.execute((ConnectionCallback<Void>) connection -> {
                connection.rollback(start);
                return null;
            });
            return false;
        }
    }

    private static Object[] changeRow(String location, Posting p, long now) {
        long onHand = p.onHandDelta();
        long held = p.heldDelta();
        return new Object[] {
            onHand,
            held,
            now,
            onHand,
            held,
            now,
            p.skuId(),
            location,
            held,
            onHand,
            held,
            onHand,
            StockLedger.MAX_ON_HAND
        };
    }

    private List<StockLevel> query(String sql, String location, Collection<Long> skuIds) {
        RowMapper<StockLevel> mapper = (row, number) -> level(row);
        List<StockLevel> levels = new ArrayList<>();
        for (List<Long> ids : IdBatches.forInList(skuIds)) {
            levels.addAll(
                    named.query(sql, new MapSqlParameterSource("location", location).addValue("ids", ids), mapper));
        }
        return levels;
    }

    private static StockLevel level(ResultSet row) throws SQLException {
        return new StockLevel(
                row.getLong("SKU_ID"), row.getString("LOCATION"), row.getLong("ON_HAND"), row.getLong("HELD"));
    }
}
