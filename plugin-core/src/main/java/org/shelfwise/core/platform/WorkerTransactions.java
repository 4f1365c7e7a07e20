package org.shelfwise.core.platform;

import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions that workers have to themselves, begun anew when the database cancels one for a deadlock: claims and ends of
 * claims find the same rows over different indexes, which MySQL locks in different orders. Thread-safe.
 */
final class WorkerTransactions implements TransactionOperations {

    private final TransactionTemplate template;

    /** @param template that joins no transaction of anybody else */
    WorkerTransactions(TransactionTemplate template) {
        this.template = template;
    }

    /** @param work may run several times */
    @Override
    public <T> T execute(TransactionCallback<T> work) {
        return DeadlockRetry.run(() -> template.execute(work));
    }
}
