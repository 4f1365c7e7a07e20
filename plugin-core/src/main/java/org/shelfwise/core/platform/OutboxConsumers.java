package org.shelfwise.core.platform;

import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Where workers sign up for messages. Thread-safe. */
public final class OutboxConsumers {

    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final OutboxProperties properties;

    /**
     * Workers' bookkeeping joins nobody's transaction and needs no entity manager, so it has a transaction manager to itself.
     */
    OutboxConsumers(DataSource dataSource, Clock clock, OutboxProperties properties) {
        this.jdbc = new NamedParameterJdbcTemplate(dataSource);
        TransactionTemplate own = ReadCommitted.transactions(new DataSourceTransactionManager(dataSource));
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.transaction = new WorkerTransactions(own);
        this.clock = clock;
        this.properties = properties;
    }

    /**
     * Signs a consumer up, or in again: from now on it gets its own copy of every message of the topic. All nodes that use
     * one name share the work; a node that must see everything itself uses a name of its own.
     *
     * @param name stable across restarts; 1 to 120 characters
     * @param topic 1 to 60 characters
     */
    public OutboxConsumer register(String name, String topic) {
        boolean fresh = !seen(name, topic) && add(name, topic);
        return new OutboxConsumer(name, topic, fresh, this);
    }

    private boolean seen(String name, String topic) {
        Integer rows = transaction.execute(status -> jdbc.update(
                "UPDATE SHW_OUTBOX_CONSUMER SET LAST_SEEN_AT = :now WHERE NAME = :name AND TOPIC = :topic",
                row(name, topic)));
        return rows > 0;
    }

    private boolean add(String name, String topic) {
        try {
            transaction.execute(status -> jdbc.update(
                    "INSERT INTO SHW_OUTBOX_CONSUMER (NAME, TOPIC, LAST_SEEN_AT) VALUES (:name, :topic, :now)",
                    row(name, topic)));
            return true;
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            return false;
        }
    }

    private Map<String, Object> row(String name, String topic) {
        return Map.of("name", name, "topic", topic, "now", clock.millis());
    }

    NamedParameterJdbcTemplate jdbc() {
        return jdbc;
    }

    TransactionOperations transaction() {
        return transaction;
    }

    Clock clock() {
        return clock;
    }

    OutboxProperties properties() {
        return properties;
    }
}
