package org.shelfwise.core.stock.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.hibernate.HibernateException;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Table;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.service.ServiceRegistryBuilder;
import org.hibernate.tool.hbm2ddl.SchemaValidator;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.TestDatabase;
import org.springframework.orm.jpa.persistenceunit.DefaultPersistenceUnitManager;

/**
 * Hibernate's own validator judges our mappings against the tables that our change logs make. It passes sub-selects over, so
 * here each mapping is told to be the table that it reads.
 */
class MappedTablesTest {

    @OnEachDatabase
    void every_mapping_fits_the_table_it_reads(TestDatabase database) {
        assertThatCode(() -> validate(database)).doesNotThrowAnyException();
    }

    @OnEachDatabase
    void a_column_that_is_missing_or_of_another_type_is_found(TestDatabase database) {
        database.jdbc().execute("ALTER TABLE SHW_STOCK_HOLD DROP COLUMN PURPOSE");
        assertThatThrownBy(() -> validate(database))
                .isInstanceOf(HibernateException.class)
                .hasMessageContainingAll("Missing column", "PURPOSE");

        database.jdbc().execute("ALTER TABLE SHW_STOCK_HOLD ADD COLUMN PURPOSE BIGINT");
        assertThatThrownBy(() -> validate(database))
                .isInstanceOf(HibernateException.class)
                .hasMessageContaining("Wrong column type")
                .hasMessageContaining("PURPOSE");
    }

    private static void validate(TestDatabase database) {
        Configuration mappings = mappings(database);
        List<PersistentClass> ours = ours(mappings);
        assertThat(ours).hasSize(3);
        ours.forEach(MappedTablesTest::readsItsTable);
        ServiceRegistry registry = new ServiceRegistryBuilder()
                .applySettings(mappings.getProperties())
                .applySetting(AvailableSettings.DATASOURCE, database.dataSource())
                .buildServiceRegistry();
        new SchemaValidator(registry, mappings).validate();
    }

    /** Of the classes in the very file that is merged into the platform's unit. */
    private static Configuration mappings(TestDatabase database) {
        Configuration configuration =
                new Configuration().setProperty(AvailableSettings.DIALECT, database.hibernateDialect());
        for (String name : managedClasses()) {
            try {
                configuration.addAnnotatedClass(Class.forName(name));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
        configuration.buildMappings();
        return configuration;
    }

    private static List<String> managedClasses() {
        DefaultPersistenceUnitManager units = new DefaultPersistenceUnitManager();
        units.setPersistenceXmlLocation("classpath:/META-INF/persistence-shelfwise-core.xml");
        units.setDataSourceLookup(name -> null);
        units.afterPropertiesSet();
        return units.obtainPersistenceUnitInfo("blPU").getManagedClassNames();
    }

    private static List<PersistentClass> ours(Configuration configuration) {
        List<PersistentClass> classes = new ArrayList<>();
        for (Iterator<PersistentClass> all = configuration.getClassMappings(); all.hasNext(); ) {
            classes.add(all.next());
        }
        return classes;
    }

    private static void readsItsTable(PersistentClass mapping) {
        Set<?> read = mapping.getSynchronizedTables();
        assertThat(read).as(mapping.getEntityName()).hasSize(1);
        Table table = mapping.getTable();
        assertThat(table.getSubselect()).endsWith(" FROM " + read.iterator().next());
        table.setSubselect(null);
        table.setName((String) read.iterator().next());
    }
}
