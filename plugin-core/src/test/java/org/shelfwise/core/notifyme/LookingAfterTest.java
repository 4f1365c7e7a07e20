package org.shelfwise.core.notifyme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shelfwise.core.notifyme.NotifyFixture.SKU;
import static org.shelfwise.core.notifyme.NotifyFixture.request;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shelfwise.core.notifyme.upkeep.Attribution;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.TestDatabase;

/** What becomes of alerts when nobody does anything, and what their owners and the merchant may do. */
class LookingAfterTest {

    @OnEachDatabase
    void an_address_that_nobody_confirmed_is_forgotten(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database);
        shop.alerts().ask(request("typed-by-somebody-else@example.com"));

        shop.clock().advance(Duration.ofDays(7).minusSeconds(1));
        shop.housekeeping().run();
        assertThat(shop.count("SHW_NOTIFY_SUBSCRIPTION")).isEqualTo(1);
        shop.clock().advance(Duration.ofSeconds(2));
        shop.housekeeping().run();

        assertThat(shop.rows()).isZero();
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

        shop.clock().advance(Duration.ofDays(7));
        shop.housekeeping().run();
        assertThat(shop.jdbc().queryForList("SELECT CLOSE_REASON FROM SHW_NOTIFY_SUBSCRIPTION", String.class))
                .containsExactly("EXPIRED");
        shop.clock().advance(Duration.ofDays(366));
        shop.housekeeping().run();
        assertThat(shop.rows()).isZero();
    }

    @OnEachDatabase
    void all_that_is_known_of_an_address_is_handed_out_and_erased_without_a_trace(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database).waiting(2).restocked(5);
        shop.waves().run();
        long id = shop.jdbc().queryForObject("SELECT MIN(ID) FROM SHW_NOTIFY_SUBSCRIPTION", Long.class);
        shop.token(id, LinkPurpose.UNSUBSCRIBE);
        shop.tables()
                .consents()
                .add(1, id, "Yes, please.", Locale.ENGLISH, true, shop.clock().instant());

        assertThat(shop.personalData().export("W1@example.com").orElseThrow())
                .contains("w1@example.com", "Yes, please.", "UNSUBSCRIBE", "BACK_IN_STOCK")
                .doesNotContain("w2@example.com");
        assertThat(shop.personalData().export("stranger@example.com")).isEmpty();
        assertThat(shop.personalData().export("no address\r\n")).isEmpty();

        assertThat(shop.personalData().erase("w1@example.com", "admin:jane")).isEqualTo(5);

        assertThat(shop.personalData().export("w1@example.com")).isEmpty();
        assertThat(shop.rows()).isEqualTo(3);
        assertThat(shop.personalData().erase("w1@example.com", "admin:jane")).isZero();
    }

    @OnEachDatabase
    void a_purchase_by_the_same_address_in_time_counts_as_the_alert_s(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database).waiting(3).restocked(5);
        Instant sent = shop.clock().instant();
        shop.jdbc().update("UPDATE SHW_NOTIFY_MESSAGE SET STATE = 'SENT', SENT_AT = ?", sent.toEpochMilli());
        shop.waves().run();
        shop.jdbc().update("UPDATE SHW_NOTIFY_MESSAGE SET STATE = 'SENT', SENT_AT = ?", sent.toEpochMilli());
        List<Purchases.Purchase> bought = new ArrayList<>(List.of(
                new Purchases.Purchase(1, SKU, "W1@Example.com", null, sent.plusSeconds(60)),
                new Purchases.Purchase(2, SKU + 1, "w2@example.com", null, sent.plusSeconds(60)),
                new Purchases.Purchase(3, SKU, "w3@example.com", null, sent.minusSeconds(60)),
                new Purchases.Purchase(4, SKU, null, null, sent.plusSeconds(60))));
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
                                "SELECT ORDER_ID FROM SHW_NOTIFY_MESSAGE WHERE CONVERTED_AT IS NOT NULL", Long.class))
                .containsExactly(1L);
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
