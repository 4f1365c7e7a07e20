package org.shelfwise.core.notifyme.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shelfwise.core.notifyme.MessageKind;
import org.shelfwise.core.platform.IdBatches;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Mails that a merchant takes in hand: tries again, or calls off. What workers hold is theirs. */
public final class ManualMessages {

    private static final String AT_REST = "m.STATE IN ('FAILED', 'WITHDRAWN', 'CANCELLED')";

    private static final String WANTED =
            "s.STATE = CASE WHEN m.KIND = 'CONFIRMATION' THEN 'UNCONFIRMED' ELSE 'WAITING' END";

    private static final String OVERTAKEN = "EXISTS (SELECT 1 FROM SHW_NOTIFY_MESSAGE n"
            + " WHERE n.SUBSCRIPTION_ID = m.SUBSCRIPTION_ID AND n.KIND = m.KIND AND n.ID > m.ID)";

    private static final String OVER = "EXISTS (SELECT 1 FROM SHW_NOTIFY_ROUND r"
            + " WHERE r.EPISODE_ID = m.EPISODE_ID AND r.DONE_AT IS NOT NULL)";

    private static final String FROM =
            " FROM SHW_NOTIFY_MESSAGE m JOIN SHW_NOTIFY_SUBSCRIPTION s ON s.ID = m.SUBSCRIPTION_ID WHERE ";

    private final NamedParameterJdbcTemplate jdbc;

    public ManualMessages(JdbcTemplate jdbc) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
    }

    /**
     * Of a mail that is neither sent nor about to be.
     *
     * @param wanted whether its reader still waits for it
     * @param overtaken whether its reader has a newer one of its kind, sent or not
     * @param over whether what it tells of has ended: the SKU has sold out again
     */
    public record Resting(boolean wanted, boolean overtaken, boolean over) {

        private static Resting read(ResultSet row, int number) throws SQLException {
            return new Resting(row.getInt("WANTED") > 0, row.getInt("OVERTAKEN") > 0, row.getInt("IS_OVER") > 0);
        }
    }

    /** Empty for one that is sent or about to be, and for none. */
    public Optional<Resting> resting(long id) {
        return jdbc
                .query(
                        "SELECT " + flag(WANTED) + "WANTED, " + flag(OVERTAKEN) + "OVERTAKEN, " + flag(OVER) + "IS_OVER"
                                + FROM + "m.ID = :id AND " + AT_REST,
                        Map.of("id", id),
                        Resting::read)
                .stream()
                .findFirst();
    }

    private static String flag(String condition) {
        return "CASE WHEN " + condition + " THEN 1 ELSE 0 END AS ";
    }

    /**
     * Failed mails that can be tried again.
     *
     * @param skuId null for all
     * @param afterId the last id of the page before; 0 for the first
     */
    public List<Long> failed(Long skuId, long afterId, int limit) {
        MapSqlParameterSource values = new MapSqlParameterSource("after", afterId)
                .addValue("limit", limit)
                .addValue("sku", skuId);
        return jdbc.queryForList(
                "SELECT m.ID" + FROM + "m.STATE = 'FAILED' AND m.ID > :after"
                        + (skuId == null ? "" : " AND m.SKU_ID = :sku") + " AND " + WANTED + " AND NOT " + OVERTAKEN
                        + " AND NOT " + OVER + " ORDER BY m.ID LIMIT :limit",
                values,
                Long.class);
    }

    /** @return how many of them are in the queue now that were not before */
    public int queueAgain(Collection<Long> ids, Instant now) {
        int queued = 0;
        for (List<Long> batch : IdBatches.forInList(ids)) {
            queued += jdbc.update(
                    "UPDATE SHW_NOTIFY_MESSAGE m SET STATE = 'QUEUED', ATTEMPTS = 0, DUE_AT = :now, ERROR = NULL"
                            + " WHERE m.ID IN (:ids) AND " + AT_REST,
                    Map.of("ids", batch, "now", now.toEpochMilli()));
        }
        return queued;
    }

    /**
     * @param subscriptionId whose it was
     * @param kind what it would have said
     */
    public record Cancelled(long subscriptionId, MessageKind kind) {}

    /** Takes it out of the queue for good. Empty for one that is not in it. */
    public Optional<Cancelled> cancel(long id) {
        int cancelled = jdbc.update(
                "UPDATE SHW_NOTIFY_MESSAGE SET STATE = 'CANCELLED' WHERE ID = :id AND STATE = 'QUEUED'",
                Map.of("id", id));
        return cancelled == 0
                ? Optional.empty()
                : Optional.of(jdbc.queryForObject(
                        "SELECT SUBSCRIPTION_ID, KIND FROM SHW_NOTIFY_MESSAGE WHERE ID = :id",
                        Map.of("id", id),
                        (row, number) -> new Cancelled(row.getLong(1), MessageKind.valueOf(row.getString(2)))));
    }
}
