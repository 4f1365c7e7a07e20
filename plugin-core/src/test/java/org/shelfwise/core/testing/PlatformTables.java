package org.shelfwise.core.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.cfg.Configuration;
import org.hibernate.cfg.Environment;
import org.hibernate.dialect.Dialect;

/**
 * The platform's own tables with their indexes, made by Hibernate from the real mapped classes of Broadleaf 3.1.15, so that
 * a test of our SQL over them fails when a column is not what we think.
 */
public final class PlatformTables {

    private static final List<String> UNITS = List.of(
            "META-INF/persistence-common.xml",
            "META-INF/persistence-profile.xml",
            "META-INF/persistence-framework.xml");
    private static final Pattern ENTITY = Pattern.compile("<class>\\s*([^<\\s]+)\\s*</class>");
    private static final Pattern OF_TABLE = Pattern.compile("create (?:table|index \\w+ on) (\\w+) .*", Pattern.DOTALL);

    private PlatformTables() {}

    /** Creates these tables of the platform, without foreign keys, in {@code database}. */
    public static void create(TestDatabase database, Set<String> names) {
        Properties dialect = new Properties();
        dialect.setProperty(Environment.DIALECT, database.hibernateDialect());
        for (String statement : Mappings.script(Dialect.getDialect(dialect))) {
            Matcher table = OF_TABLE.matcher(statement);
            if (table.matches() && names.contains(table.group(1).toUpperCase(Locale.ROOT))) {
                database.jdbc().execute(statement);
            }
        }
    }

    /** Read once, when first asked for: the platform maps 200 classes. */
    private static final class Mappings {

        private static final Configuration ALL = read();

        static synchronized String[] script(Dialect dialect) {
            return ALL.generateSchemaCreationScript(dialect);
        }

        private static Configuration read() {
            Configuration configuration = new Configuration();
            UNITS.stream().flatMap(unit -> entities(unit).stream()).forEach(name -> {
                try {
                    configuration.addAnnotatedClass(Class.forName(name));
                } catch (ClassNotFoundException e) {
                    throw new IllegalStateException(e);
                }
            });
            return configuration;
        }

        private static List<String> entities(String unit) {
            List<String> names = new ArrayList<>();
            try (InputStream xml = PlatformTables.class.getClassLoader().getResourceAsStream(unit)) {
                Matcher entity = ENTITY.matcher(new String(xml.readAllBytes(), StandardCharsets.UTF_8));
                while (entity.find()) {
                    names.add(entity.group(1));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return names;
        }
    }
}
