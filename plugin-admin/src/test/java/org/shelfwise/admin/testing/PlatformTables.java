package org.shelfwise.admin.testing;

import java.io.IOException;
import java.net.URL;
import java.util.Enumeration;
import java.util.Properties;
import java.util.function.Consumer;
import javax.sql.DataSource;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.MutablePersistenceUnitInfo;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The platform's own persistence unit, read from its jars, with the tables that Hibernate makes of it and the admin rows
 * that the platform ships: what our SQL meets in a shop.
 */
final class PlatformTables {

    private static final String[] UNITS = {"common", "profile", "framework", "open-admin", "cms"};
    private static final String ROWS =
            """
            config/bc/sql/load_admin_permissions.sql,\
            config/bc/sql/load_admin_roles.sql,\
            config/bc/sql/load_admin_menu.sql""";

    private PlatformTables() {}

    static LocalContainerEntityManagerFactoryBean entityManagerFactory(DataSource dataSource, String dialect) {
        var factory = new LocalContainerEntityManagerFactoryBean();
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        factory.setPersistenceUnitName("blPU");
        factory.setDataSource(dataSource);
        factory.setPackagesToScan("org.shelfwise.no.entities.of.ours");
        factory.setPersistenceUnitPostProcessors(PlatformTables::addPlatform);
        factory.setJpaProperties(properties(dialect));
        return factory;
    }

    private static Properties properties(String dialect) {
        Properties properties = new Properties();
        properties.setProperty("hibernate.dialect", dialect);
        properties.setProperty("hibernate.hbm2ddl.auto", "create");
        properties.setProperty("hibernate.hbm2ddl.import_files", ROWS);
        properties.setProperty("hibernate.cache.use_second_level_cache", "false");
        properties.setProperty("hibernate.cache.use_query_cache", "false");
        return properties;
    }

    private static void addPlatform(MutablePersistenceUnitInfo unit) {
        for (String name : UNITS) {
            try {
                Element first = firstUnit("META-INF/persistence-" + name + ".xml");
                texts(first, "class", unit::addManagedClassName);
                texts(first, "mapping-file", unit::addMappingFileName);
            } catch (IOException | SAXException | ParserConfigurationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Element firstUnit(String resource) throws IOException, SAXException, ParserConfigurationException {
        Enumeration<URL> found = PlatformTables.class.getClassLoader().getResources(resource);
        return (Element) DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(found.nextElement().openStream())
                .getElementsByTagName("persistence-unit")
                .item(0);
    }

    private static void texts(Element unit, String tag, Consumer<String> add) {
        NodeList nodes = unit.getElementsByTagName(tag);
        for (int i = 0; i < nodes.getLength(); i++) {
            add.accept(nodes.item(i).getTextContent().trim());
        }
    }
}
