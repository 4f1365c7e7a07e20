package org.shelfwise.core.notifyme.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shelfwise.core.notifyme.NotifyFixture.KEYS;
import static org.shelfwise.core.notifyme.NotifyFixture.SKU;
import static org.shelfwise.core.notifyme.NotifyFixture.request;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.notifyme.AlertKind;
import org.shelfwise.core.notifyme.AlertRequest;
import org.shelfwise.core.notifyme.Alerts;
import org.shelfwise.core.notifyme.Asker;
import org.shelfwise.core.notifyme.DryRun;
import org.shelfwise.core.notifyme.LinkPurpose;
import org.shelfwise.core.notifyme.NotifyFixture;
import org.shelfwise.core.notifyme.sending.Waves.Terms;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.OnEachServer;
import org.shelfwise.core.testing.TestDatabase;
import org.shelfwise.core.testing.Threads;

class WavesTest {

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    @Test
    void a_wave_tells_no_more_people_than_the_units_allow() {
        Terms two = new Terms(2, HALF_AN_HOUR, false);

        assertThat(two.size(OptionalLong.of(5), 0, 5_000)).isEqualTo(10);
        assertThat(two.size(OptionalLong.of(5), 7, 5_000)).isEqualTo(3);
        assertThat(two.size(OptionalLong.of(5), 11, 5_000)).isZero();
        assertThat(two.size(OptionalLong.empty(), 0, 5_000)).isEqualTo(5_000);
        assertThat(two.size(OptionalLong.of(Long.MAX_VALUE), 0, 5_000)).isEqualTo(5_000);
    }

    @Test
    void where_a_unit_is_held_for_each_person_told_no_unit_is_promised_twice() {
        assertThat(new Terms(2, HALF_AN_HOUR, true).size(OptionalLong.of(5), 0, 5_000))
                .isEqualTo(5);
    }

    @OnEachDatabase
    void who_asked_first_is_told_first_and_the_others_half_an_hour_later(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database).waiting(7).restocked(2);

        shop.waves().run();
        assertThat(shop.queued())
                .containsExactly("w1@example.com", "w2@example.com", "w3@example.com", "w4@example.com");
        shop.clock().advance(HALF_AN_HOUR.minusSeconds(1));
        told(shop);
        shop.waves().run();
        assertThat(shop.queued()).isEmpty();

