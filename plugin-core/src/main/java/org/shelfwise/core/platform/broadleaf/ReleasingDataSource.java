package org.shelfwise.core.platform.broadleaf;

import java.sql.Connection;
import java.sql.SQLException;
import javax.persistence.EntityManager;
import javax.sql.DataSource;
import org.hibernate.engine.jdbc.spi.JdbcCoordinator;
import org.hibernate.engine.spi.SessionImplementor;
import org.springframework.core.InfrastructureProxy;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The shop's data source, which lets no thread hold two connections because of us. The platform keeps a session open for the
 * whole request, and Hibernate 4 leaves a session the connection of its first query until it closes. Whoever takes another
 * one meanwhile can wait for it forever: when as many requests do so as the pool has connections, each waits for the others.
 * So whatever the thread's session holds outside of a transaction goes back to the pool first; the session takes a
 * connection again when it needs one. Inside a transaction nothing changes: Spring finds its connection without asking here.
 *
 * <p>Counts as the data source behind it wherever Spring binds connections to transactions. Thread-safe.
 */
public final class ReleasingDataSource extends DelegatingDataSource implements InfrastructureProxy {

    /** @param shop the very instance that the shop's transaction manager knows */
    public ReleasingDataSource(DataSource shop) {
        super(shop);
    }

    @Override
    public Object getWrappedObject() {
        return getTargetDataSource();
    }

    @Override
    public Connection getConnection() throws SQLException {
        releaseIdle();
        return super.getConnection();
    }

    private static void releaseIdle() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return;
        }
        for (Object resource :
                TransactionSynchronizationManager.getResourceMap().values()) {
            if (resource instanceof EntityManagerHolder session) {
                releaseIdle(session.getEntityManager());
            }
        }
    }

    private static void releaseIdle(EntityManager entities) {
        SessionImplementor session = entities.unwrap(SessionImplementor.class);
        JdbcCoordinator jdbc = session.getTransactionCoordinator().getJdbcCoordinator();
        if (!session.isTransactionInProgress() && !jdbc.hasRegisteredResources()) {
            jdbc.getLogicalConnection().aggressiveRelease();
        }
    }
}
