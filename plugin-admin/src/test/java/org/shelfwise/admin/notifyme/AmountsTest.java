package org.shelfwise.admin.notifyme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AmountsTest {

    private static final Amounts ENGLISH = new Amounts(Locale.US);

    @Test
    void an_amount_is_written_as_its_reader_writes_money() {
        assertThat(ENGLISH.text(new BigDecimal("1234.5"), "USD")).isEqualTo("$1,234.50");
        assertThat(ENGLISH.text(new BigDecimal("1234.5"), null)).isEqualTo("1,234.50");
    }

    @Test
    void a_sku_without_a_price_shows_no_zero_and_an_unknown_currency_breaks_no_page() {
        assertThat(ENGLISH.text(null, "USD")).isEqualTo("\u2013");
        assertThat(ENGLISH.text(BigDecimal.ONE, "points")).isEqualTo("1.00 points");
    }
}
