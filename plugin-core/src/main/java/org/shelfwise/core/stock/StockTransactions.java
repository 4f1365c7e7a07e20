package org.shelfwise.core.stock;

import java.sql.Connection;
import java.util.function.Supplier;
import org.shelfwise.core.platform.DeadlockRetry;
import org.shelfwise.core.platform.ReadCommitted;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work on stock in the caller's transaction, or in one of its own that outlasts deadlocks. For whoever changes rows of
 * its own together with stock: the ledger cannot repeat a transaction that it did not begin. Thread-safe.
 */
public final class StockTransactions implements TransactionOperations {

    private final TransactionTemplate template;
    private final JdbcTemplate jdbc;

    StockTransactions(PlatformTransactionManager manager, JdbcTemplate jdbc) {
        this.template = ReadCommitted.transactions(manager);
        this.jdbc = jdbc;
    }

    /**
     * Sorted locks make deadlocks among ledger calls rare, but a database may still choose us as the victim when other
     * tables are involved, or cancel a transaction that it could not serialize. Such work is repeated from its start,
     * which only whoever began the transaction can do: work inside a caller's transaction is not repeated.
     *
     * @param work may run several times
     */
    @Override
    public <T> T execute(TransactionCallback<T> work) {
        Attempt<T> running = new Attempt<>(work);
        return DeadlockRetry.runWhile(() -> running.ownsTransaction, () -> template.execute(running::in));
    }

    <T> T run(Supplier<T> work) {
        return execute(status -> work.get());
    }

    private final class Attempt<T> {

        private final TransactionCallback<T> work;
        private boolean ownsTransaction;

        private Attempt(TransactionCallback<T> work) {
            this.work = work;
        }

        private T in(TransactionStatus status) {
            ownsTransaction = status.isNewTransaction();
            requireTransactionalConnection();
            return work.doInTransaction(status);
        }
    }

    /** Without this, a wrongly wired data source would commit each statement alone: row locks would protect nothing. */
    private void requireTransactionalConnection() {
        if (Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>) Connection::getAutoCommit))) {
            throw new IllegalStateException(
                    "The stock ledger's statements do not take part in the transaction of"
                            + " blTransactionManager. Let bean shelfwiseDataSource be the data source of persistence unit blPU.");
        }
    }
}
