package org.shelfwise.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminMessagesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/open_admin_style/templates");
    private static final Pattern KEY = Pattern.compile("#\\{(shelfwise\\.admin\\.[a-z.-]*[a-z])[}(]");

    @ParameterizedTest
    @ValueSource(strings = {"sv", "ka"})
    void no_text_is_missing_in_a_language(String language) throws IOException {
        assertThat(bundle("_" + language).stringPropertyNames())
                .isEqualTo(bundle("").stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_sv", "_ka"})
    void every_text_can_be_formatted(String suffix) throws IOException {
        bundle(suffix).forEach((key, text) -> assertThat(MessageFormat.format((String) text, 7, 8))
                .as(key.toString())
                .isNotBlank());
    }

    @Test
    void every_text_that_a_template_asks_for_exists() throws IOException {
        assertThat(bundle("").stringPropertyNames()).containsAll(keysInTemplates());
    }

    private static Set<String> keysInTemplates() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                KEY.matcher(Files.readString(file, StandardCharsets.UTF_8))
                        .results()
                        .forEach(m -> keys.add(m.group(1)));
            }
        }
        return keys;
    }

    private static Properties bundle(String suffix) throws IOException {
        Properties bundle = new Properties();
        try (InputStream in =
                AdminMessagesTest.class.getResourceAsStream("/messages/shelfwise-admin" + suffix + ".properties")) {
            bundle.load(in);
        }
        return bundle;
    }
}
