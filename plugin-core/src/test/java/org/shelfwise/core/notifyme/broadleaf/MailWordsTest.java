package org.shelfwise.core.notifyme.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code messages/shelfwise-notifyme*.properties}. */
class MailWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"_sv", "_ka"})
    void no_language_lacks_a_text_or_has_one_too_many(String language) {
        assertThat(words(language).stringPropertyNames()).isEqualTo(words("").stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_sv", "_ka"})
    void every_shop_reads_the_file_alike(String language) {
        assertThat(file(language)).matches("\\p{ASCII}+");
    }

    /** One swallows the place holders after it, and whether two are one depends on the arguments. */
    @ParameterizedTest
    @ValueSource(strings = {"", "_sv", "_ka"})
    void no_text_of_a_mail_holds_an_apostrophe(String language) {
        assertThat(words(language).values())
                .allSatisfy(text -> assertThat((String) text).isNotBlank().doesNotContain("'"));
    }

    @Test
    void no_text_was_left_in_english() {
        assertThat(words("_ka").values())
                .allSatisfy(text -> assertThat((String) text).matches(".*\\p{IsGeorgian}.*"));
        Properties english = words("");
        Properties swedish = words("_sv");
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(swedish.getProperty(key)).isNotEqualTo(english.getProperty(key)));
    }

    private static Properties words(String language) {
        Properties words = new Properties();
        try {
            words.load(new StringReader(file(language)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static String file(String language) {
        String name = "/messages/shelfwise-notifyme" + language + ".properties";
        try (InputStream file = MailWordsTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
