package org.shelfwise.core.platform;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions that read what others have committed by then. MySQL's own choice, REPEATABLE READ, goes on showing what was
 * there at the first look, and locks the gap where a row is missing: two orders that both begin could then stop each other.
 */
public final class ReadCommitted {

    private ReadCommitted() {}

    /** Joins a transaction that runs already, as it is. */
    public static TransactionTemplate transactions(PlatformTransactionManager manager) {
        TransactionTemplate template = new TransactionTemplate(manager);
        template.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        return template;
    }
}
