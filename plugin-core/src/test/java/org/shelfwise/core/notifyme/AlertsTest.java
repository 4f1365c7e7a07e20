package org.shelfwise.core.notifyme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shelfwise.core.notifyme.NotifyFixture.KEYS;
import static org.shelfwise.core.notifyme.NotifyFixture.OTHER;
import static org.shelfwise.core.notifyme.NotifyFixture.SKU;
import static org.shelfwise.core.notifyme.NotifyFixture.request;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shelfwise.core.notifyme.AlertAnswer.Asked;
import org.shelfwise.core.notifyme.AlertAnswer.Refused;
import org.shelfwise.core.notifyme.AlertAnswer.Wrong;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.OnEachServer;
import org.shelfwise.core.testing.TestDatabase;
import org.shelfwise.core.testing.Threads;

class AlertsTest {

    private static final NotifyMeProperties NARROW =
            new NotifyMeProperties(2, 3, 5, 2, true, 50, Duration.ofMinutes(2), 3, 365);

    @OnEachDatabase
    void a_guest_who_asks_gets_a_mail_to_confirm_and_is_told_nothing_before(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database);

        assertThat(shop.alerts().ask(request("Nino@Example.com"))).isEqualTo(new Asked(true));

        assertThat(shop.jdbc().queryForList("SELECT STATE FROM SHW_NOTIFY_SUBSCRIPTION", String.class))
                .containsExactly("UNCONFIRMED");
        assertThat(shop.jdbc().queryForList("SELECT KIND FROM SHW_NOTIFY_MESSAGE", String.class))
                .containsExactly("CONFIRMATION");
        assertThat(shop.queued()).containsExactly("nino@example.com");
        shop.restocked(5).waves().run();
        assertThat(shop.count("SHW_NOTIFY_MESSAGE")).isEqualTo(1);
    }

    @OnEachDatabase
    void the_answer_does_not_tell_whether_the_address_is_known(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database).waiting(1);

        AlertAnswer known = shop.alerts().ask(request("w1@example.com"));
        AlertAnswer unknown = shop.alerts().ask(request("stranger@example.com"));

        assertThat(known).isEqualTo(unknown).isEqualTo(new Asked(true));
        assertThat(shop.queued()).containsExactly("stranger@example.com");
    }

    @OnEachDatabase
    void whoever_lost_the_mail_gets_it_again_but_not_for_ever(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database);

        for (int i = 0; i < 10; i++) {
            shop.alerts().ask(request("nino@example.com"));
        }
        assertThat(shop.queued()).as("mails for ten presses at once").hasSize(1);
        for (int i = 0; i < 10; i++) {
            shop.clock().advance(Duration.ofMinutes(10));
            shop.alerts().ask(request("nino@example.com"));
        }

        assertThat(shop.count("SHW_NOTIFY_SUBSCRIPTION")).isEqualTo(1);
        assertThat(shop.queued()).hasSize(3);
    }

    @OnEachDatabase
    void bad_requests_are_refused_with_a_code_and_write_nothing(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database);

        assertThat(shop.alerts().ask(request("nino@example.com\r\nBcc: all@example.com")))
                .isEqualTo(new Refused("address", Refusal.of("notifyme.address-invalid")));
        assertThat(shop.alerts().ask(request("nino@example.com", 4711, AlertKind.BACK_IN_STOCK)))
                .isEqualTo(new Refused("sku", Refusal.of("notifyme.sku-unknown")));
        assertThat(shop.alerts().ask(request("nino@example.com", SKU, AlertKind.LOW_STOCK)))
                .isEqualTo(new Refused("sku", Refusal.of("notifyme.not-needed")));
        for (long units : List.of(0L, -1L, 11L, 1_000_000_000L, Long.MIN_VALUE)) {
            assertThat(shop.alerts().ask(ofUnits(units)))
                    .isEqualTo(new Refused("units", Refusal.of("notifyme.units", 10L)));
        }
        shop.restock().bookIn(SKU, 3);
        assertThat(shop.alerts().ask(request("nino@example.com")))
                .isEqualTo(new Refused("sku", Refusal.of("notifyme.not-needed")));
        assertThat(shop.rows()).isZero();
    }

    @OnEachDatabase
    void with_the_last_unit_nobody_can_be_told_before_it_sells_out(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database);
        shop.restock().bookIn(SKU, 1);

        assertThat(shop.alerts().ask(request("nino@example.com", SKU, AlertKind.LOW_STOCK)))
                .isEqualTo(new Refused("sku", Refusal.of("notifyme.too-few-left")));
        assertThat(shop.rows()).isZero();

        shop.restock().bookIn(SKU, 1);
        assertThat(shop.alerts().ask(request("nino@example.com", SKU, AlertKind.LOW_STOCK)))
                .isEqualTo(new Asked(true));
    }

    @OnEachDatabase
    void all_that_is_wrong_is_said_at_once(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database);
        List<Wrong> ofBoth = List.of(
                new Wrong("address", Refusal.of("notifyme.address-missing")),
                new Wrong("units", Refusal.of("notifyme.units", 10L)));

        assertThat(shop.alerts()
                        .ask(new AlertRequest(
                                " ", SKU, AlertKind.BACK_IN_STOCK, 0, Locale.ENGLISH, Asker.guest("x"), null)))
                .isEqualTo(new Refused(ofBoth));
        assertThat(shop.alerts().check(" ", 0)).isEqualTo(ofBoth);
        assertThat(shop.alerts().check("nino@example.com", 10)).isEmpty();
        assertThat(shop.alerts().ask(request("nino@", 4711, AlertKind.BACK_IN_STOCK)))
                .isEqualTo(new Refused(List.of(
                        new Wrong("sku", Refusal.of("notifyme.sku-unknown")),
                        new Wrong("address", Refusal.of("notifyme.address-invalid")))));
        assertThat(shop.rows()).isZero();
    }

    private static AlertRequest ofUnits(long units) {
        return new AlertRequest(
                "nino@example.com", SKU, AlertKind.BACK_IN_STOCK, units, Locale.ENGLISH, Asker.guest("x"), null);
    }

    @OnEachServer
    void two_hundred_sign_ups_at_once_for_one_address_and_sku_make_one_subscription(TestDatabase database)
            throws Exception {
        NotifyFixture shop = NotifyFixture.on(database);
        Alerts alerts = shop.alerts();

        List<Boolean> answers = Threads.together(40, thread -> () -> {
            boolean all = true;
            for (int i = 0; i < 5; i++) {
                all &= alerts.ask(request("nino@example.com")).equals(new Asked(true));
            }
            return all;
        });

        assertThat(answers).hasSize(40).containsOnly(true);
        assertThat(shop.count("SHW_NOTIFY_SUBSCRIPTION")).isEqualTo(1);
        assertThat(shop.count("SHW_NOTIFY_ADDRESS")).isEqualTo(1);
    }

    @OnEachDatabase
    void who_asks_too_often_is_refused_by_network_and_sku_and_an_address_is_silently_spared(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database, NARROW);
        shop.clock().advance(Duration.ofMinutes(20));
        Duration untilTheHour = Duration.ofMinutes(40);
        Refused tooMany =
                new Refused(List.of(new Wrong("address", Refusal.of("notifyme.too-many"))), Optional.of(untilTheHour));

        shop.alerts().ask(from("a@example.com", "192.0.2.1"));
        shop.alerts().ask(from("a@example.com", "192.0.2.1"));
        assertThat(shop.alerts().ask(from("a@example.com", "192.0.2.9", OTHER))).isEqualTo(new Asked(true));
        assertThat(shop.count("SHW_NOTIFY_SUBSCRIPTION")).isEqualTo(1);
        shop.alerts().ask(from("b@example.com", "192.0.2.1"));
        assertThat(shop.alerts().ask(from("c@example.com", "192.0.2.1"))).isEqualTo(tooMany);
        shop.alerts().ask(from("c@example.com", "192.0.2.2"));
        shop.alerts().ask(from("d@example.com", "192.0.2.3"));
        assertThat(shop.alerts().ask(from("e@example.com", "192.0.2.4"))).isEqualTo(tooMany);

        shop.clock().advance(untilTheHour);
        assertThat(shop.alerts().ask(from("a@example.com", "192.0.2.1"))).isEqualTo(new Asked(true));
    }

    private static AlertRequest from(String address, String network) {
        return from(address, network, SKU);
    }

    private static AlertRequest from(String address, String network, long sku) {
        return new AlertRequest(address, sku, AlertKind.BACK_IN_STOCK, 1, Locale.ENGLISH, Asker.guest(network), null);
    }

    @OnEachDatabase
    void a_burst_of_a_thousand_requests_writes_no_more_than_the_limit_allows(TestDatabase database) throws Exception {
        NotifyFixture shop = NotifyFixture.on(database, NARROW);
        Alerts alerts = shop.alerts();

        Threads.together(20, thread -> () -> {
            for (int i = 0; i < 50; i++) {
                alerts.ask(from("burst" + thread + "-" + i + "@example.com", "192.0.2.1"));
            }
            return null;
        });

        assertThat(shop.count("SHW_NOTIFY_SUBSCRIPTION")).isEqualTo(3);
    }

    @OnEachDatabase
    void a_shopper_who_has_confirmed_the_account_s_address_needs_no_second_mail(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database);
        Asker nino = new Asker("192.0.2.1", 7L, "nino@example.com", null);
        assertThat(shop.alerts().ask(by(nino, SKU))).isEqualTo(new Asked(true));
        confirmAll(shop, 7L);

        assertThat(shop.alerts().ask(by(nino, OTHER))).isEqualTo(new Asked(false));

        Asker other = new Asker("192.0.2.1", 8L, "nino@example.com", null);
        shop.jdbc().update("DELETE FROM SHW_NOTIFY_SUBSCRIPTION WHERE SKU_ID = ?", OTHER);
        assertThat(shop.alerts().ask(by(other, OTHER)))
                .as("an account that claims somebody else's address")
                .isEqualTo(new Asked(true));
    }

    private static AlertRequest by(Asker asker, long sku) {
        return new AlertRequest("nino@example.com", sku, AlertKind.BACK_IN_STOCK, 1, Locale.ENGLISH, asker, null);
    }

    private static void confirmAll(NotifyFixture shop, Long customerId) {
        shop.jdbc()
                .queryForList("SELECT ID FROM SHW_NOTIFY_SUBSCRIPTION", Long.class)
                .forEach(id -> {
                    String token = shop.token(id, LinkPurpose.CONFIRM);
                    assertThat(shop.links().press(LinkPurpose.CONFIRM, token, customerId))
                            .isInstanceOf(LinkAnswer.Done.class);
                });
    }

    @OnEachDatabase
    void what_a_guest_asked_for_waits_once_its_owner_asks_for_it_logged_in(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database);
        Asker nino = new Asker("192.0.2.1", 7L, "nino@example.com", null);
        shop.alerts().ask(by(nino, SKU));
        confirmAll(shop, 7L);
        shop.alerts().ask(by(Asker.guest("192.0.2.2"), OTHER));

        assertThat(shop.alerts().ask(by(nino, OTHER))).isEqualTo(new Asked(false));

        shop.clock().advance(Duration.ofDays(8));
        shop.housekeeping().run();
        assertThat(shop.jdbc().queryForList("SELECT STATE FROM SHW_NOTIFY_SUBSCRIPTION", String.class))
                .containsExactly("WAITING", "WAITING");
    }

    @OnEachDatabase
    void strangers_who_use_up_the_limit_of_an_address_do_not_keep_its_owner_away(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database, NARROW);
        Asker nino = new Asker("192.0.2.1", 7L, "nino@example.com", null);
        shop.alerts().ask(by(nino, SKU));
        confirmAll(shop, 7L);
        shop.alerts().ask(by(Asker.guest("192.0.2.2"), SKU));
        shop.alerts().ask(by(Asker.guest("192.0.2.2"), SKU));

        assertThat(shop.alerts().ask(by(nino, OTHER))).isEqualTo(new Asked(false));

        assertThat(shop.mine().of(new Account(7, "nino@example.com")))
                .extracting(MyAlert::skuId)
                .containsExactlyInAnyOrder(SKU, OTHER);
    }

    @OnEachDatabase
    void one_address_does_not_wait_for_everything_and_only_its_owner_learns_why(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database, NARROW);
        shop.restock().shop().shop().variant(30, 303);
        shop.restock().bookIn(303, 1).sell(303, 1);
        Asker nino = new Asker("192.0.2.1", 7L, "nino@example.com", null);
        shop.alerts().ask(by(nino, SKU));
        confirmAll(shop, 7L);
        shop.alerts().ask(by(nino, OTHER));
        shop.clock().advance(Duration.ofHours(1));

        assertThat(shop.alerts().ask(by(nino, 303)))
                .isEqualTo(new Refused("address", Refusal.of("notifyme.too-many-alerts", 2)));
        assertThat(shop.alerts().ask(by(Asker.guest("192.0.2.2"), 303))).isEqualTo(new Asked(true));
        assertThat(shop.count("SHW_NOTIFY_SUBSCRIPTION")).isEqualTo(2);
    }

    @OnEachDatabase
    void whoever_asks_with_somebody_else_s_address_learns_and_gets_nothing_when_its_owner_confirms(
            TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database);
        shop.alerts().ask(request("victim@example.com", OTHER, AlertKind.BACK_IN_STOCK));
        Asker attacker = new Asker("192.0.2.6", 66L, "attacker@example.com", null);
        shop.alerts()
                .ask(new AlertRequest(
                        "victim@example.com", SKU, AlertKind.BACK_IN_STOCK, 1, Locale.ENGLISH, attacker, null));
        Asker liar = new Asker("192.0.2.7", 67L, "victim@example.com", null);
        shop.alerts().ask(by(liar, "victim@example.com", SKU));

        confirmAll(shop, null);

        assertThat(shop.mine().of(new Account(66, "attacker@example.com"))).isEmpty();
        assertThat(shop.mine().of(new Account(67, "victim@example.com")))
                .as("no more than that it asked")
                .allMatch(MyAlert::requested);
    }

    private static AlertRequest by(Asker asker, String address, long sku) {
        return new AlertRequest(address, sku, AlertKind.BACK_IN_STOCK, 1, Locale.ENGLISH, asker, null);
    }

    @OnEachDatabase
    void what_is_typed_again_before_anything_is_confirmed_counts(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database);
        shop.alerts().ask(request("nino@example.com"));

        shop.alerts()
                .ask(new AlertRequest(
                        "nino@example.com",
                        SKU,
                        AlertKind.BACK_IN_STOCK,
                        5,
                        Locale.ENGLISH,
                        Asker.guest("x"),
                        "Yes, news too."));

        assertThat(shop.jdbc().queryForObject("SELECT UNITS FROM SHW_NOTIFY_SUBSCRIPTION", Integer.class))
                .isEqualTo(5);
        assertThat(shop.count("SHW_NOTIFY_CONSENT")).isEqualTo(1);
    }

    @OnEachDatabase
    void without_confirmation_consent_to_other_mails_does_not_count_for_whoever_typed_the_address(
            TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database).with(KEYS.confirmation(), "off");

        shop.alerts()
                .ask(new AlertRequest(
                        "stranger@example.com",
                        SKU,
                        AlertKind.BACK_IN_STOCK,
                        1,
                        Locale.ENGLISH,
                        Asker.guest("x"),
                        "Yes, news too."));

        assertThat(consent(shop)).endsWith("false");
    }

    @OnEachDatabase
    void consent_to_other_mails_is_kept_in_the_words_that_were_shown_and_counts_once_confirmed(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database);
        String words = "Ja, skicka mig nyheter.";
        shop.alerts()
                .ask(new AlertRequest(
                        "nino@example.com",
                        SKU,
                        AlertKind.BACK_IN_STOCK,
                        1,
                        Locale.forLanguageTag("sv"),
                        Asker.guest("x"),
                        words));
        assertThat(consent(shop)).isEqualTo(words + " sv false");

        confirmAll(shop, 7L);

        assertThat(consent(shop)).isEqualTo(words + " sv true");
    }

    private static String consent(NotifyFixture shop) {
        return shop.jdbc()
                .queryForObject(
                        "SELECT WORDING, LOCALE, CONFIRMED_AT FROM SHW_NOTIFY_CONSENT",
                        (row, i) -> row.getString(1) + " " + row.getString(2) + " " + (row.getObject(3) != null));
    }

    @OnEachDatabase
    void without_confirmation_the_shopper_waits_at_once(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database).with(KEYS.confirmation(), "off");

        assertThat(shop.alerts().ask(request("nino@example.com"))).isEqualTo(new Asked(false));

        assertThat(shop.jdbc().queryForList("SELECT STATE FROM SHW_NOTIFY_SUBSCRIPTION", String.class))
                .containsExactly("WAITING");
        assertThat(shop.queued()).isEmpty();
    }
}
