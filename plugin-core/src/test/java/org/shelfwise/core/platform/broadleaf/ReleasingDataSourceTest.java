package org.shelfwise.core.platform.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;

import javax.persistence.EntityManager;
import org.h2.jdbcx.JdbcConnectionPool;
import org.hibernate.ScrollableResults;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.testing.Databases;
import org.shelfwise.core.testing.PlatformUnit;
import org.shelfwise.core.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A request as the platform's filter opens it: one session from its first line to its last, outside of transactions. */
class ReleasingDataSourceTest {

    private static final String LEVELS = "select count(l) from ShelfwiseStockLevel l";
    private static final String OURS = "SELECT COUNT(*) FROM SHW_STOCK_LEVEL";

    private final TestDatabase database = Databases.h2();
    private final JdbcConnectionPool pool = (JdbcConnectionPool) database.dataSource();
    private final PlatformUnit unit = PlatformUnit.over(database);
    private final JdbcTemplate jdbc = new JdbcTemplate(new ReleasingDataSource(pool));
    private final EntityManager session = unit.factory().createEntityManager();

    @BeforeEach
    void openRequest() {
        TransactionSynchronizationManager.bindResource(unit.factory(), new EntityManagerHolder(session));
        level(1, 5);
        level(2, 7);
        pool.setLoginTimeout(1);
        pool.setMaxConnections(1);
    }

    @AfterEach
    void closeRequest() {
        TransactionSynchronizationManager.unbindResource(unit.factory());
        session.close();
        unit.close();
        database.close();
    }

    @Test
    void a_request_that_read_through_hibernate_reads_stock_without_a_second_connection() {
        for (int turn = 0; turn < 3; turn++) {
            assertThat(session.createQuery(LEVELS).getSingleResult()).isEqualTo(2L);
            assertThat(jdbc.queryForObject(OURS, Long.class)).isEqualTo(2L);
        }
    }

    @Test
    void what_a_transaction_changed_is_seen_inside_it_and_goes_with_it() {
        session.createQuery(LEVELS).getSingleResult();

        new TransactionTemplate(unit.transactionManager()).execute(status -> {
            jdbc.update("DELETE FROM SHW_STOCK_LEVEL WHERE SKU_ID = 1");
            assertThat(session.createQuery(LEVELS).getSingleResult()).isEqualTo(1L);
            assertThat(jdbc.queryForObject(OURS, Long.class)).isEqualTo(1L);
            status.setRollbackOnly();
            return null;
        });

        assertThat(jdbc.queryForObject(OURS, Long.class)).isEqualTo(2L);
    }

    @Test
    void a_transaction_that_the_session_began_by_itself_keeps_its_connection() {
        pool.setMaxConnections(2);
        session.getTransaction().begin();
        session.createNativeQuery("DELETE FROM SHW_STOCK_LEVEL WHERE SKU_ID = 1")
                .executeUpdate();

        jdbc.queryForObject("SELECT 1", Long.class);
        session.getTransaction().rollback();

        assertThat(jdbc.queryForObject(OURS, Long.class)).isEqualTo(2L);
    }

    @Test
    void what_hibernate_is_still_reading_is_read_to_its_end() {
        pool.setMaxConnections(2);
        ScrollableResults rows = session.unwrap(Session.class)
                .createQuery("select l.onHand from ShelfwiseStockLevel l order by l.skuId")
                .scroll();
        assertThat(rows.next()).isTrue();

        assertThat(jdbc.queryForObject(OURS, Long.class)).isEqualTo(2L);

        assertThat(rows.next()).isTrue();
        assertThat(rows.getLong(0)).isEqualTo(7L);
        rows.close();
    }

    private void level(long sku, long units) {
        database.jdbc()
                .update(
                        "INSERT INTO SHW_STOCK_LEVEL (SKU_ID, LOCATION, ON_HAND, HELD, CHANGED_AT) VALUES (?, 'web', ?, 0, 0)",
                        sku,
                        units);
    }
}
