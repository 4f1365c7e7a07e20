package org.shelfwise.core.notifyme.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.shelfwise.core.notifyme.CloseReason;
import org.shelfwise.core.notifyme.LinkPurpose;
import org.shelfwise.core.notifyme.MessageKind;
import org.shelfwise.core.notifyme.NotifyMeProperties;
import org.shelfwise.core.notifyme.asking.RateLimits;
import org.shelfwise.core.notifyme.sending.ToldReaders;
import org.shelfwise.core.notifyme.store.NotifyTables;
import org.shelfwise.core.notifyme.store.Occasion;
import org.shelfwise.core.platform.BackgroundJob;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Ends what has waited too long, asks a week before, and forgets what is over: addresses that nobody confirmed at once,
 * everything else after the retention time. Whoever is asked has the time to answer from when the mail went out: nothing ends
 * because sending was paused or the mail server was away. Some at a time, on any number of nodes.
 */
public final class Housekeeping implements BackgroundJob {

    private static final int BATCH = 500;
    private static final Duration REST = Duration.ofMinutes(1);
    private static final Duration NOTICE = Duration.ofDays(7);
    private static final Duration COUNTS_KEPT = Duration.ofHours(2);

    private static final String WITHOUT_SUBSCRIPTION =
            "SELECT a.ID FROM SHW_NOTIFY_ADDRESS a WHERE a.CREATED_AT < :before"
                    + " AND NOT EXISTS (SELECT 1 FROM SHW_NOTIFY_SUBSCRIPTION s WHERE s.ADDRESS_ID = a.ID)"
                    + " AND NOT EXISTS (SELECT 1 FROM SHW_NOTIFY_CONSENT c WHERE c.ADDRESS_ID = a.ID AND c.CONFIRMED_AT IS NOT NULL)"
                    + " AND NOT EXISTS (SELECT 1 FROM SHW_NOTIFY_ACCOUNT_REQUEST r WHERE r.ADDRESS_ID = a.ID)"
                    + " ORDER BY a.ID LIMIT :limit";

    private final NotifyTables tables;
    private final NamedParameterJdbcTemplate jdbc;
    private final RateLimits limits;
    private final TransactionOperations transaction;
    private final NotifyMeProperties properties;
    private final Clock clock;

    public Housekeeping(
            NotifyTables tables,
            JdbcTemplate jdbc,
            RateLimits limits,
            TransactionOperations transaction,
            NotifyMeProperties properties,
            Clock clock) {
        this.tables = tables;
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
        this.limits = limits;
        this.transaction = transaction;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notifyme-housekeeping";
    }

    @Override
    public Duration rest() {
        return REST;
    }

    @Override
    public boolean run() {
        Instant now = clock.instant();
        limits.forgetBefore(now.minus(COUNTS_KEPT).toEpochMilli());
        new ToldReaders(tables, transaction, clock).endLeftBehind(BATCH);
        return transaction.execute(status -> {
            tables.requests().forgetExpired(now);
            tables.blocks().forgetExpired(now);
            int done = askWhetherStillWanted(now)
                    + expire(now)
                    + forgetUnconfirmed(now)
                    + forgetClosed(now)
                    + forgetWithdrawn(now)
                    + forgetAddresses(now);
            tables.tokens().forgetExpired(now.minus(NOTICE));
            return done >= BATCH;
        });
    }

    private int askWhetherStillWanted(Instant now) {
        List<Long> ids = tables.subscriptions().toAsk(now.plus(NOTICE), BATCH);
        tables.subscriptions().find(ids).forEach(subscription -> tables.messages()
                .queue(
                        subscription.id(),
                        Occasion.lastQuestion(subscription.expiresAt().toEpochMilli()),
                        MessageKind.LAST_QUESTION,
                        subscription.skuId(),
                        now));
        tables.subscriptions().asked(ids, now);
        return ids.size();
    }

    private int expire(Instant now) {
        List<Long> ids = tables.subscriptions().notKept(now, NOTICE, BATCH);
        ids.forEach(id -> tables.subscriptions().close(id, CloseReason.EXPIRED, now));
        return ids.size();
    }

    /** Somebody else may have typed the address: nothing of it is kept. */
    private int forgetUnconfirmed(Instant now) {
        return forget(tables.subscriptions().neverConfirmed(now, LinkPurpose.CONFIRM.life(), BATCH));
    }

    private int forgetClosed(Instant now) {
        Instant before = now.minus(Duration.ofDays(properties.retentionDays()));
        return forget(jdbc.queryForList(
                "SELECT ID FROM SHW_NOTIFY_SUBSCRIPTION WHERE STATE = 'CLOSED' AND (CLOSED_AT < :before"
                        + " OR CLOSE_REASON = 'NEVER_CONFIRMED' AND CLOSED_AT < :soon) ORDER BY ID LIMIT :limit",
                Map.of(
                        "before",
                        before.toEpochMilli(),
                        "soon",
                        now.minus(LinkPurpose.CONFIRM.life()).toEpochMilli(),
                        "limit",
                        BATCH),
                Long.class));
    }

    /** That somebody agreed and took it back is proof for as long as anything is kept. */
    private int forgetWithdrawn(Instant now) {
        Instant before = now.minus(Duration.ofDays(properties.retentionDays()));
        List<Long> ids = jdbc.queryForList(
                "SELECT ID FROM SHW_NOTIFY_CONSENT WHERE WITHDRAWN_AT < :before ORDER BY ID LIMIT :limit",
                Map.of("before", before.toEpochMilli(), "limit", BATCH),
                Long.class);
        if (!ids.isEmpty()) {
            jdbc.update("DELETE FROM SHW_NOTIFY_CONSENT WHERE ID IN (:ids)", Map.of("ids", ids));
        }
        return ids.size();
    }

    private int forget(List<Long> subscriptionIds) {
        tables.subscriptions().forget(subscriptionIds);
        return subscriptionIds.size();
    }

    private int forgetAddresses(Instant now) {
        List<Long> ids = jdbc.queryForList(
                WITHOUT_SUBSCRIPTION,
                Map.of("before", now.minus(COUNTS_KEPT).toEpochMilli(), "limit", BATCH),
                Long.class);
        if (!ids.isEmpty()) {
            jdbc.update("DELETE FROM SHW_NOTIFY_CONSENT WHERE ADDRESS_ID IN (:ids)", Map.of("ids", ids));
            jdbc.update("DELETE FROM SHW_NOTIFY_ADDRESS WHERE ID IN (:ids)", Map.of("ids", ids));
        }
        return ids.size();
    }
}
