package org.shelfwise.core.notifyme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shelfwise.core.notifyme.NotifyFixture.SKU;
import static org.shelfwise.core.notifyme.NotifyFixture.request;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shelfwise.core.notifyme.LinkAnswer.Refused;
import org.shelfwise.core.notifyme.LinkAnswer.Valid;
import org.shelfwise.core.notifyme.store.LinkTokens;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.OnEachServer;
import org.shelfwise.core.testing.TestDatabase;
import org.shelfwise.core.testing.Threads;

class AlertLinksTest {

    private static final LinkAnswer UNKNOWN = new Refused(Refusal.of("notifyme.token-unknown"));
    private static final LinkAnswer USED = new Refused(Refusal.of("notifyme.token-used"));
    private static final LinkAnswer EXPIRED = new Refused(Refusal.of("notifyme.token-expired"));
    private static final LinkAnswer VALID = new Valid(new LinkView(SKU, 30L, AlertKind.BACK_IN_STOCK, Locale.ENGLISH));

    @OnEachDatabase
    void a_scanner_that_opens_the_link_changes_nothing_and_the_button_works_once(TestDatabase database) {
        NotifyFixture shop = asked(database);
        String token = token(shop, LinkPurpose.CONFIRM);
        assertThat(shop.links().open(LinkPurpose.CONFIRM, token)).isEqualTo(VALID);
        assertThat(shop.links().open(LinkPurpose.CONFIRM, token)).isEqualTo(VALID);
        assertThat(state(shop)).isEqualTo("UNCONFIRMED");

        assertThat(shop.links().press(LinkPurpose.CONFIRM, token)).isEqualTo(VALID);

        assertThat(state(shop)).isEqualTo("WAITING");
        assertThat(shop.links().press(LinkPurpose.CONFIRM, token)).isEqualTo(USED);
        assertThat(shop.links().open(LinkPurpose.CONFIRM, token)).isEqualTo(USED);
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

        assertThat(answers.stream().collect(Collectors.groupingBy(a -> a, Collectors.counting())))
                .containsEntry(VALID, 1L)
                .containsEntry(USED, 15L);
        assertThat(state(shop)).isEqualTo("CLOSED");
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

        shop.links().press(LinkPurpose.KEEP, token);
        shop.clock().advance(Duration.ofDays(170));
        shop.housekeeping().run();

        assertThat(state(shop)).isEqualTo("WAITING");
    }

    @OnEachDatabase
    void what_has_ended_cannot_be_kept_and_its_link_is_not_used_up(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database).waiting(1);
        String token = token(shop, LinkPurpose.KEEP);
        shop.links().press(LinkPurpose.UNSUBSCRIBE, token(shop, LinkPurpose.UNSUBSCRIBE));

        assertThat(shop.links().press(LinkPurpose.KEEP, token)).isEqualTo(EXPIRED);

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
}
