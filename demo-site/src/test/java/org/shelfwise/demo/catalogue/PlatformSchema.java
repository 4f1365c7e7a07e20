package org.shelfwise.demo.catalogue;

import java.io.InputStream;
import java.util.List;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import javax.xml.parsers.DocumentBuilderFactory;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.hibernate.dialect.Dialect;
import org.hibernate.ejb.Ejb3Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/**
 * The platform's own entities on an empty database, made by Hibernate as the demo makes them, with Shelfwise's tables beside
 * them: a shop before it has a catalogue.
 */
final class PlatformSchema {

    private static final List<String> UNITS = List.of("common", "profile", "framework", "open-admin", "cms");

    private PlatformSchema() {}

    @SuppressWarnings("deprecation") // the only way of this Hibernate to build a unit from listed classes
    static EntityManagerFactory create(DataSource dataSource, String dialect) throws Exception {
        Ejb3Configuration configuration = new Ejb3Configuration();
        for (String unit : UNITS) {
            addClasses(configuration, "META-INF/persistence-" + unit + ".xml");
        }
        configuration.setDataSource(dataSource);
        configuration.setProperty("hibernate.dialect", dialect);
        configuration.setProperty("hibernate.cache.use_second_level_cache", "false");
        configuration.setProperty("hibernate.cache.use_query_cache", "false");
        configuration.setProperty("javax.persistence.validation.mode", "none");
        EntityManagerFactory factory = configuration.buildEntityManagerFactory();
        addTables(configuration, dataSource, dialect);
        addAdmin(dataSource);
        addShelfwise(dataSource);
        return factory;
    }

    @SuppressWarnings("deprecation")
    private static void addClasses(Ejb3Configuration configuration, String resource) throws Exception {
        Document document;
        try (InputStream in = new ClassPathResource(resource).getInputStream()) {
            document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
        NodeList names = document.getElementsByTagName("class");
        for (int i = 0; i < names.getLength(); i++) {
            configuration.addAnnotatedClass(
                    Class.forName(names.item(i).getTextContent().trim()));
        }
    }

    @SuppressWarnings("deprecation")
    private static void addTables(Ejb3Configuration configuration, DataSource dataSource, String dialect)
            throws Exception {
        Dialect tables =
                (Dialect) Class.forName(dialect).getDeclaredConstructor().newInstance();
        new JdbcTemplate(dataSource)
                .batchUpdate(configuration.getHibernateConfiguration().generateSchemaCreationScript(tables));
    }

    private static void addAdmin(DataSource dataSource) {
        ResourceDatabasePopulator scripts = new ResourceDatabasePopulator();
        for (String name : List.of("load_admin_permissions", "load_admin_roles", "load_admin_menu")) {
            scripts.addScript(new ClassPathResource("config/bc/sql/" + name + ".sql"));
        }
        scripts.execute(dataSource);
    }

    private static void addShelfwise(DataSource dataSource) throws Exception {
        try (JdbcConnection connection = new JdbcConnection(dataSource.getConnection());
                Liquibase liquibase = new Liquibase(
                        "shelfwise/db/changelog.xml",
                        new ClassLoaderResourceAccessor(),
                        DatabaseFactory.getInstance().findCorrectDatabaseImplementation(connection))) {
            liquibase.update("");
        }
    }
}
