package org.shelfwise.core.platform;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions that workers have to themselves, begun anew when the database cancels one for a deadlock: claims and ends of
 * claims find the same rows over different indexes, which MySQL locks in different orders. Thread-safe.
 */
final class WorkerTransactions implements TransactionOperations {

    private static final int ATTEMPTS = 6;
    private static final long PAUSE_MILLIS = 20;

    private final TransactionTemplate template;

    /** @param template that joins no transaction of anybody else */
    WorkerTransactions(TransactionTemplate template) {
        this.template = template;
    }

    /** @param work may run several times */
    @Override
    public <T> T execute(TransactionCallback<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return template.execute(work);
            } catch (ConcurrencyFailureException lost) {
                if (attempt == ATTEMPTS) {
                    throw lost;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(
                        ThreadLocalRandom.current().nextLong(1, attempt * PAUSE_MILLIS + 1)));
            }
        }
    }
}
