package org.shelfwise.demo.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shelfwise.demo.docs.ConfigurationTable.Row;
import org.shelfwise.demo.docs.ConfiguredProperties.Property;

/** With {@code -Dshelfwise.docs.write=true} the README's table is written anew instead of compared. */
class ConfigurationTableTest {

    private static final Path README = Path.of("..", "README.md");
    private static final String BEGIN = "<!-- configuration: generated from the typed properties -->\n";
    private static final String END = "<!-- end of configuration -->";

    @Test
    void a_developer_finds_every_property_that_the_plugins_read_with_its_true_type_and_default() throws IOException {
        Map<String, Property> documented = ConfigurationTable.fromClassPath().rows().stream()
                .collect(Collectors.toMap(Row::name, row -> new Property(row.type(), row.defaultValue())));

        assertThat(documented).isEqualTo(ConfiguredProperties.byName());
    }

    @Test
    void the_readme_shows_the_table_that_the_code_makes() throws IOException {
        String readme = Files.readString(README);
        int from = readme.indexOf(BEGIN) + BEGIN.length();
        int to = readme.indexOf(END);
        String table = ConfigurationTable.fromClassPath().markdown();
        if (Boolean.getBoolean("shelfwise.docs.write")) {
            Files.writeString(README, readme.substring(0, from) + table + readme.substring(to));
        } else {
            assertThat(readme.substring(from, to)).isEqualTo(table);
        }
    }
}
