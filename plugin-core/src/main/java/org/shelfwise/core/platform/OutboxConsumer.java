package org.shelfwise.core.platform;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * One registered reader of one topic, on this node. Claims of one consumer exclude each other on all nodes, and a subject
 * that somebody holds is claimed by nobody else, so an old state never overwrites a newer one. Thread-safe.
 */
public final class OutboxConsumer {

    private static final String MINE = " CONSUMER = :consumer AND TOPIC = :topic ";
    private static final String DUE = "SELECT SUBJECT_ID, ATTEMPTS FROM SHW_OUTBOX pending WHERE" + MINE
            + "AND DONE_AT IS NULL AND LEASE_UNTIL <= :now AND NOT EXISTS (SELECT 1 FROM SHW_OUTBOX held"
            + " WHERE held.CONSUMER = pending.CONSUMER AND held.TOPIC = pending.TOPIC"
            + " AND held.SUBJECT_ID = pending.SUBJECT_ID AND held.DONE_AT IS NULL"
            + " AND held.CLAIM IS NOT NULL AND held.LEASE_UNTIL > :now) ORDER BY ID LIMIT :batch";
    private static final String LEASE = "UPDATE SHW_OUTBOX SET CLAIM = :token, LEASE_UNTIL = :until,"
            + " ATTEMPTS = ATTEMPTS + 1 WHERE" + MINE + "AND SUBJECT_ID IN (:subjects)"
            + " AND DONE_AT IS NULL AND (CLAIM IS NULL OR LEASE_UNTIL <= :now)";
    private static final String DONE =
            "UPDATE SHW_OUTBOX SET DONE_AT = :now, CLAIM = NULL WHERE CLAIM = :token AND DONE_AT IS NULL";
    private static final String FAILED =
            "UPDATE SHW_OUTBOX SET LEASE_UNTIL = :retryAt, CLAIM = NULL WHERE CLAIM = :token AND DONE_AT IS NULL";
    private static final int LARGEST_SHIFT = 30;
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);

    private final String name;
    private final String topic;
    private final boolean fresh;
    private final OutboxConsumers consumers;
    private final OutboxReplay replay;

    OutboxConsumer(String name, String topic, boolean fresh, OutboxConsumers consumers) {
        this.name = name;
        this.topic = topic;
        this.fresh = fresh;
        this.consumers = consumers;
        this.replay = new OutboxReplay(this, consumers);
    }

    public String name() {
        return name;
    }

    public String topic() {
        return topic;
    }

    /** Whether nobody knew this consumer before: what changed earlier never reached it, so it starts from a full reading. */
    public boolean isFresh() {
        return fresh;
    }

    /** How a full reading (an index rebuild) and the messages of the meantime come together. */
    public OutboxReplay replay() {
        return replay;
    }

    /**
     * A sign of life, to be given at least once in the consumer expiry.
     *
     * @return false when this consumer had been removed: it is registered again but has missed messages
     */
    public boolean alive() {
        return !consumers.register(name, topic).isFresh();
    }

    /**
     * Takes messages that are due, all pending ones of each subject at once. What failed before comes in ever smaller
     * batches, down to one subject, so that one that always fails does not keep others from succeeding.
     *
     * @param batch how many messages to look at, 1 or more; bounds the number of subjects
     * @return empty when nothing is due
     */
    public Optional<OutboxClaim> claim(int batch) {
        if (due(1).isEmpty()) {
            return Optional.empty();
        }
        return consumers.transaction().execute(status -> {
            takeTurn();
            return lease(bounded(due(batch), batch));
        });
    }

    /** The consumer's row is the lock: whoever updates it claims alone until commit. */
    private void takeTurn() {
        consumers
                .jdbc()
                .update(
                        "UPDATE SHW_OUTBOX_CONSUMER SET LAST_SEEN_AT = :now WHERE NAME = :consumer AND TOPIC = :topic",
                        me());
    }

    private List<Pending> due(int batch) {
        return consumers
                .jdbc()
                .query(DUE, me().addValue("batch", batch), (row, i) -> new Pending(row.getLong(1), row.getInt(2)));
    }

    private static List<Pending> bounded(List<Pending> due, int batch) {
        if (due.isEmpty()) {
            return due;
        }
        int limit = Math.max(1, batch >> Math.min(due.get(0).attempts(), LARGEST_SHIFT));
        return due.subList(0, Math.min(limit, due.size()));
    }

    private Optional<OutboxClaim> lease(List<Pending> due) {
        if (due.isEmpty()) {
            return Optional.empty();
        }
        List<Long> subjects = due.stream().map(Pending::subjectId).distinct().toList();
        int attempt = 1 + due.stream().mapToInt(Pending::attempts).max().orElse(0);
        var claim = new OutboxClaim(UUID.randomUUID().toString(), subjects, attempt);
        long until = consumers.clock().millis() + consumers.properties().lease().toMillis();
        consumers
                .jdbc()
                .update(
                        LEASE,
                        me().addValue("token", claim.token())
                                .addValue("until", until)
                                .addValue("subjects", subjects));
        return Optional.of(claim);
    }

    /**
     * Finishes a claim. Returns false when its lease ran out and somebody else has, or finished, the messages, or when a
     * replay put them back.
     */
    public boolean done(OutboxClaim claim) {
        return settle(
                DONE, Map.of("token", claim.token(), "now", consumers.clock().millis()));
    }

    /** Gives a claim back to be tried again later: after 1, 2, 4 … seconds, up to the longest back-off, never given up. */
    public boolean failed(OutboxClaim claim) {
        long wait = new Backoff(FIRST_RETRY, consumers.properties().maxBackoff()).millis(claim.attempt());
        return settle(
                FAILED,
                Map.of("token", claim.token(), "retryAt", consumers.clock().millis() + wait));
    }

    private boolean settle(String sql, Map<String, Object> parameters) {
        Integer rows =
                consumers.transaction().execute(status -> consumers.jdbc().update(sql, parameters));
        return rows > 0;
    }

    private MapSqlParameterSource me() {
        return new MapSqlParameterSource("consumer", name)
                .addValue("topic", topic)
                .addValue("now", consumers.clock().millis());
    }

    private record Pending(long subjectId, int attempts) {}
}
