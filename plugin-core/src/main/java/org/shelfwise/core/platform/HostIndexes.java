package org.shelfwise.core.platform;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;

/**
 * Makes the indexes that our statements want on the host's tables. Only when the shop has started, because on a new
 * database Hibernate makes those tables after ours. A shop without them works, only slower; so nothing here stops it.
 */
final class HostIndexes implements ApplicationListener<ContextRefreshedEvent> {

    static final String CHANGE_LOG = "shelfwise/db/host-indexes.xml";

    private static final Logger LOG = LoggerFactory.getLogger(HostIndexes.class);

    private final SchemaMigration migration;
    private final AtomicBoolean made = new AtomicBoolean();

    HostIndexes(SchemaMigration migration) {
        this.migration = migration;
    }

    @Override
    public void onApplicationEvent(ContextRefreshedEvent event) {
        if (made.compareAndSet(false, true)) {
            make();
        }
    }

    private void make() {
        try {
            migration.run();
        } catch (SchemaNotReadyException e) {
            LOG.warn(
                    "The shop's tables lack indexes of Shelfwise's, and lists will be slower without. Change log {} has"
                            + " them; let a database administrator make them. {}",
                    CHANGE_LOG,
                    e.getMessage());
        }
    }
}
