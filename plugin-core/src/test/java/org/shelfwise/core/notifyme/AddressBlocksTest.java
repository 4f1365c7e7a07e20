package org.shelfwise.core.notifyme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shelfwise.core.notifyme.NotifyFixture.OTHER;
import static org.shelfwise.core.notifyme.NotifyFixture.SKU;
import static org.shelfwise.core.notifyme.NotifyFixture.request;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.shelfwise.core.notifyme.AlertAnswer.Asked;
import org.shelfwise.core.notifyme.BlockAnswer.Blocked;
import org.shelfwise.core.notifyme.BlockAnswer.Lifted;
import org.shelfwise.core.notifyme.BlockAnswer.Open;
import org.shelfwise.core.notifyme.BlockAnswer.Refused;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.TestDatabase;

/** What strangers who type somebody else's address can cause, and how its owner ends it. */
class AddressBlocksTest {

    private static final String VICTIM = "victim@example.com";
    private static final Asker NINO = new Asker("192.0.2.1", 7L, VICTIM, null);

    @OnEachDatabase
    void a_stranger_who_types_an_address_for_thirty_things_causes_three_mails(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database);
        for (long sku = 400; sku < 430; sku++) {
            shop.restock().shop().shop().variant(30, sku);
            shop.restock().bookIn(sku, 1).sell(sku, 1);

            assertThat(shop.alerts().ask(request(VICTIM, sku, AlertKind.BACK_IN_STOCK)))
                    .isEqualTo(new Asked(true));
        }

