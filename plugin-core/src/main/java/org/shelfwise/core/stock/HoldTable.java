package org.shelfwise.core.stock;

import static java.sql.Types.BIGINT;
import static java.sql.Types.VARCHAR;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shelfwise.core.platform.IdBatches;
import org.shelfwise.core.platform.IdentityInsert;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * The rows of SHW_STOCK_HOLD. They are written only by transactions that have locked the SKU's level, so what is read
 * FOR UPDATE after that lock is certain. (A plain read is not: MySQL answers it from the transaction's first snapshot.)
 */
final class HoldTable {

    private static final String SELECT =
            "SELECT ID, SKU_ID, LOCATION, QUANTITY, PURPOSE, REFERENCE, CREATED_AT, EXPIRES_AT"
                    + " FROM SHW_STOCK_HOLD ";
    private static final RowMapper<StockHold> MAPPER = (row, number) -> hold(row);

    private final NamedParameterJdbcTemplate named;
    private final IdentityInsert insert;

    HoldTable(JdbcTemplate jdbc) {
        this.named = new NamedParameterJdbcTemplate(jdbc);
        this.insert = new IdentityInsert(
                jdbc,
                "INSERT INTO SHW_STOCK_HOLD (SKU_ID, LOCATION, QUANTITY, PURPOSE, REFERENCE, CREATED_AT, EXPIRES_AT)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                BIGINT,
                VARCHAR,
                BIGINT,
                VARCHAR,
                VARCHAR,
                BIGINT,
                BIGINT);
    }

    /** @return the holds with the ids they were given */
    List<StockHold> add(List<StockHold> holds) {
        List<Long> ids = insert.insert(holds.stream().map(HoldTable::row).toList());
        List<StockHold> added = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            added.add(withId(ids.get(i), holds.get(i)));
        }
        return added;
    }

    List<StockHold> ofSku(long skuId) {
        return named.query(
                SELECT + "WHERE SKU_ID = :sku ORDER BY EXPIRES_AT, ID",
                new MapSqlParameterSource("sku", skuId),
                MAPPER);
    }

    List<StockHold> find(Collection<Long> ids) {
        return inBatches(SELECT + "WHERE ID IN (:ids) ORDER BY ID", new MapSqlParameterSource(), ids);
    }

    List<StockHold> lock(Collection<Long> ids) {
        return inBatches(SELECT + "WHERE ID IN (:ids) ORDER BY ID FOR UPDATE", new MapSqlParameterSource(), ids);
    }

    List<StockHold> lockExpired(String location, Collection<Long> skuIds, long now) {
        return inBatches(
                SELECT
                        + "WHERE LOCATION = :location AND SKU_ID IN (:ids) AND EXPIRES_AT <= :now ORDER BY ID FOR UPDATE",
                new MapSqlParameterSource("location", location).addValue("now", now),
                skuIds);
    }

    List<StockHold> lockOf(String reference, String location, Collection<Long> skuIds) {
        return inBatches(
                SELECT
                        + "WHERE LOCATION = :location AND SKU_ID IN (:ids) AND REFERENCE = :reference ORDER BY ID FOR UPDATE",
                new MapSqlParameterSource("location", location).addValue("reference", reference),
                skuIds);
    }

    /** Units by SKU. Locks nothing: carts ask. */
    Map<Long, Long> unitsOf(String reference, String location) {
        Map<Long, Long> unitsBySku = new TreeMap<>();
        named.query(
                "SELECT SKU_ID, SUM(QUANTITY) FROM SHW_STOCK_HOLD WHERE REFERENCE = :reference AND LOCATION = :location"
                        + " GROUP BY SKU_ID",
                new MapSqlParameterSource("reference", reference).addValue("location", location),
                row -> {
                    unitsBySku.put(row.getLong(1), row.getLong(2));
                });
        return unitsBySku;
    }

    void refer(long id, String reference) {
        named.update(
                "UPDATE SHW_STOCK_HOLD SET REFERENCE = :reference WHERE ID = :id",
                new MapSqlParameterSource("reference", reference).addValue("id", id));
    }

    /** The holds that expired first. */
    List<StockHold> findExpired(long now, int limit) {
        return named.query(
                SELECT + "WHERE EXPIRES_AT <= :now ORDER BY EXPIRES_AT, ID LIMIT :limit",
                new MapSqlParameterSource("now", now).addValue("limit", limit),
                MAPPER);
    }

    void delete(Collection<StockHold> holds) {
        List<Long> ids = holds.stream().map(StockHold::id).toList();
        for (List<Long> batch : IdBatches.forInList(ids)) {
            named.update("DELETE FROM SHW_STOCK_HOLD WHERE ID IN (:ids)", new MapSqlParameterSource("ids", batch));
        }
    }

    private List<StockHold> inBatches(String sql, MapSqlParameterSource parameters, Collection<Long> ids) {
        List<StockHold> holds = new ArrayList<>();
        for (List<Long> batch : IdBatches.forInList(ids)) {
            holds.addAll(named.query(sql, parameters.addValue("ids", batch), MAPPER));
        }
        return holds;
    }

    private static Object[] row(StockHold h) {
        return new Object[] {
            h.skuId(),
            h.location(),
            h.quantity(),
            h.purpose(),
            h.reference(),
            h.createdAt().toEpochMilli(),
            h.expiresAt().toEpochMilli()
        };
    }

    private static StockHold withId(long id, StockHold h) {
        return new StockHold(
                id, h.skuId(), h.location(), h.quantity(), h.purpose(), h.reference(), h.createdAt(), h.expiresAt());
    }

    private static StockHold hold(ResultSet row) throws SQLException {
        return new StockHold(
                row.getLong("ID"),
                row.getLong("SKU_ID"),
                row.getString("LOCATION"),
                row.getLong("QUANTITY"),
                row.getString("PURPOSE"),
                row.getString("REFERENCE"),
                Instant.ofEpochMilli(row.getLong("CREATED_AT")),
                Instant.ofEpochMilli(row.getLong("EXPIRES_AT")));
    }
}
