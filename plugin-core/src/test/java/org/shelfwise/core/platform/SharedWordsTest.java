package org.shelfwise.core.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.Reason;

/** {@code messages/shelfwise-core*.properties}. */
class SharedWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "_sv", "_ka"})
    void every_status_and_reason_has_words(String language) {
        Properties words = words(language);

        Stream<String> statuses = Stream.of(AvailabilityStatus.values()).map(s -> "shelfwise.status." + s.token());
        Stream<String> reasons = Stream.of(Reason.values()).map(r -> "shelfwise.reason." + r.code());
        assertThat(Stream.concat(statuses, reasons))
                .allSatisfy(key -> assertThat(words.getProperty(key)).as(key).isNotBlank());
    }

    @Test
    void whoever_asks_for_too_much_at_once_is_told_so() {
        Refusal no = new TooManyAtOnceException(10_000, 5_000).refusal();

        assertThat(words("").getProperty(no.messageKey())).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"_sv", "_ka"})
    void no_language_lacks_a_text_or_has_one_too_many(String language) {
        assertThat(words(language).stringPropertyNames()).isEqualTo(words("").stringPropertyNames());
    }

    @Test
    void georgian_is_georgian_whichever_way_the_shop_reads_the_file() {
        assertThat(words("_ka").getProperty("shelfwise.status.sold-out")).isEqualTo("გაყიდულია");
    }

    private static Properties words(String language) {
        String name = "/messages/shelfwise-core" + language + ".properties";
        try (InputStream file = SharedWordsTest.class.getResourceAsStream(name)) {
            Properties words = new Properties();
            words.load(new InputStreamReader(file, StandardCharsets.ISO_8859_1));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
