package org.shelfwise.core.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

    /** Made once a dialect, of mappings of its own: a mapped column keeps the type that the first dialect gave it. */
    private static final Map<String, String[]> SCRIPTS = new ConcurrentHashMap<>();

    private PlatformTables() {}

    /** Creates these tables of the platform, without foreign keys, in {@code database}. */
    public static void create(TestDatabase database, Set<String> names) {
        for (String statement : SCRIPTS.computeIfAbsent(database.hibernateDialect(), PlatformTables::script)) {
            Matcher table = OF_TABLE.matcher(statement);
            if (table.matches() && names.contains(table.group(1).toUpperCase(Locale.ROOT))) {
                database.jdbc().execute(statement);
            }
        }
    }

    private static String[] script(String dialect) {
        Properties properties = new Properties();
        properties.setProperty(Environment.DIALECT, dialect);
        return mappings().generateSchemaCreationScript(Dialect.getDialect(properties));
    }

    private static Configuration mappings() {
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
