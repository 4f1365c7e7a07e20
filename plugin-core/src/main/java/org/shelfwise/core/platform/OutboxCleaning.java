package org.shelfwise.core.platform;

import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets messages that are finished and not marked for replay, and consumers that nobody has seen for long. */
final class OutboxCleaning implements BackgroundJob {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxCleaning.class);
    private static final Duration REST = Duration.ofMinutes(1);
    private static final String FINISHED = "DELETE FROM SHW_OUTBOX WHERE DONE_AT < :before"
            + " AND NOT EXISTS (SELECT 1 FROM SHW_OUTBOX_MARK m WHERE m.CONSUMER = SHW_OUTBOX.CONSUMER"
            + " AND m.TOPIC = SHW_OUTBOX.TOPIC AND m.SINCE <= SHW_OUTBOX.DONE_AT)";
    private static final String UNKNOWN = " WHERE NOT EXISTS (SELECT 1 FROM SHW_OUTBOX_CONSUMER c"
            + " WHERE c.NAME = CONSUMER AND c.TOPIC = %1$s.TOPIC)";

    private final OutboxConsumers consumers;

    OutboxCleaning(OutboxConsumers consumers) {
        this.consumers = consumers;
    }

    @Override
    public String name() {
        return "outbox-cleaning";
    }

    @Override
    public Duration rest() {
        return REST;
    }

    @Override
    public boolean run() {
        delete(FINISHED, consumers.properties().retention());
        int gone = delete(
                "DELETE FROM SHW_OUTBOX_CONSUMER WHERE LAST_SEEN_AT < :before",
                consumers.properties().consumerExpiry());
        if (gone > 0) {
            LOG.warn(
                    "Removed {} outbox consumers not seen for {}",
                    gone,
                    consumers.properties().consumerExpiry());
            delete("DELETE FROM SHW_OUTBOX" + UNKNOWN.formatted("SHW_OUTBOX"), Duration.ZERO);
            delete("DELETE FROM SHW_OUTBOX_MARK" + UNKNOWN.formatted("SHW_OUTBOX_MARK"), Duration.ZERO);
        }
        return false;
    }

    private int delete(String sql, Duration age) {
        long before = consumers.clock().millis() - age.toMillis();
        return consumers.transaction().execute(status -> consumers.jdbc().update(sql, Map.of("before", before)));
    }
}
