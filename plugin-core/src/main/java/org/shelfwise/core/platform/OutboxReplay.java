package org.shelfwise.core.platform;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * Does messages again that went into something which was then replaced. Set a mark before a rebuild begins, replay it after
 * the result is in place; a process that dies in between leaves its mark, and {@link #recover()} at the next start replays
 * it. Repeating is harmless, forgetting is not: when in doubt, messages are done again, and for a moment two workers may be at
 * the same subject. Thread-safe.
 */
public final class OutboxReplay {

    /** Nodes' clocks may differ by as much as this, though all go by the database's: the host may have another bean for it. */
    private static final long CLOCK_SKEW_MILLIS = Duration.ofMinutes(1).toMillis();

    private static final String MINE = " CONSUMER = :consumer AND TOPIC = :topic ";

    private final OutboxConsumer consumer;
    private final OutboxConsumers consumers;

    OutboxReplay(OutboxConsumer consumer, OutboxConsumers consumers) {
        this.consumer = consumer;
        this.consumers = consumers;
    }

    /** Commits a mark at once. While it stands, no message finished after it is purged. */
    public OutboxMark mark() {
        var mark =
                new OutboxMark(UUID.randomUUID().toString(), consumers.clock().millis() - CLOCK_SKEW_MILLIS);
        consumers.transaction().execute(status -> consumers
                .jdbc()
                .update(
                        "INSERT INTO SHW_OUTBOX_MARK (TOKEN, CONSUMER, TOPIC, SINCE)"
                                + " VALUES (:token, :consumer, :topic, :since)",
                        me(mark.since()).addValue("token", mark.token())));
        return mark;
    }

    /**
     * Puts back what was finished since the mark, and what workers hold at this moment: they may have written it into what
     * was replaced, and finish it only now. Removes the mark in the same transaction.
     *
     * @return how many messages are to be done again
     */
    public int replay(OutboxMark mark) {
        return consumers.transaction().execute(status -> {
            int rows = putBack(mark.since());
            remove(mark);
            return rows;
        });
    }

    /**
     * To be called once at start: puts back what was finished since any mark left standing. Another node's rebuild may be
     * under way, so only marks older than the mark expiry are removed.
     */
    public int recover() {
        return consumers.transaction().execute(status -> {
            List<OutboxMark> marks = marks();
            int rows = marks.stream().mapToLong(OutboxMark::since).min().stream()
                    .mapToInt(this::putBack)
                    .sum();
            long expired = consumers.clock().millis()
                    - consumers.properties().markExpiry().toMillis();
            marks.stream().filter(mark -> mark.since() < expired).forEach(this::remove);
            return rows;
        });
    }

    private int putBack(long since) {
        return consumers
                .jdbc()
                .update(
                        "UPDATE SHW_OUTBOX SET DONE_AT = NULL, CLAIM = NULL, LEASE_UNTIL = 0, ATTEMPTS = 0 WHERE" + MINE
                                + "AND (DONE_AT >= :since OR (DONE_AT IS NULL AND CLAIM IS NOT NULL))",
                        me(since));
    }

    private void remove(OutboxMark mark) {
        consumers
                .jdbc()
                .update(
                        "DELETE FROM SHW_OUTBOX_MARK WHERE TOKEN = :token",
                        new MapSqlParameterSource("token", mark.token()));
    }

    private List<OutboxMark> marks() {
        return consumers
                .jdbc()
                .query(
                        "SELECT TOKEN, SINCE FROM SHW_OUTBOX_MARK WHERE" + MINE,
                        me(0),
                        (row, i) -> new OutboxMark(row.getString(1), row.getLong(2)));
    }

    private MapSqlParameterSource me(long since) {
        return new MapSqlParameterSource("consumer", consumer.name())
                .addValue("topic", consumer.topic())
                .addValue("since", since);
    }
}
