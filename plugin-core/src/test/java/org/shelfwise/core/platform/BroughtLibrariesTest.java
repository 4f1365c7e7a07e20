package org.shelfwise.core.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shelfwise.core.testing.BroughtLibraries;
import org.shelfwise.core.testing.TestDatabase;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.JdbcTemplate;

class BroughtLibrariesTest {

    @Test
    void the_jar_brings_liquibase_with_what_it_needs_and_nothing_else() throws IOException {
        assertThat(BroughtLibraries.ofThisModule().byName())
                .containsOnlyKeys(
                        "org.liquibase:liquibase-core",
                        "commons-io:commons-io",
                        "org.apache.commons:commons-collections4",
                        "org.apache.commons:commons-lang3");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.shelfwise.core.testing.Databases#eachEmpty")
    void our_tables_are_made_and_checked_with_what_the_jar_brings_alone(TestDatabase database) throws Exception {
        ClassLoader ofTests = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader shop = new URLClassLoader(jars(), new OnlySpring())) {
            Thread.currentThread().setContextClassLoader(shop); // as a servlet container does: Liquibase looks there
            makeAndCheckTables(shop, database.dataSource());
        } finally {
            Thread.currentThread().setContextClassLoader(ofTests);
        }

        assertThat(new JdbcTemplate(database.dataSource())
                        .queryForObject("SELECT COUNT(*) FROM SHW_STOCK_LEVEL", Long.class))
                .isZero();
    }

    private static void makeAndCheckTables(ClassLoader shop, DataSource dataSource) throws Exception {
        Constructor<?> migration = shop.loadClass(SchemaMigration.class.getName())
                .getConstructor(DataSource.class, String.class, boolean.class);
        for (String changeLog : List.of("shelfwise/db/changelog.xml", HostIndexes.CHANGE_LOG)) {
            for (boolean migrate : new boolean[] {true, false}) {
                ((InitializingBean) migration.newInstance(dataSource, changeLog, migrate)).afterPropertiesSet();
            }
        }
    }

    private static URL[] jars() throws IOException {
        List<URL> jars = new ArrayList<>();
        jars.add(SchemaMigration.class.getProtectionDomain().getCodeSource().getLocation());
        for (Path jar : BroughtLibraries.ofThisModule().byName().values()) {
            jars.add(jar.toUri().toURL());
        }
        return jars.toArray(URL[]::new);
    }

    /** What every shop on Broadleaf has, and of the libraries around it none. */
    private static final class OnlySpring extends ClassLoader {

        OnlySpring() {
            super(getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("org.springframework.") || name.startsWith("org.slf4j.")) {
                return OnlySpring.class.getClassLoader().loadClass(name);
            }
            throw new ClassNotFoundException(name);
        }
    }
}
