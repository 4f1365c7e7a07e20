package org.shelfwise.core.stock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.shelfwise.core.platform.IdBatches;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Reads levels beside what movements and holds add up to, in one statement each: sales that run meanwhile do not show. */
final class DriftTable {

    private static final String COMPARE = "SELECT l.ID, l.SKU_ID, l.LOCATION, l.ON_HAND, l.HELD,"
            + " (SELECT COALESCE(SUM(m.DELTA), 0) FROM SHW_STOCK_MOVEMENT m"
            + " WHERE m.SKU_ID = l.SKU_ID AND m.LOCATION = l.LOCATION) AS MOVED,"
            + " (SELECT COALESCE(SUM(h.QUANTITY), 0) FROM SHW_STOCK_HOLD h"
            + " WHERE h.SKU_ID = l.SKU_ID AND h.LOCATION = l.LOCATION) AS HOLDS"
            + " FROM SHW_STOCK_LEVEL l ";

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;

    DriftTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
    }

    ConsistencyReport page(long afterLevelId, int limit) {
        List<Long> ids = new ArrayList<>();
        List<StockDrift> all = jdbc.query(
                COMPARE + "WHERE l.ID > ? ORDER BY l.ID LIMIT ?",
                (row, number) -> {
                    ids.add(row.getLong("ID"));
                    return drift(row);
                },
                afterLevelId,
                limit);
        OptionalLong next = ids.size() < limit ? OptionalLong.empty() : OptionalLong.of(ids.get(ids.size() - 1));
        return new ConsistencyReport(drifted(all), all.size(), next);
    }

    List<StockDrift> of(String location, Collection<Long> skuIds) {
        List<StockDrift> all = new ArrayList<>();
        for (List<Long> ids : IdBatches.forInList(skuIds)) {
            all.addAll(named.query(
                    COMPARE + "WHERE l.LOCATION = :location AND l.SKU_ID IN (:ids) ORDER BY l.SKU_ID",
                    new MapSqlParameterSource("location", location).addValue("ids", ids),
                    (row, number) -> drift(row)));
        }
        return drifted(all);
    }

    private static List<StockDrift> drifted(List<StockDrift> all) {
        return all.stream().filter(d -> d.onHandDrifted() || d.heldDrifted()).toList();
    }

    private static StockDrift drift(ResultSet row) throws SQLException {
        return new StockDrift(
                row.getLong("SKU_ID"),
                row.getString("LOCATION"),
                row.getLong("ON_HAND"),
                row.getLong("MOVED"),
                row.getLong("HELD"),
                row.getLong("HOLDS"));
    }
}
