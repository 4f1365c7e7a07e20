package org.shelfwise.core.notifyme.store;

import static java.sql.Types.BIGINT;
import static java.sql.Types.INTEGER;
import static java.sql.Types.VARCHAR;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.shelfwise.core.notifyme.AlertKind;
import org.shelfwise.core.notifyme.CloseReason;
import org.shelfwise.core.notifyme.MessageKind;
import org.shelfwise.core.notifyme.SubscriptionState;
import org.shelfwise.core.platform.IdBatches;
import org.shelfwise.core.platform.IdentityInsert;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The rows of {@code SHW_NOTIFY_SUBSCRIPTION}. */
public final class SubscriptionTable {

    private static final String SELECT = "SELECT " + Subscription.COLUMNS + Subscription.FROM;

    /** The order of the queue; the priority is whatever a host's rule gave when it was asked. */
    public static final String QUEUE = " ORDER BY s.PRIORITY DESC, s.ASKED_AT, s.ID ";

    private final NamedParameterJdbcTemplate jdbc;
    private final IdentityInsert insert;

    public SubscriptionTable(JdbcTemplate jdbc) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
        this.insert = new IdentityInsert(
                jdbc,
                "INSERT INTO SHW_NOTIFY_SUBSCRIPTION (ADDRESS_ID, SKU_ID, PRODUCT_ID, KIND, STATE, LIVE, UNITS, LOW_BELOW,"
                        + " LOCALE, SITE_ID, CUSTOMER_ID, PRIORITY, ASKED_AT, EXPIRES_AT)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                BIGINT,
                BIGINT,
                BIGINT,
                VARCHAR,
                VARCHAR,
                VARCHAR,
                INTEGER,
                BIGINT,
                VARCHAR,
                BIGINT,
                BIGINT,
                INTEGER,
                BIGINT,
                BIGINT);
    }

    /** What is known of a subscription that is being made. */
    public record Draft(
            long addressId,
            long skuId,
            Long productId,
            AlertKind kind,
            SubscriptionState state,
            long units,
            Long lowBelow,
            Locale locale,
            Long siteId,
            Long customerId,
            int priority,
            Instant askedAt,
            Instant expiresAt) {}

    /** @return its id */
    public long add(Draft draft) {
        Object[] row = {
            draft.addressId(),
            draft.skuId(),
            draft.productId(),
            draft.kind().name(),
            draft.state().name(),
            Subscription.liveKey(draft.addressId(), draft.skuId(), draft.kind()),
            draft.units(),
            draft.lowBelow(),
            draft.locale().toLanguageTag(),
            draft.siteId(),
            draft.customerId(),
            draft.priority(),
            draft.askedAt().toEpochMilli(),
            draft.expiresAt().toEpochMilli()
        };
        return insert.insert(List.<Object[]>of(row)).get(0);
    }

    public Optional<Subscription> live(long addressId, long skuId, AlertKind kind) {
        return jdbc
                .query(
                        SELECT + "WHERE s.LIVE = :live",
                        Map.of("live", Subscription.liveKey(addressId, skuId, kind)),
                        Subscription::read)
                .stream()
                .findFirst();
    }

    public int countLive(long addressId) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM SHW_NOTIFY_SUBSCRIPTION WHERE ADDRESS_ID = :id AND STATE IN ('UNCONFIRMED', 'WAITING')",
                Map.of("id", addressId),
                Integer.class);
    }

    public int countUnconfirmed(long addressId) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM SHW_NOTIFY_SUBSCRIPTION WHERE ADDRESS_ID = :id AND STATE = 'UNCONFIRMED'",
                Map.of("id", addressId),
                Integer.class);
    }

    /** Those that somebody asked for, and that nobody at the address wanted. */
    public List<Long> unwanted(long addressId) {
        return jdbc.queryForList(
                "SELECT ID FROM SHW_NOTIFY_SUBSCRIPTION WHERE ADDRESS_ID = :id"
                        + " AND (STATE = 'UNCONFIRMED' OR CLOSE_REASON = 'NEVER_CONFIRMED')",
                Map.of("id", addressId),
                Long.class);
    }

    public Optional<Subscription> find(long id) {
        return jdbc.query(SELECT + "WHERE s.ID = :id", Map.of("id", id), Subscription::read).stream()
                .findFirst();
    }

    public List<Subscription> find(Collection<Long> ids) {
        return IdBatches.forInList(ids).stream()
                .flatMap(batch ->
                        jdbc.query(SELECT + "WHERE s.ID IN (:ids)", Map.of("ids", batch), Subscription::read).stream())
                .toList();
    }

    /** To what was asked last. */
    public void change(long id, long units, Locale locale) {
        jdbc.update(
                "UPDATE SHW_NOTIFY_SUBSCRIPTION SET UNITS = :units, LOCALE = :locale WHERE ID = :id",
                Map.of("id", id, "units", units, "locale", locale.toLanguageTag()));
    }

    /** @param customerId null for nobody */
    public void belongTo(long id, Long customerId) {
        jdbc.update(
                "UPDATE SHW_NOTIFY_SUBSCRIPTION SET CUSTOMER_ID = :customer WHERE ID = :id",
                new MapSqlParameterSource("id", id).addValue("customer", customerId, BIGINT));
    }

    /** @return whether it was waiting for its confirmation */
    public boolean confirm(long id) {
        return jdbc.update(
                        "UPDATE SHW_NOTIFY_SUBSCRIPTION SET STATE = 'WAITING' WHERE ID = :id AND STATE = 'UNCONFIRMED'",
                        Map.of("id", id))
                > 0;
    }

    /** @return whether it lived */
    public boolean close(long id, CloseReason reason, Instant now) {
        return jdbc.update(
                        "UPDATE SHW_NOTIFY_SUBSCRIPTION SET STATE = 'CLOSED', LIVE = NULL, CLOSED_AT = :now,"
                                + " CLOSE_REASON = :reason WHERE ID = :id AND STATE <> 'CLOSED'",
                        Map.of("id", id, "now", now.toEpochMilli(), "reason", reason.name()))
                > 0;
    }

    /** Those that have ended already stay as they ended. */
    public void closeAll(Collection<Long> ids, CloseReason reason, Instant now) {
        for (List<Long> batch : IdBatches.forInList(ids)) {
            jdbc.update(
                    "UPDATE SHW_NOTIFY_SUBSCRIPTION SET STATE = 'CLOSED', LIVE = NULL, CLOSED_AT = :now,"
                            + " CLOSE_REASON = :reason WHERE ID IN (:ids) AND STATE <> 'CLOSED'",
                    Map.of("ids", batch, "now", now.toEpochMilli(), "reason", reason.name()));
        }
    }

    /** @return whether it waits */
    public boolean keepUntil(long id, Instant expiresAt) {
        return jdbc.update(
                        "UPDATE SHW_NOTIFY_SUBSCRIPTION SET EXPIRES_AT = :expires, LAST_QUESTION_AT = NULL"
                                + " WHERE ID = :id AND STATE = 'WAITING'",
                        Map.of("id", id, "expires", expiresAt.toEpochMilli()))
                > 0;
    }

    /** Of the SKUs there are plenty again: who asked when they were low is told when they are low the next time. */
    public void forgetLowBelow(Collection<Long> skuIds) {
        for (List<Long> batch : IdBatches.forInList(skuIds)) {
            jdbc.update(
                    "UPDATE SHW_NOTIFY_SUBSCRIPTION SET LOW_BELOW = NULL WHERE SKU_ID IN (:ids) AND KIND = 'LOW_STOCK'"
                            + " AND STATE IN ('UNCONFIRMED', 'WAITING') AND LOW_BELOW IS NOT NULL",
                    Map.of("ids", batch));
        }
    }

    public List<Long> skusWaitedFor(Collection<Long> skuIds, AlertKind kind) {
        return IdBatches.forInList(skuIds).stream()
                .flatMap(batch -> jdbc
                        .queryForList(
                                "SELECT DISTINCT SKU_ID FROM SHW_NOTIFY_SUBSCRIPTION WHERE SKU_ID IN (:ids)"
                                        + " AND KIND = :kind AND STATE = 'WAITING'",
                                Map.of("ids", batch, "kind", kind.name()),
                                Long.class)
                        .stream())
                .toList();
    }

    /**
     * The next in the queue who have not been told of this episode, nor are about to be.
     *
     * @param limit how many at most
     */
    public List<Long> nextToTell(long skuId, long episodeId, int limit) {
        return jdbc.queryForList(
                "SELECT s.ID FROM SHW_NOTIFY_SUBSCRIPTION s WHERE s.SKU_ID = :sku AND s.KIND = 'BACK_IN_STOCK'"
                        + " AND s.STATE = 'WAITING' AND NOT EXISTS (SELECT 1 FROM SHW_NOTIFY_MESSAGE m"
                        + " WHERE m.SUBSCRIPTION_ID = s.ID AND m.OCCASION = :occasion AND m.STATE <> 'WITHDRAWN')"
                        + QUEUE + "LIMIT :limit",
                Map.of("sku", skuId, "occasion", Occasion.episode(episodeId), "limit", limit),
                Long.class);
    }

    public long countWaiting(long skuId) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM SHW_NOTIFY_SUBSCRIPTION WHERE SKU_ID = :sku AND KIND = 'BACK_IN_STOCK'"
                        + " AND STATE = 'WAITING'",
                Map.of("sku", skuId),
                Long.class);
    }

    /** How many stand before it in its queue. */
    public long countBefore(Subscription s) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM SHW_NOTIFY_SUBSCRIPTION s, SHW_NOTIFY_SUBSCRIPTION me WHERE me.ID = :id"
                        + " AND s.SKU_ID = me.SKU_ID AND s.KIND = me.KIND AND s.STATE = 'WAITING'"
                        + " AND (s.PRIORITY > me.PRIORITY OR (s.PRIORITY = me.PRIORITY AND (s.ASKED_AT < me.ASKED_AT"
                        + " OR (s.ASKED_AT = me.ASKED_AT AND s.ID < me.ID))))",
                Map.of("id", s.id()),
                Long.class);
    }

    /** Those of the address if this customer has confirmed it; newest first. */
    public List<Subscription> ofCustomer(long customerId, String address, int limit) {
        return jdbc.query(
                SELECT
                        + "WHERE a.CONFIRMED_CUSTOMER_ID = :customer AND a.ADDRESS = :address AND s.STATE <> 'CLOSED'"
                        + " ORDER BY s.ID DESC LIMIT :limit",
                Map.of("customer", customerId, "address", address, "limit", limit),
                Subscription::read);
    }

    /**
     * Those that nobody has confirmed in time.
     *
     * @param time for the answer, from when the mail that asks went out
     */
    public List<Long> neverConfirmed(Instant now, Duration time, int limit) {
        return unanswered("s.STATE = 'UNCONFIRMED'", MessageKind.CONFIRMATION, now, time, limit);
    }

    /**
     * Those that have expired and that their owners, when asked, have not kept.
     *
     * @param time for the answer, from when the last question went out
     */
    public List<Long> notKept(Instant now, Duration time, int limit) {
        String asked = "s.STATE = 'WAITING' AND s.LAST_QUESTION_AT IS NOT NULL";
        return unanswered(asked, MessageKind.LAST_QUESTION, now, time, limit);
    }

    /** A question that is under way is waited for, however long that takes; one that cannot be sent is not. */
    private List<Long> unanswered(String which, MessageKind question, Instant now, Duration time, int limit) {
        return jdbc.queryForList(
                "SELECT s.ID FROM SHW_NOTIFY_SUBSCRIPTION s WHERE s.EXPIRES_AT < :now AND " + which
                        + " AND NOT EXISTS (SELECT 1 FROM SHW_NOTIFY_MESSAGE m WHERE m.SUBSCRIPTION_ID = s.ID"
                        + " AND m.KIND = :kind AND (m.STATE IN ('QUEUED', 'SENDING') OR m.SENT_AT > :since))"
                        + " ORDER BY s.EXPIRES_AT LIMIT :limit",
                Map.of(
                        "now", now.toEpochMilli(),
                        "kind", question.name(),
                        "since", now.minus(time).toEpochMilli(),
                        "limit", limit),
                Long.class);
    }

    public List<Long> toAsk(Instant expiresBefore, int limit) {
        return jdbc.queryForList(
                "SELECT ID FROM SHW_NOTIFY_SUBSCRIPTION WHERE STATE = 'WAITING' AND EXPIRES_AT < :before"
                        + " AND LAST_QUESTION_AT IS NULL ORDER BY EXPIRES_AT LIMIT :limit",
                Map.of("before", expiresBefore.toEpochMilli(), "limit", limit),
                Long.class);
    }

    /** With all that hangs on them but consents that were confirmed: those are proof of their own. */
    public void forget(Collection<Long> ids) {
        for (List<Long> batch : IdBatches.forInList(ids)) {
            Map<String, Object> these = Map.of("ids", batch);
            String ofThese = " WHERE SUBSCRIPTION_ID IN (:ids)";
            jdbc.update("DELETE FROM SHW_NOTIFY_MESSAGE" + ofThese, these);
            jdbc.update("DELETE FROM SHW_NOTIFY_TOKEN" + ofThese, these);
            jdbc.update("DELETE FROM SHW_NOTIFY_CONSENT" + ofThese + " AND CONFIRMED_AT IS NULL", these);
            jdbc.update("DELETE FROM SHW_NOTIFY_SUBSCRIPTION WHERE ID IN (:ids)", these);
        }
    }

    public void asked(Collection<Long> ids, Instant now) {
        for (List<Long> batch : IdBatches.forInList(ids)) {
            jdbc.update(
                    "UPDATE SHW_NOTIFY_SUBSCRIPTION SET LAST_QUESTION_AT = :now WHERE ID IN (:ids)",
                    Map.of("now", now.toEpochMilli(), "ids", batch));
        }
    }
}
