package org.shelfwise.core.notifyme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shelfwise.core.notifyme.NotifyFixture.KEYS;
import static org.shelfwise.core.notifyme.NotifyFixture.OTHER;
import static org.shelfwise.core.notifyme.NotifyFixture.SKU;
import static org.shelfwise.core.notifyme.NotifyFixture.request;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.shelfwise.core.notifyme.LinkAnswer.Done;
import org.shelfwise.core.notifyme.LinkAnswer.Ended;
import org.shelfwise.core.notifyme.LinkAnswer.Ready;
import org.shelfwise.core.notifyme.LinkAnswer.Refused;
import org.shelfwise.core.notifyme.store.LinkTokens;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.OnEachServer;
import org.shelfwise.core.testing.TestDatabase;
import org.shelfwise.core.testing.Threads;

class AlertLinksTest {

    private static final LinkAnswer UNKNOWN = new Refused(Refusal.of("notifyme.token-unknown"));
    private static final LinkAnswer EXPIRED = new Refused(Refusal.of("notifyme.token-expired"));
    private static final LinkView VIEW = new LinkView(SKU, 30L, AlertKind.BACK_IN_STOCK, Locale.ENGLISH, false);
    private static final LinkAnswer READY = new Ready(VIEW);
    private static final LinkAnswer DONE = new Done(VIEW);

    @OnEachDatabase
    void a_scanner_that_opens_the_link_changes_nothing_and_a_second_press_is_answered_like_the_first(
            TestDatabase database) {
        NotifyFixture shop = asked(database);
        String token = token(shop, LinkPurpose.CONFIRM);
        assertThat(shop.links().open(LinkPurpose.CONFIRM, token)).isEqualTo(READY);
        assertThat(shop.links().open(LinkPurpose.CONFIRM, token)).isEqualTo(READY);
        assertThat(state(shop)).isEqualTo("UNCONFIRMED");

        assertThat(shop.links().press(LinkPurpose.CONFIRM, token)).isEqualTo(DONE);

        assertThat(state(shop)).isEqualTo("WAITING");
        assertThat(shop.links().press(LinkPurpose.CONFIRM, token)).isEqualTo(DONE);
        assertThat(shop.links().open(LinkPurpose.CONFIRM, token)).isEqualTo(DONE);
    }

    @OnEachDatabase
    void a_confirmation_pressed_again_after_its_reader_ended_the_alert_does_not_begin_it_again(TestDatabase database) {
        NotifyFixture shop = asked(database);
        String token = token(shop, LinkPurpose.CONFIRM);
        shop.links().press(LinkPurpose.CONFIRM, token);
        shop.links().press(LinkPurpose.UNSUBSCRIBE, token(shop, LinkPurpose.UNSUBSCRIBE));
        LinkAnswer ended = new Ended(VIEW, CloseReason.UNSUBSCRIBED);

        assertThat(shop.links().press(LinkPurpose.CONFIRM, token)).isEqualTo(ended);
        assertThat(shop.links().open(LinkPurpose.CONFIRM, token)).isEqualTo(ended);

        assertThat(state(shop)).isEqualTo("CLOSED");
    }

    @OnEachDatabase
    void an_old_confirmation_does_not_confirm_what_was_asked_for_later(TestDatabase database) {
        NotifyFixture shop = asked(database);
        String token = token(shop, LinkPurpose.CONFIRM);
        shop.links().press(LinkPurpose.UNSUBSCRIBE, token(shop, LinkPurpose.UNSUBSCRIBE));
        shop.alerts().ask(request("nino@example.com"));

        assertThat(shop.links().press(LinkPurpose.CONFIRM, token))
                .isEqualTo(new Ended(VIEW, CloseReason.NEVER_CONFIRMED));

        assertThat(states(shop)).containsExactly("CLOSED", "UNCONFIRMED");
    }

    @OnEachDatabase
    void what_is_back_already_when_its_link_is_pressed_is_said_to_be_and_the_reader_is_told_all_the_same(
            TestDatabase database) {
        NotifyFixture shop = asked(database).restocked(5);
        String token = token(shop, LinkPurpose.CONFIRM);
        LinkView here = new LinkView(SKU, 30L, AlertKind.BACK_IN_STOCK, Locale.ENGLISH, true);

        assertThat(shop.links().open(LinkPurpose.CONFIRM, token)).isEqualTo(new Ready(here));
        assertThat(shop.links().press(LinkPurpose.CONFIRM, token)).isEqualTo(new Done(here));

        shop.waves().run();
        assertThat(shop.jdbc()
                        .queryForList("SELECT KIND FROM SHW_NOTIFY_MESSAGE WHERE KIND = 'BACK_IN_STOCK'", String.class))
                .hasSize(1);
    }

