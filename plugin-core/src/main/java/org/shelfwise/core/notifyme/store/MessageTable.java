package org.shelfwise.core.notifyme.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.shelfwise.core.notifyme.MessageKind;
import org.shelfwise.core.notifyme.store.RoundTable.Round;
import org.shelfwise.core.platform.IdBatches;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * The rows of {@code SHW_NOTIFY_MESSAGE}. Whoever has a claim on a row is the only one to change it, until the lease runs
 * out.
 */
public final class MessageTable {

    public static final int MOST_ERROR = 500;

    private static final String SELECT =
            "SELECT ID, SUBSCRIPTION_ID, OCCASION, KIND, EPISODE_ID, SKU_ID, ATTEMPTS FROM SHW_NOTIFY_MESSAGE";

    /**
     * COALESCE keeps databases off the indexes on CLAIM and STATE: by statistics from a moment when nothing was on its way
     * they look as good as the key, and then each look at one mail reads whatever has been on its way since.
     */
    private static final String CLAIMED = " COALESCE(CLAIM, '') = :claim AND COALESCE(STATE, '') = 'SENDING'";

    private static final String MINE = " WHERE ID = :id AND" + CLAIMED;

    private final NamedParameterJdbcTemplate jdbc;

    public MessageTable(JdbcTemplate jdbc) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
    }

    /** Queues one mail that is not about a restock. Throws when the subscription has it already. */
    public void queue(long subscriptionId, String occasion, MessageKind kind, long skuId, Instant now) {
        jdbc.update(
                "INSERT INTO SHW_NOTIFY_MESSAGE (SUBSCRIPTION_ID, OCCASION, KIND, SKU_ID, STATE, ATTEMPTS, DUE_AT, QUEUED_AT)"
                        + " VALUES (:subscription, :occasion, :kind, :sku, 'QUEUED', 0, :now, :now)",
                Map.of(
                        "subscription",
                        subscriptionId,
                        "occasion",
                        occasion,
                        "kind",
                        kind.name(),
                        "sku",
                        skuId,
                        "now",
                        now.toEpochMilli()));
    }

    /** Queues what those who wait for the SKU to be low have not been told yet. */
    public void queueLow(long skuId, long salable, Instant now) {
        MapSqlParameterSource values = new MapSqlParameterSource("ids", List.of(skuId)).addValue("salable", salable);
        queueForAll(
                " AND s.KIND = 'LOW_STOCK' AND (s.LOW_BELOW IS NULL OR s.LOW_BELOW > :salable)",
                values,
                Occasion.LOW,
                MessageKind.LOW_STOCK,
                now);
    }

    /** Queues one mail for everybody who waits for any of the SKUs to be low. */
    public void queueSoldOut(Collection<Long> skuIds, Instant now) {
        for (List<Long> batch : IdBatches.forInList(skuIds)) {
            MapSqlParameterSource values = new MapSqlParameterSource("ids", batch);
            queueForAll(" AND s.KIND = 'LOW_STOCK'", values, Occasion.SOLD_OUT, MessageKind.SOLD_OUT, now);
        }
    }

    /** Queues one mail for everybody who waits for any of the SKUs, whatever for. */
    public void queueDiscontinued(Collection<Long> skuIds, Instant now) {
        for (List<Long> batch : IdBatches.forInList(skuIds)) {
            queueForAll(
                    "", new MapSqlParameterSource("ids", batch), Occasion.DISCONTINUED, MessageKind.DISCONTINUED, now);
        }
    }

    /** In two statements, however many wait: what was withdrawn is queued again, and the rest anew. */
    private void queueForAll(
            String condition, MapSqlParameterSource values, String occasion, MessageKind kind, Instant now) {
        values.addValue("occasion", occasion).addValue("kind", kind.name()).addValue("now", now.toEpochMilli());
        jdbc.update(
                "UPDATE SHW_NOTIFY_MESSAGE SET STATE = 'QUEUED', ATTEMPTS = 0, DUE_AT = :now, ERROR = NULL"
                        + " WHERE SKU_ID IN (:ids) AND STATE = 'WITHDRAWN' AND OCCASION = :occasion"
                        + " AND SUBSCRIPTION_ID IN (SELECT s.ID FROM SHW_NOTIFY_SUBSCRIPTION s WHERE s.SKU_ID IN (:ids)"
                        + " AND s.STATE = 'WAITING'" + condition + ")",
                values);
        jdbc.update(
                "INSERT INTO SHW_NOTIFY_MESSAGE (SUBSCRIPTION_ID, OCCASION, KIND, SKU_ID, STATE, ATTEMPTS, DUE_AT, QUEUED_AT)"
                        + " SELECT s.ID, :occasion, :kind, s.SKU_ID, 'QUEUED', 0, :now, :now FROM SHW_NOTIFY_SUBSCRIPTION s"
                        + " WHERE s.SKU_ID IN (:ids) AND s.STATE = 'WAITING'" + condition
                        + " AND NOT EXISTS (SELECT 1 FROM SHW_NOTIFY_MESSAGE m WHERE m.SUBSCRIPTION_ID = s.ID"
                        + " AND m.OCCASION = :occasion)",
                values);
    }

    public int count(long subscriptionId, MessageKind kind) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM SHW_NOTIFY_MESSAGE WHERE SUBSCRIPTION_ID = :id AND KIND = :kind",
                Map.of("id", subscriptionId, "kind", kind.name()),
                Integer.class);
    }

    /** How many mails have asked the address since then for a confirmation that nobody has given. */
    public int countConfirmations(long addressId, Instant since) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM SHW_NOTIFY_SUBSCRIPTION s JOIN SHW_NOTIFY_MESSAGE m ON m.SUBSCRIPTION_ID = s.ID"
                        + " WHERE s.ADDRESS_ID = :id AND m.KIND = 'CONFIRMATION' AND m.QUEUED_AT > :since"
                        + " AND (s.STATE = 'UNCONFIRMED' OR s.CLOSE_REASON = 'NEVER_CONFIRMED')",
                Map.of("id", addressId, "since", since.toEpochMilli()),
                Integer.class);
    }

    /**
     * Queues the mails of one wave, in the order given; those that were withdrawn earlier in the round are queued again.
     *
     * @param firstPlace in the wave, 1 for its first mail
     */
    public void queueWave(List<Long> subscriptionIds, Round round, long firstPlace, Instant now) {
        String occasion = Occasion.episode(round.episodeId());
        Set<Long> again = withdrawn(subscriptionIds, occasion);
        List<SqlParameterSource> old = new ArrayList<>();
        List<SqlParameterSource> fresh = new ArrayList<>();
        for (int i = 0; i < subscriptionIds.size(); i++) {
            long id = subscriptionIds.get(i);
            (again.contains(id) ? old : fresh)
                    .add(new MapSqlParameterSource("subscription", id)
                            .addValue("occasion", occasion)
                            .addValue("episode", round.episodeId())
                            .addValue("sku", round.skuId())
                            .addValue("place", firstPlace + i)
                            .addValue("now", now.toEpochMilli()));
        }
        batch(
                "UPDATE SHW_NOTIFY_MESSAGE SET STATE = 'QUEUED', ATTEMPTS = 0, DUE_AT = :now, ERROR = NULL,"
                        + " WAVE_PLACE = :place WHERE SUBSCRIPTION_ID = :subscription AND OCCASION = :occasion"
                        + " AND STATE = 'WITHDRAWN'",
                old);
        batch(
                "INSERT INTO SHW_NOTIFY_MESSAGE (SUBSCRIPTION_ID, OCCASION, KIND, EPISODE_ID, SKU_ID, STATE, ATTEMPTS,"
                        + " DUE_AT, QUEUED_AT, WAVE_PLACE) VALUES (:subscription, :occasion, 'BACK_IN_STOCK', :episode,"
                        + " :sku, 'QUEUED', 0, :now, :now, :place)",
                fresh);
    }

    private Set<Long> withdrawn(List<Long> subscriptionIds, String occasion) {
        Set<Long> withdrawn = new HashSet<>();
        for (List<Long> batch : IdBatches.forInList(subscriptionIds)) {
            withdrawn.addAll(jdbc.queryForList(
                    "SELECT SUBSCRIPTION_ID FROM SHW_NOTIFY_MESSAGE WHERE SUBSCRIPTION_ID IN (:ids)"
                            + " AND OCCASION = :occasion AND STATE = 'WITHDRAWN'",
                    Map.of("ids", batch, "occasion", occasion),
                    Long.class));
        }
        return withdrawn;
    }

    private void batch(String sql, List<SqlParameterSource> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
        }
    }

    /** Mails about a restock of the SKU that are not out yet. */
    public long countUnderWay(long skuId) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM SHW_NOTIFY_MESSAGE WHERE SKU_ID = :sku AND KIND = 'BACK_IN_STOCK'"
                        + " AND STATE IN ('QUEUED', 'SENDING')",
                Map.of("sku", skuId),
                Long.class);
    }

    /**
     * What is due, first what another worker has left behind. Up to half are confirmations, whose readers sit and wait: a wave
     * of thousands must not keep them, nor they the wave.
     */
    public List<Long> due(Instant now, int limit) {
        Set<Long> ids = new LinkedHashSet<>(due("STATE = 'SENDING'", now, limit));
        ids.addAll(due("STATE = 'QUEUED' AND KIND = 'CONFIRMATION'", now, (limit - ids.size() + 1) / 2));
        ids.addAll(due("STATE = 'QUEUED'", now, limit));
        return ids.stream().limit(limit).toList();
    }

    private List<Long> due(String which, Instant now, int limit) {
        return jdbc.queryForList(
                "SELECT ID FROM SHW_NOTIFY_MESSAGE WHERE " + which
                        + " AND DUE_AT <= :now ORDER BY DUE_AT, ID LIMIT :limit",
                Map.of("now", now.toEpochMilli(), "limit", limit),
                Long.class);
    }

    /** @return those that are now the claim's: others may have been faster */
    public List<QueuedMessage> claim(Collection<Long> ids, String claim, Instant now, Instant until) {
        for (List<Long> batch : IdBatches.forInList(ids)) {
            jdbc.update(
                    "UPDATE SHW_NOTIFY_MESSAGE SET STATE = 'SENDING', CLAIM = :claim, DUE_AT = :until,"
                            + " ATTEMPTS = ATTEMPTS + 1 WHERE ID IN (:ids) AND STATE IN ('QUEUED', 'SENDING') AND DUE_AT <= :now",
                    Map.of("claim", claim, "until", until.toEpochMilli(), "ids", batch, "now", now.toEpochMilli()));
        }
        return jdbc.query(
                SELECT + " WHERE CLAIM = :claim AND STATE = 'SENDING' ORDER BY ID",
                Map.of("claim", claim),
                MessageTable::message);
    }

    /** @return false when the lease has run out and somebody else has the mail */
    public boolean renew(QueuedMessage message, String claim, Instant until) {
        return change(message, claim, "DUE_AT = :until", Map.of("until", until.toEpochMilli()));
    }

    /** {@link #renew} for all of them that are still the claim's. */
    public void renewAll(Collection<QueuedMessage> messages, String claim, Instant until) {
        for (List<Long> batch : IdBatches.forInList(ids(messages))) {
            jdbc.update(
                    "UPDATE SHW_NOTIFY_MESSAGE SET DUE_AT = :until" + " WHERE ID IN (:ids) AND" + CLAIMED,
                    Map.of("until", until.toEpochMilli(), "claim", claim, "ids", batch));
        }
    }

    /**
     * @param holdId of the unit that is set aside for the reader; null when there is none
     * @param consents whether a consent to other mails is in force
     * @param place of the mail in its wave, 1 or more; 0 when it is of none
     * @param roundOver whether what the mail tells of, a SKU that is back, has ended meanwhile
     */
    public record Reader(Subscription subscription, Long holdId, boolean consents, long place, boolean roundOver) {}

    /** @return who is to get those of the mails that are still the claim's, by the mail's id */
    public Map<Long, Reader> readers(Collection<QueuedMessage> messages, String claim) {
        Map<Long, Reader> readers = new HashMap<>();
        for (List<Long> batch : IdBatches.forInList(ids(messages))) {
            jdbc.query(
                    "SELECT m.ID AS MESSAGE_ID, m.HOLD_ID, m.WAVE_PLACE, r.DONE_AT, (SELECT COUNT(*) FROM SHW_NOTIFY_CONSENT c"
                            + " WHERE c.ADDRESS_ID = s.ADDRESS_ID AND " + ConsentTable.IN_FORCE + ") AS CONSENTS, "
                            + Subscription.COLUMNS + Subscription.FROM
                            + "JOIN SHW_NOTIFY_MESSAGE m ON m.SUBSCRIPTION_ID = s.ID"
                            + " LEFT JOIN SHW_NOTIFY_ROUND r ON r.EPISODE_ID = m.EPISODE_ID"
                            + " WHERE m.ID IN (:ids) AND COALESCE(m.CLAIM, '') = :claim AND COALESCE(m.STATE, '') = 'SENDING'",
                    Map.of("claim", claim, "ids", batch),
                    row -> {
                        readers.put(
                                row.getLong("MESSAGE_ID"),
                                new Reader(
                                        Subscription.read(row, 0),
                                        Columns.number(row, "HOLD_ID"),
                                        row.getInt("CONSENTS") > 0,
                                        row.getLong("WAVE_PLACE"),
                                        row.getObject("DONE_AT") != null));
                    });
        }
        return readers;
    }

    private static List<Long> ids(Collection<QueuedMessage> messages) {
        return messages.stream().map(QueuedMessage::id).toList();
    }

    public boolean hold(QueuedMessage message, String claim, long holdId) {
        return change(message, claim, "HOLD_ID = :hold", Map.of("hold", holdId));
    }

    /** @return what was set aside last for the reader of the subscription's mails; it may be gone */
    public OptionalLong lastHold(long subscriptionId) {
        Long hold = jdbc.queryForObject(
                "SELECT MAX(HOLD_ID) FROM SHW_NOTIFY_MESSAGE WHERE SUBSCRIPTION_ID = :subscription",
                Map.of("subscription", subscriptionId),
                Long.class);
        return hold == null ? OptionalLong.empty() : OptionalLong.of(hold);
    }

    /**
     * In one statement, so that noting one mail costs little. The claim stays on it until {@link #settle}.
     *
     * @return whether it was the claim's
     */
    public boolean sent(QueuedMessage message, String claim, Instant now) {
        return change(
                message, claim, "STATE = 'SENT', ERROR = NULL, SENT_AT = :now", Map.of("now", now.toEpochMilli()));
    }

    /** What was sent by a worker that died before it could settle it. */
    public List<QueuedMessage> unsettled(Instant now, int limit) {
        return jdbc.query(
                SELECT + " WHERE CLAIM IS NOT NULL AND STATE = 'SENT' AND DUE_AT <= :now ORDER BY ID LIMIT :limit",
                Map.of("now", now.toEpochMilli(), "limit", limit),
                MessageTable::message);
    }

    /** Lets go of mails that are sent. */
    public void settle(Collection<QueuedMessage> messages) {
        for (List<Long> batch : IdBatches.forInList(ids(messages))) {
            jdbc.update(
                    "UPDATE SHW_NOTIFY_MESSAGE SET CLAIM = NULL WHERE ID IN (:ids) AND COALESCE(STATE, '') = 'SENT'",
                    Map.of("ids", batch));
        }
    }

    public boolean withdraw(QueuedMessage message, String claim, String why) {
        return change(
                message, claim, "STATE = 'WITHDRAWN', CLAIM = NULL, ERROR = :error", Map.of("error", bounded(why)));
    }

    public boolean fail(QueuedMessage message, String claim, String error) {
        return change(
                message, claim, "STATE = 'FAILED', CLAIM = NULL, ERROR = :error", Map.of("error", bounded(error)));
    }

    public boolean retryAt(QueuedMessage message, String claim, Instant at, String error) {
        return change(
                message,
                claim,
                "STATE = 'QUEUED', CLAIM = NULL, DUE_AT = :at, ERROR = :error",
                Map.of("at", at.toEpochMilli(), "error", bounded(error)));
    }

    /** Gives back what was claimed, to be taken later; it does not count as an attempt. */
    public boolean postpone(QueuedMessage message, String claim, Instant until, String error) {
        return change(
                message,
                claim,
                "STATE = 'QUEUED', CLAIM = NULL, DUE_AT = :until, ATTEMPTS = ATTEMPTS - 1, ERROR = :error",
                Map.of("until", until.toEpochMilli(), "error", bounded(error)));
    }

    /** Gives back what was claimed and not begun: it does not count as an attempt. */
    public void release(String claim, Collection<Long> ids, Instant now) {
        for (List<Long> batch : IdBatches.forInList(ids)) {
            jdbc.update(
                    "UPDATE SHW_NOTIFY_MESSAGE SET STATE = 'QUEUED', CLAIM = NULL, DUE_AT = :now, ATTEMPTS = ATTEMPTS - 1"
                            + " WHERE ID IN (:ids) AND" + CLAIMED,
                    Map.of("claim", claim, "now", now.toEpochMilli(), "ids", batch));
        }
    }

    private boolean change(QueuedMessage message, String claim, String what, Map<String, Object> values) {
        MapSqlParameterSource parameters = new MapSqlParameterSource("id", message.id()).addValue("claim", claim);
        parameters.addValues(values);
        return jdbc.update("UPDATE SHW_NOTIFY_MESSAGE SET " + what + MINE, parameters) > 0;
    }

    private static String bounded(String text) {
        String clean = text == null ? "" : text.replaceAll("\\p{Cntrl}+", " ");
        return clean.substring(0, Math.min(clean.length(), MOST_ERROR));
    }

    private static QueuedMessage message(ResultSet row, int number) throws SQLException {
        return new QueuedMessage(
                row.getLong("ID"),
                row.getLong("SUBSCRIPTION_ID"),
                row.getString("OCCASION"),
                MessageKind.valueOf(row.getString("KIND")),
                Columns.number(row, "EPISODE_ID"),
                row.getLong("SKU_ID"),
                row.getInt("ATTEMPTS"));
    }
}
