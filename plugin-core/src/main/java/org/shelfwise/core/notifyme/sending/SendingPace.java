package org.shelfwise.core.notifyme.sending;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.shelfwise.core.notifyme.NotifyMeProperties;
import org.shelfwise.core.notifyme.store.MessageTable;
import org.shelfwise.core.notifyme.store.QueuedMessage;
import org.shelfwise.core.settings.SettingKey;
import org.shelfwise.core.settings.Settings;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Hands mails out to workers, no faster than all nodes together may send. */
public final class SendingPace {

    private static final long MINUTE = TimeUnit.MINUTES.toMillis(1);

    /** Mail servers that count by the second are to see no bursts. */
    private static final long BATCHES_A_MINUTE = 12;

    private final JdbcTemplate jdbc;
    private final MessageTable messages;
    private final TransactionOperations transaction;
    private final Settings settings;
    private final SettingKey<Long> mailsPerMinute;
    private final NotifyMeProperties properties;

    public SendingPace(
            JdbcTemplate jdbc,
            MessageTable messages,
            TransactionOperations transaction,
            Settings settings,
            SettingKey<Long> mailsPerMinute,
            NotifyMeProperties properties) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.transaction = transaction;
        this.settings = settings;
        this.mailsPerMinute = mailsPerMinute;
        this.properties = properties;
    }

    /** What one worker may send now, in the order of the queue. */
    record Batch(String claim, List<QueuedMessage> messages) {

        /** How many of them there are up to this one. */
        int after(QueuedMessage message) {
            return messages.indexOf(message) + 1;
        }

        List<Long> idsFrom(int first) {
            return messages.subList(first, messages.size()).stream()
                    .map(QueuedMessage::id)
                    .toList();
        }
    }

    /** @return an empty batch when nothing is due, or it is too soon */
    Batch next(Instant now) {
        String claim = UUID.randomUUID().toString();
        if (messages.due(now, 1).isEmpty()) {
            return new Batch(claim, List.of());
        }
        long perMinute = settings.resolveForSite(mailsPerMinute).value();
        return transaction.execute(status -> new Batch(claim, take(claim, perMinute, now)));
    }

    /** The row is the lock: whoever has it takes mails alone. */
    private List<QueuedMessage> take(String claim, long perMinute, Instant now) {
        long nextAt = jdbc.queryForObject("SELECT NEXT_AT FROM SHW_NOTIFY_PACE WHERE ID = 1 FOR UPDATE", Long.class);
        if (isAhead(nextAt, now)) {
            return List.of();
        }
        Collection<Long> due = messages.due(now, atATime(perMinute));
        List<QueuedMessage> taken = messages.claim(due, claim, now, now.plus(properties.lease()));
        jdbc.update(
                "UPDATE SHW_NOTIFY_PACE SET NEXT_AT = ? WHERE ID = 1",
                now.toEpochMilli() + taken.size() * MINUTE / perMinute);
        return taken;
    }

    private int atATime(long perMinute) {
        return (int) Math.max(1, Math.min(properties.batch(), perMinute / BATCHES_A_MINUTE));
    }

    /** A moment that is further away than any can be was set by a clock that has been set back since. */
    private static boolean isAhead(long at, Instant now) {
        return at > now.toEpochMilli() && at <= now.toEpochMilli() + MINUTE;
    }
}
