package org.shelfwise.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.site.availability.StockWords;

class MessagesTest {

    private final StockWords words = new StockWords(Storefront.messages());

    @ParameterizedTest
    @ValueSource(strings = {"_sv", "_ka"})
    void a_shopper_never_meets_a_word_that_nobody_translated(String language) throws IOException {
        assertThat(bundle(language).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(bundle("").stringPropertyNames());
    }

    @Test
    void georgian_is_written_in_georgian_letters() throws IOException {
        Properties georgian = bundle("_ka");
        assertThat(georgian.stringPropertyNames())
                .filteredOn(key -> !key.equals("shelfwise.site.picker.said"))
                .allSatisfy(key -> assertThat(georgian.getProperty(key)).containsPattern("[\\u10D0-\\u10FF]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv", "ka"})
    void every_status_has_words(String language) {
        Locale locale = Locale.forLanguageTag(language);
        assertThat(Arrays.stream(AvailabilityStatus.values()).map(status -> words.of(status, locale)))
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|0|Sold out",
                "en|1|Only 1 left; you wanted 3",
                "en|2|Only 2 left; you wanted 3",
                "sv|1|Bara 1 kvar; du ville ha 3",
                "ka|0|გაყიდულია",
            })
    void what_is_left_of_a_line_is_said_in_the_right_number(String language, long left, String expected) {
        assertThat(words.say("cart.left", Locale.forLanguageTag(language), left, 3L))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"en,0,Remove it", "en,1,Take the last one", "en,2,Take the 2 that are left", "sv,1,Ta den sista"})
    void the_offer_is_said_in_the_right_number(String language, long left, String expected) {
        assertThat(words.say("cart.take", Locale.forLanguageTag(language), left))
                .isEqualTo(expected);
    }

    private static Properties bundle(String language) throws IOException {
        Properties properties = new Properties();
        String path = "/messages/shelfwise-site" + language + ".properties";
        try (InputStream in = MessagesTest.class.getResourceAsStream(path)) {
            properties.load(in);
        }
        return properties;
    }
}
