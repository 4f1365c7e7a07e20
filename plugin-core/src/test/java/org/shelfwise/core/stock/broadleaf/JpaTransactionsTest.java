package org.shelfwise.core.stock.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shelfwise.core.stock.StockLocations.WEB;

import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.shelfwise.core.stock.MovementCause;
import org.shelfwise.core.stock.MovementNote;
import org.shelfwise.core.stock.StockFixture;
import org.shelfwise.core.stock.StockLine;
import org.shelfwise.core.stock.Taken;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.TestDatabase;
import org.springframework.jdbc.datasource.lookup.MapDataSourceLookup;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.DefaultPersistenceUnitManager;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.support.TransactionTemplate;

/** The platform's transactions are JPA's: the ledger's SQL must run inside them. */
class JpaTransactionsTest {

    private static final MovementNote SALE = MovementNote.of(MovementCause.SALE, null);
    private static final List<StockLine> ONE = List.of(new StockLine(1, 1));

    @OnEachDatabase
    void a_sale_inside_the_platforms_transaction_lives_and_dies_with_it(TestDatabase database) {
        LocalContainerEntityManagerFactoryBean unit = platformUnit(database);
        EntityManagerFactory factory = unit.getObject();
        JpaTransactionManager manager = new JpaTransactionManager(factory);
        manager.afterPropertiesSet();
        StockFixture stock = StockFixture.on(database, manager).withOnHand(5, 1);

        new TransactionTemplate(manager).execute(status -> {
            stock.ledger().take(WEB, ONE, SALE);
            assertThat(onHand(factory)).isEqualTo(4L);
            status.setRollbackOnly();
            return null;
        });
        assertThat(stock.ledger().available(WEB, List.of(1L))).containsExactly(Map.entry(1L, 5L));

        assertThat(stock.ledger().take(WEB, ONE, SALE)).isInstanceOf(Taken.class);
        assertThat(stock.ledger().available(WEB, List.of(1L))).containsExactly(Map.entry(1L, 4L));
        unit.destroy();
    }

    private static Object onHand(EntityManagerFactory factory) {
        EntityManager entities = EntityManagerFactoryUtils.getTransactionalEntityManager(factory);
        return entities.createQuery("select l.onHand from ShelfwiseStockLevel l where l.skuId = 1")
                .getSingleResult();
    }

    /** Made from the very file that is merged into the platform's unit. */
    private static LocalContainerEntityManagerFactoryBean platformUnit(TestDatabase database) {
        LocalContainerEntityManagerFactoryBean unit = new LocalContainerEntityManagerFactoryBean();
        unit.setPersistenceUnitManager(units(database));
        unit.setPersistenceUnitName("blPU");
        unit.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        unit.setJpaPropertyMap(Map.of("hibernate.dialect", database.hibernateDialect()));
        unit.afterPropertiesSet();
        return unit;
    }

    private static DefaultPersistenceUnitManager units(TestDatabase database) {
        MapDataSourceLookup lookup = new MapDataSourceLookup();
        lookup.addDataSource("jdbc/web", database.dataSource());
        DefaultPersistenceUnitManager units = new DefaultPersistenceUnitManager();
        units.setPersistenceXmlLocation("classpath:/META-INF/persistence-shelfwise-core.xml");
        units.setDataSourceLookup(lookup);
        units.afterPropertiesSet();
        return units;
    }
}
