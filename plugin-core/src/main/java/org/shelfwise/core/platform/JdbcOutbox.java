package org.shelfwise.core.platform;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationAdapter;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The outbox in table {@code SHW_OUTBOX}: one row for each consumer of the topic and each subject. */
final class JdbcOutbox implements Outbox {

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final OutboxSignal signal;

    JdbcOutbox(JdbcTemplate jdbc, Clock clock, OutboxSignal signal) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.signal = signal;
    }

    @Override
    public void publish(String topic, Collection<Long> subjectIds) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "A message may only be published by the transaction whose change it tells of."
                            + " Open one on blTransactionManager around the change and the publishing.");
        }
        if (!subjectIds.isEmpty()) {
            insert(topic, new TreeSet<>(subjectIds));
            signalAfterCommit(topic);
        }
    }

    /** Consumers are read apart: INSERT … SELECT would lock their rows on MySQL until the stock transaction ends. */
    private void insert(String topic, Set<Long> subjectIds) {
        List<Object[]> rows = new ArrayList<>();
        for (String consumer : consumersOf(topic)) {
            subjectIds.forEach(id -> rows.add(new Object[] {consumer, topic, id, clock.millis()}));
        }
        jdbc.batchUpdate(
                "INSERT INTO SHW_OUTBOX (CONSUMER, TOPIC, SUBJECT_ID, CREATED_AT, LEASE_UNTIL, ATTEMPTS)"
                        + " VALUES (?, ?, ?, ?, 0, 0)",
                rows);
    }

    private List<String> consumersOf(String topic) {
        return jdbc.queryForList("SELECT NAME FROM SHW_OUTBOX_CONSUMER WHERE TOPIC = ?", String.class, topic);
    }

    private void signalAfterCommit(String topic) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronizationAdapter() {
            @Override
            public void afterCommit() {
                signal.committed(topic);
            }
        });
    }
}
