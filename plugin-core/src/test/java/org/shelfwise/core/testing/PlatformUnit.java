package org.shelfwise.core.testing;

import java.util.Map;
import javax.persistence.EntityManagerFactory;
import org.springframework.jdbc.datasource.lookup.MapDataSourceLookup;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.DefaultPersistenceUnitManager;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/** The platform's persistence unit with our mappings alone, made from the very file that is merged into it. */
public final class PlatformUnit implements AutoCloseable {

    private final LocalContainerEntityManagerFactoryBean unit = new LocalContainerEntityManagerFactoryBean();
    private final JpaTransactionManager manager;

    private PlatformUnit(TestDatabase database) {
        unit.setPersistenceUnitManager(units(database));
        unit.setPersistenceUnitName("blPU");
        unit.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        unit.setJpaPropertyMap(Map.of("hibernate.dialect", database.hibernateDialect()));
        unit.afterPropertiesSet();
        manager = new JpaTransactionManager(unit.getObject());
        manager.afterPropertiesSet();
    }

    public static PlatformUnit over(TestDatabase database) {
        return new PlatformUnit(database);
    }

    public EntityManagerFactory factory() {
        return unit.getObject();
    }

    public JpaTransactionManager transactionManager() {
        return manager;
    }

    @Override
    public void close() {
        unit.destroy();
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
