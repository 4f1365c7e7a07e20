package org.shelfwise.admin.notifyme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shelfwise.admin.testing.AdminShop;
import org.shelfwise.admin.testing.AlertRows;
import org.shelfwise.admin.testing.AlertsClerk;
import org.shelfwise.admin.testing.AlertsClerk.Rights;
import org.shelfwise.admin.testing.OnEachShop;
import org.springframework.test.web.servlet.MvcResult;

class PrivacyScreenTest {

    private static final String PRIVACY = "/shelfwise-alerts/privacy";

    @OnEachShop
    void who_asks_gets_a_file_of_what_is_stored_of_the_address(AdminShop shop) throws Exception {
        long sku = shop.product("Private pyjama");
        new AlertRows(shop).waiting(sku, "export-me@example.com");

        MvcResult answer = AlertsClerk.of(shop).sends(PRIVACY + "/export", "address", " export-me@example.com ");

        assertThat(answer.getResponse().getContentType()).startsWith("application/json");
        assertThat(answer.getResponse().getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"shelfwise-personal-data.json\"");
        assertThat(answer.getResponse().getContentAsString()).contains("export-me@example.com", Long.toString(sku));
    }

    @OnEachShop
    void an_erased_address_has_no_subscription_left_and_others_keep_theirs(AdminShop shop) throws Exception {
        AlertRows alerts = new AlertRows(shop);
        long sku = shop.product("Erased espadrille");
        long mine = alerts.waiting(sku, "erase-me@example.com");
        alerts.message(mine, sku, "SENT", null);
        alerts.waiting(sku, "keep-me@example.com");
        AlertsClerk clerk = AlertsClerk.of(shop);

        MvcResult answer =
                clerk.sends(PRIVACY + "/erase", "address", "erase-me@example.com", "again", "Erase-Me@example.com");

        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo(PRIVACY);
        assertThat(clerk.follows(answer)).contains("is erased").doesNotContain("erase-me");
        assertThat(alerts.subscriptionsOf("erase-me@example.com")).isZero();
        assertThat(alerts.subscriptionsOf("keep-me@example.com")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "twice@example.com, twice@example.org, again, differ",
        "twice@example.com, '', again, differ",
        "'', '', erase, Give a mail address",
        "nobody@example.com, nobody@example.com, erase, Nothing is stored",
        "no address, no address, erase, Nothing is stored"
    })
    void nothing_is_erased_unless_a_known_address_is_typed_twice(String address, String again, String field, String why)
            throws Exception {
        AdminShop shop = AdminShop.onH2();
        AlertRows alerts = new AlertRows(shop);
        if (alerts.subscriptionsOf("twice@example.com") == 0) {
            alerts.waiting(shop.product("Kept kilt"), "twice@example.com");
        }

        MvcResult answer = AlertsClerk.of(shop).sends(PRIVACY + "/erase", "address", address, "again", again);

        assertThat(answer.getResponse().getStatus()).isEqualTo(422);
        assertThat(answer.getResponse().getContentAsString()).contains(why, "id=\"" + field + "-refusal\"");
        assertThat(alerts.subscriptionsOf("twice@example.com")).isEqualTo(1);
    }

    @Test
    void nothing_known_of_an_address_is_said_beside_its_field_and_no_file_is_sent() throws Exception {
        MvcResult answer =
                AlertsClerk.of(AdminShop.onH2()).sends(PRIVACY + "/export", "address", "unknown@example.com");

        assertThat(answer.getResponse().getStatus()).isEqualTo(422);
        assertThat(answer.getResponse().getHeader("Content-Disposition")).isNull();
        assertThat(answer.getResponse().getContentAsString())
                .contains("id=\"export-refusal\"", "Nothing is stored of this address.", "unknown@example.com");
    }

    @OnEachShop
    void the_merchant_downloads_who_agreed_to_other_mails_and_takes_it_back_for_whoever_asks(AdminShop shop)
            throws Exception {
        long sku = shop.product("Consenting cardigan");
        AlertRows alerts = new AlertRows(shop);
        alerts.consent(alerts.waiting(sku, "agreed@example.com"), "=Yes, news.", true);
        alerts.consent(alerts.waiting(sku, "unsure@example.com"), "Yes, news.", false);
        AlertsClerk clerk = AlertsClerk.of(shop);

        MvcResult answer = clerk.sends(PRIVACY + "/withdraw", "address", "Agreed@example.com");

        assertThat(clerk.follows(answer)).contains("The consent of this address is withdrawn.");
        assertThat(clerk.opens(PRIVACY + "/consents")
                        .getResponse()
                        .getContentAsString()
                        .lines())
                .anyMatch(line -> line.matches("agreed@example.com,false,en,\\S+Z,\\S+Z,\\S+Z,\"'=Yes, news.\""))
                .noneMatch(line -> line.startsWith("unsure@example.com"));
        MvcResult again = clerk.sends(PRIVACY + "/withdraw", "address", "agreed@example.com");
        assertThat(again.getResponse().getStatus()).isEqualTo(422);
        assertThat(again.getResponse().getContentAsString()).contains("id=\"withdraw-refusal\"", "has taken it back");
    }

    @ParameterizedTest
    @CsvSource({"true, false, false", "true, true, false", "true, false, true", "false, false, true"})
    void personal_data_needs_both_permissions(boolean reads, boolean changes, boolean seesAddresses) throws Exception {
        AdminShop shop = AdminShop.onH2();
        AlertRows alerts = new AlertRows(shop);
        String address = "guarded-" + AdminShop.newId() + "@example.com";
        alerts.waiting(shop.product("Guarded gilet"), address);
        AlertsClerk clerk = new AlertsClerk(shop, new Rights(reads, changes, seesAddresses));

        List<MvcResult> answers = List.of(
                clerk.opens(PRIVACY),
                clerk.opens(PRIVACY + "/consents"),
                clerk.sends(PRIVACY + "/withdraw", "address", address),
                clerk.sends(PRIVACY + "/export", "address", address),
                clerk.sends(PRIVACY + "/erase", "address", address, "again", address));

        assertThat(answers)
                .allSatisfy(a -> assertThat(a.getResponse().getStatus()).isEqualTo(403));
        assertThat(alerts.subscriptionsOf(address)).isEqualTo(1);
    }
}
