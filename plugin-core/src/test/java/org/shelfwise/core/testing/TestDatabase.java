package org.shelfwise.core.testing;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database of one test, with what beans of ours want of it. */
public final class TestDatabase implements AutoCloseable {

    private final String product;
    private final String hibernateDialect;
    private final JdbcConnectionPool pool;
    private final PlatformTransactionManager transactionManager;

    TestDatabase(String product, String hibernateDialect, JdbcConnectionPool pool) {
        this.product = product;
        this.hibernateDialect = hibernateDialect;
        this.pool = pool;
        this.transactionManager = new DataSourceTransactionManager(pool);
    }

    /** The class with which the platform speaks to this product. */
    public String hibernateDialect() {
        return hibernateDialect;
    }

    public DataSource dataSource() {
        return pool;
    }

    public JdbcTemplate jdbc() {
        return new JdbcTemplate(pool);
    }

    public PlatformTransactionManager transactionManager() {
        return transactionManager;
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(transactionManager);
    }

    /** Frees the connections; the data go with the server or the JVM. */
    @Override
    public void close() {
        pool.dispose();
    }

    /** Names the test's variant in reports. */
    @Override
    public String toString() {
        return product;
    }
}