        assertThat(shop.queued()).hasSize(3);
        assertThat(shop.count("SHW_NOTIFY_SUBSCRIPTION")).isEqualTo(3);
    }

    @OnEachDatabase
    void an_address_that_says_no_each_time_is_asked_five_times_a_day(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database);
        for (int i = 0; i < 8; i++) {
            assertThat(shop.alerts().ask(request(VICTIM))).isEqualTo(new Asked(true));
            shop.links().press(LinkPurpose.UNSUBSCRIBE, token(shop, LinkPurpose.UNSUBSCRIBE));
            shop.clock().advance(Duration.ofHours(1));
        }
        assertThat(shop.queued()).hasSize(5);

        shop.clock().advance(Duration.ofDays(1));
        shop.alerts().ask(request(VICTIM));

        assertThat(shop.queued()).hasSize(6);
    }

    @OnEachDatabase
    void whoever_confirms_what_is_asked_may_ask_for_more(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database);
        for (long sku = 400; sku < 410; sku++) {
            shop.restock().shop().shop().variant(30, sku);
            shop.restock().bookIn(sku, 1).sell(sku, 1);
            shop.alerts().ask(request(VICTIM, sku, AlertKind.BACK_IN_STOCK));
            shop.links().press(LinkPurpose.CONFIRM, token(shop, LinkPurpose.CONFIRM));
        }

        assertThat(shop.jdbc().queryForList("SELECT STATE FROM SHW_NOTIFY_SUBSCRIPTION", String.class))
                .hasSize(10)
                .containsOnly("WAITING");
    }

    @OnEachDatabase
    void once_its_owner_says_so_nobody_asks_with_an_address_for_a_year_and_nobody_learns_why(TestDatabase database) {
        NotifyFixture shop = asked(database);
        String link = token(shop, LinkPurpose.BLOCK);
        assertThat(shop.blocks().open(link)).isEqualTo(new Open());

        Blocked blocked = new Blocked(shop.clock().instant().plus(Duration.ofDays(365)));
        assertThat(shop.blocks().block(link)).isEqualTo(blocked);
        assertThat(shop.rows()).isZero();
        assertThat(shop.alerts().ask(request(VICTIM))).isEqualTo(new Asked(true));
        assertThat(shop.rows()).isZero();
        assertThat(shop.blocks().open(link)).isEqualTo(blocked);

        shop.clock().advance(Duration.ofDays(365));
        shop.housekeeping().run();
        shop.alerts().ask(request(VICTIM));
        assertThat(shop.queued()).containsExactly(VICTIM);
    }

    @OnEachDatabase
    void a_second_press_of_either_button_is_answered_like_the_first_and_does_nothing(TestDatabase database) {
        NotifyFixture shop = asked(database);
        String link = token(shop, LinkPurpose.BLOCK);

        assertThat(shop.blocks().block(link))
                .isEqualTo(shop.blocks().block(link))
                .isInstanceOf(Blocked.class);
        assertThat(shop.count("SHW_NOTIFY_BLOCK")).isEqualTo(1);

        assertThat(shop.blocks().lift(link)).isEqualTo(new Lifted());
        assertThat(shop.blocks().lift(link)).isEqualTo(new Lifted());
        assertThat(shop.blocks().block(link)).isEqualTo(new Lifted());
    }

    @OnEachDatabase
    void the_owner_lifts_the_block_with_the_same_link_and_may_ask_again(TestDatabase database) {
        NotifyFixture shop = asked(database);
        String link = token(shop, LinkPurpose.BLOCK);
        shop.blocks().block(link);

        assertThat(shop.blocks().lift(link)).isEqualTo(new Lifted());

        shop.alerts().ask(request(VICTIM));
        assertThat(shop.queued()).containsExactly(VICTIM);
        shop.clock().advance(Duration.ofDays(8));
        shop.housekeeping().run();
        assertThat(shop.count("SHW_NOTIFY_BLOCK")).isZero();
    }

    @OnEachDatabase
    void an_owner_who_lost_the_mail_is_helped_by_the_shop(TestDatabase database) {
        NotifyFixture shop = asked(database);
        shop.blocks().block(token(shop, LinkPurpose.BLOCK));

        assertThat(shop.blocks().lift("nobody", "admin:jane")).isFalse();
        assertThat(shop.blocks().lift("Victim@Example.com", "admin:jane")).isTrue();
        assertThat(shop.blocks().lift(VICTIM, "admin:jane")).isFalse();

        shop.alerts().ask(request(VICTIM));
        assertThat(shop.queued()).containsExactly(VICTIM);
    }

    @OnEachDatabase
    void what_its_owner_has_confirmed_stays_and_whoever_is_logged_in_with_it_may_still_ask(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database);
        shop.alerts().ask(by(NINO, SKU));
        shop.links().press(LinkPurpose.CONFIRM, token(shop, LinkPurpose.CONFIRM), NINO.customerId());
        shop.alerts().ask(by(Asker.guest("192.0.2.2"), OTHER));
        shop.blocks().block(token(shop, LinkPurpose.BLOCK));

        assertThat(waitingFor(shop)).containsExactly(SKU);
        assertThat(shop.alerts().ask(by(Asker.guest("192.0.2.2"), OTHER))).isEqualTo(new Asked(true));
        assertThat(waitingFor(shop)).containsExactly(SKU);
        assertThat(shop.alerts().ask(by(NINO, OTHER))).isEqualTo(new Asked(false));
        assertThat(waitingFor(shop)).containsExactly(SKU, OTHER);
    }

    private static List<Long> waitingFor(NotifyFixture shop) {
        return shop.jdbc()
                .queryForList(
                        "SELECT SKU_ID FROM SHW_NOTIFY_SUBSCRIPTION WHERE LIVE IS NOT NULL ORDER BY ID", Long.class);
    }

    @OnEachDatabase
    void an_account_that_claims_a_blocked_address_does_not_learn_from_its_list_that_it_is(TestDatabase database) {
        NotifyFixture shop = asked(database);
        shop.blocks().block(token(shop, LinkPurpose.BLOCK));

        assertThat(shop.alerts().ask(by(NINO, SKU))).isEqualTo(new Asked(true));

        assertThat(shop.mine().of(new Account(NINO.customerId(), VICTIM)))
                .extracting(MyAlert::requested)
                .containsExactly(true);
        assertThat(shop.queued()).isEmpty();
    }

    @OnEachDatabase
    void a_block_outlives_the_erasure_of_its_address_and_says_what_it_is_when_asked(TestDatabase database) {
        NotifyFixture shop = asked(database);
        String link = token(shop, LinkPurpose.BLOCK);
        shop.blocks().block(link);

        assertThat(shop.personalData().export(VICTIM).orElseThrow()).contains("\"blocks\":[{");
        shop.personalData().erase(VICTIM, "admin:jane");
        shop.alerts().ask(request(VICTIM));
        assertThat(shop.rows()).isZero();

        shop.blocks().lift(link);
        shop.personalData().erase(VICTIM, "admin:jane");
        assertThat(shop.count("SHW_NOTIFY_BLOCK")).isZero();
    }

    @OnEachDatabase
    void a_link_that_is_none_or_too_old_blocks_nothing(TestDatabase database) {
        NotifyFixture shop = asked(database);
        String old = shop.token(1, LinkPurpose.BLOCK, shop.clock().instant().plusSeconds(60));
        String other = token(shop, LinkPurpose.UNSUBSCRIBE);
        shop.clock().advance(Duration.ofMinutes(1));

        assertThat(shop.blocks().block(old)).isEqualTo(new Refused(Refusal.of("notifyme.token-expired")));
        for (String none : new String[] {null, "", "short", other, "A".repeat(43)}) {
            assertThat(shop.blocks().open(none)).isEqualTo(new Refused(Refusal.of("notifyme.token-unknown")));
            assertThat(shop.blocks().block(none)).isEqualTo(new Refused(Refusal.of("notifyme.token-unknown")));
            assertThat(shop.blocks().lift(none)).isEqualTo(new Refused(Refusal.of("notifyme.token-unknown")));
        }

        assertThat(shop.count("SHW_NOTIFY_BLOCK")).isZero();
    }

    @OnEachDatabase
    void the_mail_comes_in_the_language_of_the_page_that_was_asked_on_last(TestDatabase database) {
        NotifyFixture shop = asked(database);
        shop.alerts()
                .ask(new AlertRequest(
                        VICTIM,
                        SKU,
                        AlertKind.BACK_IN_STOCK,
                        1,
                        Locale.forLanguageTag("sv"),
                        Asker.guest("192.0.2.2"),
                        null));

        assertThat(shop.jdbc().queryForList("SELECT LOCALE FROM SHW_NOTIFY_SUBSCRIPTION", String.class))
                .containsExactly("sv");
    }

    private static NotifyFixture asked(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database);
        shop.alerts().ask(request(VICTIM));
        return shop;
    }

    private static AlertRequest by(Asker asker, long sku) {
        return new AlertRequest(VICTIM, sku, AlertKind.BACK_IN_STOCK, 1, Locale.ENGLISH, asker, null);
    }

    /** As in the mail that was queued last. */
    private static String token(NotifyFixture shop, LinkPurpose purpose) {
        long id = shop.jdbc().queryForObject("SELECT MAX(ID) FROM SHW_NOTIFY_SUBSCRIPTION", Long.class);
        return shop.token(id, purpose);
    }
}
