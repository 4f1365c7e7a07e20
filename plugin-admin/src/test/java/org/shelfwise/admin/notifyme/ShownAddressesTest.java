package org.shelfwise.admin.notifyme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownAddressesTest {

    private static final ShownAddresses MASKED = new ShownAddresses(false);
    private static final ShownAddresses IN_FULL = new ShownAddresses(true);

    @ParameterizedTest
    @CsvSource({
        "nino@example.com, n\u2022\u2022\u2022@e\u2022\u2022\u2022.com",
        "n@e.ge, n\u2022\u2022\u2022@e\u2022\u2022\u2022.ge",
        "nino@mail.example.co.uk, n\u2022\u2022\u2022@m\u2022\u2022\u2022.uk",
        "a@b@localhost, a\u2022\u2022\u2022@l\u2022\u2022\u2022",
        "no address, \u2022\u2022\u2022"
    })
    void a_masked_address_tells_no_more_than_its_first_letters(String address, String masked) {
        assertThat(MASKED.text(address)).isEqualTo(masked);
        assertThat(IN_FULL.text(address)).isEqualTo(address);
    }

    @Test
    void what_a_mail_server_answered_does_not_give_the_address_away() {
        String answer = "550 5.1.1 <nino@example.com>: $1 rejected, try postmaster@example.com";

        assertThat(MASKED.inWords(answer))
                .isEqualTo("550 5.1.1 <n\u2022\u2022\u2022@e\u2022\u2022\u2022.com>: $1 rejected, try"
                        + " p\u2022\u2022\u2022@e\u2022\u2022\u2022.com");
        assertThat(IN_FULL.inWords(answer)).isEqualTo(answer);
    }

    @Test
    void an_address_that_was_erased_is_no_error() {
        assertThat(MASKED.text(null)).isEmpty();
        assertThat(MASKED.inWords(null)).isEmpty();
    }
}