    @OnEachDatabase
    void few_left_is_so_already_only_when_fewer_are_left_than_when_it_was_asked(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database);
        shop.restock().bookIn(SKU, 3);
        shop.alerts().ask(request("nino@example.com", SKU, AlertKind.LOW_STOCK));
        String token = token(shop, LinkPurpose.CONFIRM);

        assertThat(((Ready) shop.links().open(LinkPurpose.CONFIRM, token))
                        .view()
                        .alreadySo())
                .isFalse();
        shop.restock().sell(SKU, 1);

        assertThat(((Done) shop.links().press(LinkPurpose.CONFIRM, token))
                        .view()
                        .alreadySo())
                .isTrue();
    }

    @OnEachDatabase
    void tokens_that_are_foreign_truncated_or_for_something_else_do_nothing(TestDatabase database) {
        NotifyFixture shop = asked(database);
        String token = token(shop, LinkPurpose.CONFIRM);

        assertThat(shop.links().press(LinkPurpose.UNSUBSCRIBE, token)).isEqualTo(UNKNOWN);
        assertThat(shop.links().press(LinkPurpose.CONFIRM, token.substring(1))).isEqualTo(UNKNOWN);
        assertThat(shop.links().press(LinkPurpose.CONFIRM, token + "A")).isEqualTo(UNKNOWN);
        assertThat(shop.links().press(LinkPurpose.CONFIRM, "A".repeat(LinkTokens.LENGTH)))
                .isEqualTo(UNKNOWN);
        assertThat(shop.links().press(LinkPurpose.CONFIRM, "")).isEqualTo(UNKNOWN);
        assertThat(shop.links().press(LinkPurpose.CONFIRM, null)).isEqualTo(UNKNOWN);
        assertThat(shop.links().press(LinkPurpose.CONFIRM, "x".repeat(100_000))).isEqualTo(UNKNOWN);

        assertThat(state(shop)).isEqualTo("UNCONFIRMED");
    }

    @OnEachDatabase
    void an_old_link_says_so_and_does_nothing(TestDatabase database) {
        NotifyFixture shop = asked(database);
        String token = token(shop, LinkPurpose.CONFIRM);

        shop.clock().advance(Duration.ofDays(7));

        assertThat(shop.links().open(LinkPurpose.CONFIRM, token)).isEqualTo(EXPIRED);
        assertThat(shop.links().press(LinkPurpose.CONFIRM, token)).isEqualTo(EXPIRED);
        assertThat(state(shop)).isEqualTo("UNCONFIRMED");
    }

    @OnEachDatabase
    void the_database_does_not_hold_what_presses_the_button(TestDatabase database) {
        NotifyFixture shop = asked(database);
        String token = token(shop, LinkPurpose.CONFIRM);

        assertThat(token).hasSizeGreaterThanOrEqualTo(22); // 128 bits
        assertThat(shop.jdbc().queryForList("SELECT HASH FROM SHW_NOTIFY_TOKEN", String.class))
                .doesNotContain(token)
                .allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    @OnEachServer
    void a_button_pressed_many_times_at_once_works_once(TestDatabase database) throws Exception {
        NotifyFixture shop = asked(database);
        String token = token(shop, LinkPurpose.UNSUBSCRIBE);
        AlertLinks links = shop.links();

        List<LinkAnswer> answers = Threads.together(16, i -> () -> links.press(LinkPurpose.UNSUBSCRIBE, token));

        assertThat(answers).containsOnly(DONE);
        assertThat(state(shop)).isEqualTo("CLOSED");
    }

    @OnEachServer
    void a_confirmation_pressed_many_times_at_once_confirms_and_every_press_says_so(TestDatabase database)
            throws Exception {
        NotifyFixture shop = asked(database);
        String token = token(shop, LinkPurpose.CONFIRM);
        AlertLinks links = shop.links();

        List<LinkAnswer> answers = Threads.together(16, i -> () -> links.press(LinkPurpose.CONFIRM, token));

        assertThat(answers).containsOnly(DONE);
        assertThat(state(shop)).isEqualTo("WAITING");
    }

    @OnEachDatabase
    void the_link_of_an_alert_that_has_ended_ends_what_waits_for_the_same_now_and_nothing_else(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database).waiting(2);
        String old = token(shop, LinkPurpose.UNSUBSCRIBE);
        shop.jdbc()
                .update("UPDATE SHW_NOTIFY_SUBSCRIPTION SET STATE = 'CLOSED', LIVE = NULL, CLOSE_REASON = 'TOLD'"
                        + " WHERE ID = (SELECT MIN(SUBSCRIPTION_ID) FROM SHW_NOTIFY_TOKEN)");
        assertThat(shop.links().open(LinkPurpose.UNSUBSCRIBE, old)).isEqualTo(DONE);
        shop.with(KEYS.confirmation(), "off");
        shop.alerts().ask(request("w1@example.com"));
        shop.alerts().ask(request("w1@example.com", OTHER, AlertKind.BACK_IN_STOCK));

        assertThat(shop.links().open(LinkPurpose.UNSUBSCRIBE, old)).isEqualTo(READY);
        assertThat(shop.links().press(LinkPurpose.UNSUBSCRIBE, old)).isEqualTo(DONE);

        assertThat(states(shop)).containsExactly("CLOSED", "WAITING", "CLOSED", "WAITING");
        assertThat(shop.jdbc()
                        .queryForList(
                                "SELECT CLOSE_REASON FROM SHW_NOTIFY_SUBSCRIPTION WHERE STATE = 'CLOSED' ORDER BY ID",
                                String.class))
                .containsExactly("TOLD", "UNSUBSCRIBED");
    }

    @OnEachDatabase
    void whoever_ends_an_alert_twice_is_told_twice_that_it_has_ended(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database).waiting(1);
        String token = token(shop, LinkPurpose.UNSUBSCRIBE);

        assertThat(shop.links().press(LinkPurpose.UNSUBSCRIBE, token)).isEqualTo(DONE);
        assertThat(shop.links().press(LinkPurpose.UNSUBSCRIBE, token)).isEqualTo(DONE);
        assertThat(shop.links().open(LinkPurpose.UNSUBSCRIBE, token)).isEqualTo(DONE);
    }

    @OnEachDatabase
    void whoever_unsubscribes_gets_no_alert_and_may_ask_again(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database).waiting(2);
        shop.links().press(LinkPurpose.UNSUBSCRIBE, token(shop, LinkPurpose.UNSUBSCRIBE));

        shop.restocked(5).waves().run();

        assertThat(shop.queued()).containsExactly("w2@example.com");
        shop.restock().sell(SKU, 5);
        shop.alerts().ask(request("w1@example.com"));
        assertThat(shop.count("SHW_NOTIFY_SUBSCRIPTION")).isEqualTo(3);
    }

    @OnEachDatabase
    void a_subscription_that_would_expire_is_kept_for_another_term(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database).waiting(1);
        shop.clock().advance(Duration.ofDays(175));
        String token = token(shop, LinkPurpose.KEEP);

        assertThat(shop.links().press(LinkPurpose.KEEP, token)).isEqualTo(DONE);
        Long until = expiry(shop);
        shop.clock().advance(Duration.ofDays(10));
        assertThat(shop.links().press(LinkPurpose.KEEP, token)).isEqualTo(DONE);
        assertThat(expiry(shop)).as("pressed again").isEqualTo(until);
        shop.clock().advance(Duration.ofDays(160));
        shop.housekeeping().run();

        assertThat(state(shop)).isEqualTo("WAITING");
    }

    @OnEachDatabase
    void what_has_ended_cannot_be_kept(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database).waiting(1);
        String token = token(shop, LinkPurpose.KEEP);
        shop.links().press(LinkPurpose.UNSUBSCRIBE, token(shop, LinkPurpose.UNSUBSCRIBE));

        assertThat(shop.links().press(LinkPurpose.KEEP, token)).isEqualTo(new Ended(VIEW, CloseReason.UNSUBSCRIBED));

        assertThat(state(shop)).isEqualTo("CLOSED");
    }

    private static NotifyFixture asked(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database);
        shop.alerts().ask(request("nino@example.com"));
        return shop;
    }

    private static String token(NotifyFixture shop, LinkPurpose purpose) {
        long id = shop.jdbc().queryForObject("SELECT MIN(ID) FROM SHW_NOTIFY_SUBSCRIPTION", Long.class);
        return shop.token(id, purpose);
    }

    private static String state(NotifyFixture shop) {
        return shop.jdbc()
                .queryForObject("SELECT STATE FROM SHW_NOTIFY_SUBSCRIPTION ORDER BY ID LIMIT 1", String.class);
    }

    private static List<String> states(NotifyFixture shop) {
        return shop.jdbc().queryForList("SELECT STATE FROM SHW_NOTIFY_SUBSCRIPTION ORDER BY ID", String.class);
    }

    private static Long expiry(NotifyFixture shop) {
        return shop.jdbc().queryForObject("SELECT EXPIRES_AT FROM SHW_NOTIFY_SUBSCRIPTION", Long.class);
    }
}
