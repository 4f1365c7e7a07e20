package org.shelfwise.core.notifyme.asking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shelfwise.core.platform.Refusal;

class MailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "nino@example.com, nino@example.com",
        "'  Nino.K@Example.COM ', nino.k@example.com",
        "nino+dress@example.co.uk, nino+dress@example.co.uk",
        "anna@räksmörgås.example, anna@xn--rksmrgs-5wao1o.example",
        "anna@xn--rksmrgs-5wao1o.example, anna@xn--rksmrgs-5wao1o.example",
        "nino@საქართველო.გე, nino@xn--lodamdjuvtg5b.xn--node",
        "o'neil@example.com, o'neil@example.com"
    })
    void an_address_is_known_again_however_it_is_typed(String typed, String stored) {
        assertThat(MailAddress.parse(typed)).contains(new MailAddress(stored));
        assertThat(MailAddress.refusal(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nino",
                "@example.com",
                "nino@",
                "nino@localhost",
                "nino@@example.com",
                "nino@exa mple.com",
                "ni no@example.com",
                "nino@example..com",
                ".nino@example.com",
                "nino.@example.com",
                "nino@-example.com",
                "nino@127.0.0.1",
                "nino@[127.0.0.1]",
                "\"nino\"@example.com",
                "nino@example.com,other@example.com",
                "Nino <nino@example.com>",
                "group: nino@example.com;",
                "nino@example.com\r\nBcc: other@example.com",
                "nino\n@example.com",
                "nino@example.com\u0000"
            })
    void what_is_no_single_address_is_refused_and_nothing_reaches_a_header(String typed) {
        assertThat(MailAddress.parse(typed)).isEmpty();
        assertThat(MailAddress.refusal(typed)).contains(Refusal.of("notifyme.address-invalid"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nino@ex\u0430mple.com",
                "nino@xn--exmple-4nf.com",
                "nino@p\u0430ypal.com",
                "n\u0456no@example.com"
            })
    void a_domain_that_passes_itself_off_as_another_is_refused(String typed) {
        assertThat(MailAddress.parse(typed)).isEmpty();
    }

    /** Java would write to strasse.example, fass.example, xn--wxaijb9b.example and example.com. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@stra\u00DFe.example",
                "anna@fa\u00DF.example",
                "anna@\u03B2\u03CC\u03BB\u03BF\u03C2.example",
                "anna@exam\u200Dple.com",
                "anna@exam\u200Cple.com",
                "anna@\u1E9E.example"
            })
    void no_mail_goes_to_a_domain_that_is_not_the_one_typed(String typed) {
        assertThat(MailAddress.parse(typed)).isEmpty();
        assertThat(MailAddress.refusal(typed)).contains(Refusal.of("notifyme.address-invalid"));
    }

    @Test
    void whoever_has_such_a_domain_types_its_ascii_form() {
        assertThat(MailAddress.parse("anna@xn--strae-oqa.example"))
                .contains(new MailAddress("anna@xn--strae-oqa.example"));
    }

    @Test
    void an_address_that_is_missing_or_too_long_is_refused_as_such() {
        assertThat(MailAddress.refusal(null)).contains(Refusal.of("notifyme.address-missing"));
        assertThat(MailAddress.refusal("  ")).contains(Refusal.of("notifyme.address-missing"));
        assertThat(MailAddress.refusal("a".repeat(250) + "@example.com"))
                .contains(Refusal.of("notifyme.address-too-long", 254));
        assertThat(MailAddress.parse("a".repeat(65) + "@example.com")).isEmpty();
    }
}
