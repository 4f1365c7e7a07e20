package org.shelfwise.core.restock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.shelfwise.core.platform.IdBatches;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * The rows of {@code SHW_RESTOCK}. They change only under the condition that they still are as they were read: a transaction
 * that moves stock, and marks a row in passing, never waits for a worker.
 */
final class RestockTable {

    private static final String SELECT =
            "SELECT SKU_ID, PRODUCT_ID, STATE, SINCE, GONE_COUNT, GONE_SEEN, EPISODE_ID FROM SHW_RESTOCK ";

    private final NamedParameterJdbcTemplate jdbc;

    RestockTable(JdbcTemplate jdbc) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
    }

    Set<Long> known(Collection<Long> skuIds) {
        Set<Long> known = new HashSet<>();
        for (List<Long> batch : IdBatches.forInList(skuIds)) {
            known.addAll(jdbc.queryForList(
                    "SELECT SKU_ID FROM SHW_RESTOCK WHERE SKU_ID IN (:ids)", Map.of("ids", batch), Long.class));
        }
        return known;
    }

    /** @throws DuplicateKeyException when somebody else was faster */
    void add(long skuId, Long productId, RestockState state, Instant since) {
        MapSqlParameterSource row = new MapSqlParameterSource("sku", skuId)
                .addValue("product", productId)
                .addValue("state", state.name())
                .addValue("since", since.toEpochMilli());
        jdbc.update(
                "INSERT INTO SHW_RESTOCK (SKU_ID, PRODUCT_ID, STATE, SINCE, GONE_COUNT, GONE_SEEN)"
                        + " VALUES (:sku, :product, :state, :since, 0, 0)",
                row);
    }

    List<WatchedSku> find(Collection<Long> skuIds) {
        List<WatchedSku> found = new ArrayList<>();
        for (List<Long> batch : IdBatches.forInList(skuIds)) {
            found.addAll(jdbc.query(
                    SELECT + "WHERE SKU_ID IN (:ids) ORDER BY SKU_ID", Map.of("ids", batch), RestockTable::row));
        }
        return found;
    }

    List<Long> skusOfProducts(Collection<Long> productIds) {
        List<Long> found = new ArrayList<>();
        for (List<Long> batch : IdBatches.forInList(productIds)) {
            found.addAll(jdbc.queryForList(
                    "SELECT SKU_ID FROM SHW_RESTOCK WHERE PRODUCT_ID IN (:ids)", Map.of("ids", batch), Long.class));
        }
        return found;
    }

    List<Long> after(long skuId, int limit) {
        return jdbc.queryForList(
                "SELECT SKU_ID FROM SHW_RESTOCK WHERE SKU_ID > :after ORDER BY SKU_ID LIMIT :limit",
                Map.of("after", skuId, "limit", limit),
                Long.class);
    }

    /** Those that are on their way from one state to another. */
    List<Long> settling(int limit) {
        return jdbc.queryForList(
                "SELECT SKU_ID FROM SHW_RESTOCK WHERE STATE IN ('SETTLING', 'LEAVING', 'ENDING') ORDER BY SINCE, SKU_ID LIMIT :limit",
                Map.of("limit", limit),
                Long.class);
    }

    /** @return false when the row is no longer as {@code before} was read: somebody else has changed or marked it */
    boolean change(WatchedSku before, WatchedSku after) {
        MapSqlParameterSource row = new MapSqlParameterSource("sku", before.skuId())
                .addValue("wasState", before.state().name())
                .addValue("wasSince", before.since().toEpochMilli())
                .addValue("goneCount", before.goneCount())
                .addValue("wasSeen", before.goneSeen())
                .addValue("state", after.state().name())
                .addValue("since", after.since().toEpochMilli())
                .addValue("seen", after.goneSeen())
                .addValue(
                        "episode",
                        after.episodeId().isPresent() ? after.episodeId().getAsLong() : null);
        return jdbc.update(
                        "UPDATE SHW_RESTOCK SET STATE = :state, SINCE = :since, GONE_SEEN = :seen, EPISODE_ID = :episode"
                                + " WHERE SKU_ID = :sku AND STATE = :wasState AND SINCE = :wasSince"
                                + " AND GONE_COUNT = :goneCount AND GONE_SEEN = :wasSeen",
                        row)
                > 0;
    }

    /** Notes that the last units went. One by one in id order, as the ledger locks levels: a list would lock in any order. */
    void markGone(Collection<Long> skuIds) {
        SqlParameterSource[] rows = new TreeSet<>(skuIds)
                .stream().map(id -> new MapSqlParameterSource("id", id)).toArray(SqlParameterSource[]::new);
        if (rows.length > 0) {
            jdbc.batchUpdate("UPDATE SHW_RESTOCK SET GONE_COUNT = GONE_COUNT + 1 WHERE SKU_ID = :id", rows);
        }
    }

    private static WatchedSku row(ResultSet row, int number) throws SQLException {
        long product = row.getLong("PRODUCT_ID");
        boolean ofNone = row.wasNull();
        long episode = row.getLong("EPISODE_ID");
        boolean none = row.wasNull();
        return new WatchedSku(
                row.getLong("SKU_ID"),
                ofNone ? null : product,
                RestockState.valueOf(row.getString("STATE")),
                Instant.ofEpochMilli(row.getLong("SINCE")),
                row.getLong("GONE_COUNT"),
                row.getLong("GONE_SEEN"),
                none ? OptionalLong.empty() : OptionalLong.of(episode));
    }
}