        shop.clock().advance(Duration.ofSeconds(1));
        shop.waves().run();
        assertThat(shop.queued()).containsExactly("w5@example.com", "w6@example.com", "w7@example.com");
    }

    /** As if every mail had gone out. */
    private static void told(NotifyFixture shop) {
        shop.jdbc().update("UPDATE SHW_NOTIFY_MESSAGE SET STATE = 'SENT'");
        shop.jdbc()
                .update("UPDATE SHW_NOTIFY_SUBSCRIPTION SET STATE = 'CLOSED', LIVE = NULL WHERE ID IN"
                        + " (SELECT SUBSCRIPTION_ID FROM SHW_NOTIFY_MESSAGE)");
    }

    @OnEachDatabase
    void when_it_is_sold_out_the_rest_keep_their_places_for_the_next_time(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database).waiting(4).restocked(1);
        shop.waves().run();
        told(shop);
        shop.restock().sell(SKU, 1).look();
        shop.alerts();
        shop.with(KEYS.confirmation(), "off").alerts().ask(request("late@example.com"));

        shop.clock().advance(HALF_AN_HOUR);
        shop.waves().run();
        assertThat(shop.queued()).isEmpty();

        shop.restocked(5).waves().run();
        assertThat(shop.queued()).containsExactly("w3@example.com", "w4@example.com", "late@example.com");
    }

    @OnEachDatabase
    void customers_whom_the_shop_s_own_rule_puts_first_are_told_first_and_each_rank_in_the_order_of_asking(
            TestDatabase database) {
        Map<Long, Integer> ranks = Map.of(11L, 5, 12L, 10, 13L, 10);
        NotifyFixture shop = NotifyFixture.on(database).with(KEYS.confirmation(), "off");
        Alerts alerts =
                shop.alerts(asker -> asker.customerId() == null ? 0 : ranks.getOrDefault(asker.customerId(), 0));
        for (Long customer : Arrays.asList(null, 11L, 12L, 14L, 13L)) {
            alerts.ask(by(customer));
            shop.clock().advance(Duration.ofSeconds(1));
        }

        shop.restocked(2).waves().run();
        assertThat(shop.queued())
                .containsExactly("c12@example.com", "c13@example.com", "c11@example.com", "cnull@example.com");
        told(shop);
        shop.clock().advance(HALF_AN_HOUR);
        shop.waves().run();
        assertThat(shop.queued()).containsExactly("c14@example.com");
    }

    /** @param customerId null for a guest */
    private static AlertRequest by(Long customerId) {
        String address = "c" + customerId + "@example.com";
        Asker asker = customerId == null ? Asker.guest("192.0.2.1") : new Asker("192.0.2.1", customerId, address, null);
        return new AlertRequest(address, SKU, AlertKind.BACK_IN_STOCK, 1, Locale.ENGLISH, asker, null);
    }

    @OnEachDatabase
    void while_sending_is_paused_no_wave_begins(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database).waiting(2).restocked(2);
        shop.desk().pause("admin:jane");

        shop.waves().run();
        assertThat(shop.queued()).isEmpty();

        shop.desk().resume("admin:jane");
        shop.waves().run();
        assertThat(shop.queued()).hasSize(2);
    }

    @OnEachServer
    void nodes_that_begin_a_wave_at_the_same_time_tell_nobody_twice(TestDatabase database) throws Exception {
        NotifyFixture shop = NotifyFixture.on(database).waiting(20).restocked(5);
        Waves waves = shop.waves();

        Threads.together(8, i -> waves::run);

        assertThat(shop.queued()).hasSize(10);
    }

    @OnEachDatabase
    void a_dry_run_says_what_the_waves_then_do_and_sends_nothing(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database).waiting(7);

        DryRun dry = shop.desk().dryRun(SKU, 2);

        assertThat(dry.waiting()).isEqualTo(7);
        assertThat(dry.waves()).containsExactly(4L, 3L);
        assertThat(shop.queued()).isEmpty();
        shop.restocked(2).waves().run();
        assertThat(shop.queued()).hasSize(4);
    }

    @OnEachServer
    void a_round_that_has_told_everybody_rests_until_somebody_confirms_late(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database).waiting(1);
        shop.alerts().ask(request("late@example.com"));
        long late = shop.jdbc().queryForObject("SELECT MAX(ID) FROM SHW_NOTIFY_SUBSCRIPTION", Long.class);
        shop.restocked(5).waves().run();
        shop.jdbc().update("UPDATE SHW_NOTIFY_MESSAGE SET STATE = 'SENT' WHERE KIND = 'BACK_IN_STOCK'");
        shop.clock().advance(HALF_AN_HOUR);
        shop.waves().run();
        shop.clock().advance(Duration.ofDays(300));
        assertThat(shop.tables().rounds().due(shop.clock().instant(), 10)).isEmpty();

        shop.links().press(LinkPurpose.CONFIRM, shop.token(late, LinkPurpose.CONFIRM));
        shop.waves().run();

        assertThat(shop.jdbc()
                        .queryForList(
                                "SELECT SUBSCRIPTION_ID FROM SHW_NOTIFY_MESSAGE WHERE KIND = 'BACK_IN_STOCK'"
                                        + " AND STATE = 'QUEUED'",
                                Long.class))
                .containsExactly(late);
    }

    @OnEachServer
    void a_wave_too_large_for_one_transaction_is_still_no_larger_than_the_units_allow(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database).waiting(6).restocked(2);
        long episode = shop.jdbc().queryForObject("SELECT EPISODE_ID FROM SHW_NOTIFY_ROUND", Long.class);
        shop.jdbc().update("UPDATE SHW_NOTIFY_ROUND SET TOLD = 3 WHERE EPISODE_ID = ?", episode);

        shop.waves().run();

        assertThat(shop.jdbc()
                        .queryForList("SELECT WAVE_PLACE FROM SHW_NOTIFY_MESSAGE ORDER BY WAVE_PLACE", Long.class))
                .containsExactly(4L);
    }
}
