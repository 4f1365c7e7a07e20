package org.shelfwise.core.notifyme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {

    @ParameterizedTest
    @CsvSource({
        "en-US, USD, '$1,234.50'",
        "sv, SEK, '1\u00a0234,50\u00a0kr'",
        "ka, GEL, '1\u00a0234,50\u00a0\u20be'",
        "en-US, JPY, '\u00a51,234'"
    })
    void money_is_written_as_its_reader_writes_it(String reader, Currency currency, String text) {
        assertThat(new Amount(new BigDecimal("1234.5"), currency).text(Locale.forLanguageTag(reader)))
                .isEqualTo(text);
    }

    @Test
    void what_many_units_are_worth_has_no_smaller_part_than_the_currency_knows() {
        BigDecimal price = new BigDecimal("0.33500");

        assertThat(new Amount(price, Currency.getInstance("USD")).times(3).value())
                .isEqualTo("1.01");
        assertThat(new Amount(price, Currency.getInstance("JPY")).times(3).value())
                .isEqualTo("1");
        assertThat(new Amount(price, Currency.getInstance("XAU")).times(3).value())
                .isEqualTo("1");
    }
}
