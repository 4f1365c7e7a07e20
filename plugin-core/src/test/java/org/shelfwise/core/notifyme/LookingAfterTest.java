package org.shelfwise.core.notifyme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shelfwise.core.notifyme.NotifyFixture.SKU;
import static org.shelfwise.core.notifyme.NotifyFixture.request;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shelfwise.core.notifyme.upkeep.Attribution;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.TestDatabase;

/** What becomes of alerts when nobody does anything, and what their owners and the merchant may do. */
class LookingAfterTest {

    @OnEachDatabase
    void an_address_that_nobody_confirmed_is_forgotten_a_week_after_the_mail(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database);
        shop.alerts().ask(request("typed-by-somebody-else@example.com"));
        shop.sent();

        shop.clock().advance(Duration.ofDays(7).minusSeconds(1));
        shop.housekeeping().run();
        assertThat(shop.count("SHW_NOTIFY_SUBSCRIPTION")).isEqualTo(1);
        shop.clock().advance(Duration.ofSeconds(2));
        shop.housekeeping().run();

        assertThat(shop.rows()).isZero();
    }

    @OnEachDatabase
    void whoever_could_not_be_asked_to_confirm_for_ten_days_has_a_week_from_then_on(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database);
        shop.alerts().ask(request("nino@example.com"));

        shop.clock().advance(Duration.ofDays(10));
        shop.housekeeping().run();
        assertThat(shop.queued()).containsExactly("nino@example.com");
        shop.sent();
        String link = shop.token(1, LinkPurpose.CONFIRM);
        shop.clock().advance(Duration.ofDays(7).minusSeconds(1));
        shop.housekeeping().run();
        shop.links().press(LinkPurpose.CONFIRM, link);

        assertThat(states(shop)).containsExactly("WAITING");
    }

    @OnEachDatabase
    void the_link_of_the_second_mail_works_for_as_long_as_that_of_the_first(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database);
        shop.alerts().ask(request("nino@example.com"));
        shop.sent();
        shop.clock().advance(Duration.ofDays(6));
        shop.alerts().ask(request("nino@example.com"));
        shop.sent();
        String link = shop.token(1, LinkPurpose.CONFIRM);

        shop.clock().advance(Duration.ofDays(6));
        shop.housekeeping().run();
        shop.links().press(LinkPurpose.CONFIRM, link);

        assertThat(states(shop)).containsExactly("WAITING");
    }

    @OnEachDatabase
    void an_address_whose_mail_cannot_be_sent_is_forgotten_all_the_same(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database);
        shop.alerts().ask(request("nobody@example.com"));
        shop.jdbc().update("UPDATE SHW_NOTIFY_MESSAGE SET STATE = 'FAILED'");

        shop.clock().advance(Duration.ofDays(7).plusSeconds(1));
        shop.housekeeping().run();

        assertThat(shop.rows()).isZero();
    }

    @OnEachDatabase
    void an_address_at_which_nobody_wanted_to_hear_of_it_is_forgotten_a_week_later(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database);
        shop.alerts().ask(request("typed-by-somebody-else@example.com"));
        shop.sent();
        shop.links().press(LinkPurpose.UNSUBSCRIBE, shop.token(1, LinkPurpose.UNSUBSCRIBE));
        assertThat(states(shop)).containsExactly("CLOSED");

        shop.clock().advance(Duration.ofDays(7).plusSeconds(1));
        shop.housekeeping().run();

        assertThat(shop.rows()).isZero();
    }

    private static List<String> states(NotifyFixture shop) {
        return shop.jdbc().queryForList("SELECT STATE FROM SHW_NOTIFY_SUBSCRIPTION", String.class);
    }

    @OnEachDatabase
    void who_waits_long_is_asked_once_a_week_before_and_then_let_go(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database).waiting(1);

        shop.clock().advance(Duration.ofDays(172));
        shop.housekeeping().run();
        assertThat(shop.queued()).isEmpty();
        shop.clock().advance(Duration.ofDays(1));
        shop.housekeeping().run();
        shop.housekeeping().run();
        assertThat(shop.jdbc().queryForList("SELECT KIND FROM SHW_NOTIFY_MESSAGE", String.class))
                .containsExactly("LAST_QUESTION");
        shop.sent();

        shop.clock().advance(Duration.ofDays(7).plusSeconds(1));
        shop.housekeeping().run();
        assertThat(shop.jdbc().queryForList("SELECT CLOSE_REASON FROM SHW_NOTIFY_SUBSCRIPTION", String.class))
                .containsExactly("EXPIRED");
        shop.clock().advance(Duration.ofDays(366));
        shop.housekeeping().run();
        assertThat(shop.rows()).isZero();
    }

    @OnEachDatabase
    void nobody_is_let_go_unasked_and_each_has_a_week_from_the_question(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database).waiting(1);

        shop.clock().advance(Duration.ofDays(200));
        shop.housekeeping().run();
        shop.clock().advance(Duration.ofDays(30));
        shop.housekeeping().run();
        assertThat(states(shop)).containsExactly("WAITING");
        assertThat(shop.queued()).containsExactly("w1@example.com");
        shop.sent();
        shop.clock().advance(Duration.ofDays(7).minusSeconds(1));
        shop.housekeeping().run();
        assertThat(states(shop)).containsExactly("WAITING");
        shop.clock().advance(Duration.ofSeconds(2));
        shop.housekeeping().run();

        assertThat(states(shop)).containsExactly("CLOSED");
    }

    @OnEachDatabase
    void whoever_cannot_be_asked_is_let_go_in_time(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database).waiting(1);
        shop.clock().advance(Duration.ofDays(173));
        shop.housekeeping().run();
        shop.jdbc().update("UPDATE SHW_NOTIFY_MESSAGE SET STATE = 'FAILED'");

        shop.clock().advance(Duration.ofDays(7));
        shop.housekeeping().run();

        assertThat(states(shop)).containsExactly("CLOSED");
    }

    @OnEachDatabase
    void a_purchase_by_the_same_address_in_time_counts_as_the_alert_s_however_it_is_typed(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database).waiting(3);
        shop.with(NotifyFixture.KEYS.confirmation(), "off")
                .alerts()
                .ask(request("nino@r\u00E4ksm\u00F6rg\u00E5s.example"));
        shop.restocked(5);
        Instant sent = shop.clock().instant();
        shop.jdbc().update("UPDATE SHW_NOTIFY_MESSAGE SET STATE = 'SENT', SENT_AT = ?", sent.toEpochMilli());
        shop.waves().run();
        shop.jdbc().update("UPDATE SHW_NOTIFY_MESSAGE SET STATE = 'SENT', SENT_AT = ?", sent.toEpochMilli());
        List<Purchases.Purchase> bought = new ArrayList<>(List.of(
                new Purchases.Purchase(1, SKU, " W1@Example.com", null, sent.plusSeconds(60)),
                new Purchases.Purchase(2, SKU + 1, "w2@example.com", null, sent.plusSeconds(60)),
                new Purchases.Purchase(3, SKU, "w3@example.com", null, sent.minusSeconds(60)),
                new Purchases.Purchase(4, SKU, null, null, sent.plusSeconds(60)),
                new Purchases.Purchase(
                        5, SKU, " Nino@Ra\u0308ksm\u00F6rg\u00E5s.example", null, sent.plusSeconds(60))));
        Attribution attribution = new Attribution(
                shop.jdbc(),
                (from, to) -> {
                    List<Purchases.Purchase> all = List.copyOf(bought);
                    bought.clear();
                    return all;
                },
                shop.restock().shop().stock().transactions(),
                shop.restock().shop().settings(),
                NotifyFixture.KEYS.conversionDays(),
                shop.clock());

        shop.clock().advance(Duration.ofMinutes(10));
        attribution.run();

        assertThat(shop.jdbc()
                        .queryForList(
                                "SELECT ORDER_ID FROM SHW_NOTIFY_MESSAGE WHERE CONVERTED_AT IS NOT NULL ORDER BY ID",
                                Long.class))
                .containsExactly(1L, 5L);
        assertThat(shop.desk().outcomes(List.of(SKU, SKU + 1))).isEqualTo(Map.of(SKU, new AlertOutcome(4, 2)));
    }

    @OnEachDatabase
    void the_merchant_sees_what_people_wait_for_and_ends_or_repeats_what_went_wrong(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database).waiting(3);
        shop.alerts().ask(request("unconfirmed@example.com"));
        AlertDesk desk = shop.desk();

        assertThat(desk.demand(0, 10)).singleElement().satisfies(row -> {
            assertThat(row.skuId()).isEqualTo(SKU);
            assertThat(row.waiting()).isEqualTo(3);
            assertThat(row.unconfirmed()).isEqualTo(1);
            assertThat(row.unitsWanted()).isEqualTo(3);
            assertThat(row.valueWaiting()).isEqualTo(NotifyFixture.PRICE.times(3));
        });
        List<DemandRow> streamed = new ArrayList<>();
        desk.eachDemand(streamed::add);
        assertThat(streamed).isEqualTo(desk.demand(0, 10));
        assertThat(desk.demand(1, 10)).isEmpty();
        List<SubscriptionRow> newest = desk.subscriptions(null, null, Long.MAX_VALUE, 2);
        assertThat(newest)
                .extracting(SubscriptionRow::address)
                .containsExactly("unconfirmed@example.com", "w3@example.com");
        assertThat(desk.subscriptions(
                        SKU, SubscriptionState.WAITING, newest.get(1).id(), 10))
                .extracting(SubscriptionRow::address)
                .containsExactly("w2@example.com", "w1@example.com");
        assertThat(desk.messages(SKU, MessageState.QUEUED, Long.MAX_VALUE, 10))
                .extracting(MessageRow::kind)
                .containsExactly(MessageKind.CONFIRMATION);

        assertThat(desk.cancel(newest.get(1).id(), "admin:jane")).isEmpty();
        assertThat(desk.cancel(newest.get(1).id(), "admin:jane")).contains(Refusal.of("notifyme.no-such-subscription"));
        long message = desk.messages(null, null, Long.MAX_VALUE, 1).get(0).id();
        assertThat(desk.retry(message, "admin:jane")).contains(Refusal.of("notifyme.message-not-retryable"));
        assertThat(desk.retry(-1, "admin:jane")).contains(Refusal.of("notifyme.message-not-retryable"));
    }
}
