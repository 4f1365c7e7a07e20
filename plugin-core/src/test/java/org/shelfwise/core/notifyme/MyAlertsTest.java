package org.shelfwise.core.notifyme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shelfwise.core.notifyme.NotifyFixture.KEYS;
import static org.shelfwise.core.notifyme.NotifyFixture.OTHER;
import static org.shelfwise.core.notifyme.NotifyFixture.SKU;
import static org.shelfwise.core.notifyme.NotifyFixture.request;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.shelfwise.core.notifyme.AlertAnswer.Asked;
import org.shelfwise.core.notifyme.LinkAnswer.Done;
import org.shelfwise.core.notifyme.LinkAnswer.Ready;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.TestDatabase;

/** What an account shows of alerts. The platform verifies no address: anybody may open an account in somebody else's name. */
class MyAlertsTest {

    private static final long NINO = 7;
    private static final String ADDRESS = "nino@example.com";
    private static final Account ACCOUNT = new Account(NINO, ADDRESS);
    private static final NotifyMeProperties TWO_PER_ADDRESS =
            new NotifyMeProperties(2, 100_000, 1_000_000, 2, true, 50, Duration.ofMinutes(2), 3, 365);

    @OnEachDatabase
    void a_customer_sees_the_own_alerts_with_a_range_of_places_and_ends_them(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database).waiting(12);
        shop.alerts().ask(by(NINO, ADDRESS, SKU));
        long id = newest(shop);
        assertThat(shop.mine().of(ACCOUNT)).singleElement().satisfies(alert -> {
            assertThat(alert.requested()).isTrue();
            assertThat(alert.confirmed()).isFalse();
            assertThat(alert.placeFrom()).isZero();
        });
        shop.links().press(LinkPurpose.CONFIRM, shop.token(id, LinkPurpose.CONFIRM), NINO);

        assertThat(shop.mine().of(ACCOUNT)).singleElement().satisfies(alert -> {
            assertThat(alert.requested()).isFalse();
            assertThat(alert.placeFrom()).isEqualTo(11);
            assertThat(alert.placeTo()).isEqualTo(20);
        });
        assertThat(shop.mine().of(new Account(8, ADDRESS))).isEmpty();
        assertThat(shop.mine().cancel(new Account(8, ADDRESS), id)).isFalse();
        assertThat(shop.mine().cancel(ACCOUNT, id + 1)).isFalse();
        assertThat(shop.mine().cancel(ACCOUNT, id)).isTrue();
        assertThat(shop.mine().cancel(ACCOUNT, id)).isFalse();
        assertThat(shop.mine().of(ACCOUNT)).isEmpty();
    }

    @OnEachDatabase
    void a_customer_who_has_moved_to_another_address_has_no_say_in_what_the_old_one_waits_for(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database);
        shop.alerts().ask(by(NINO, ADDRESS, SKU));
        shop.links().press(LinkPurpose.CONFIRM, shop.token(newest(shop), LinkPurpose.CONFIRM), NINO);
        waits(shop, ADDRESS, OTHER);

        for (String now : new String[] {"new@example.com", "no address", null}) {
            Account moved = new Account(NINO, now);
            assertThat(shop.mine().of(moved)).isEmpty();
            assertThat(shop.mine().cancel(moved, newest(shop))).isFalse();
        }

        assertThat(states(shop)).containsExactly("WAITING", "WAITING");
        assertThat(shop.mine().of(new Account(NINO, " Nino@Example.com"))).hasSize(2);
    }

    /** Whatever a stranger's account does with an address, and whatever its owner has done before. */
    @OnEachDatabase
    void an_account_that_claims_somebody_else_s_address_cannot_tell_what_the_address_waits_for(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database, TWO_PER_ADDRESS);
        List<BiConsumer<NotifyFixture, String>> owners = List.of(
                (in, address) -> {},
                (in, address) -> in.alerts().ask(request(address)),
                MyAlertsTest::waits,
                (in, address) -> {
                    waits(in, address);
                    long id = newest(in);
                    in.links().press(LinkPurpose.UNSUBSCRIBE, in.token(id, LinkPurpose.UNSUBSCRIBE));
                },
                (in, address) -> {
                    in.alerts().ask(request(address, OTHER, AlertKind.BACK_IN_STOCK));
                    in.alerts().ask(request(address, OTHER, AlertKind.BACK_IN_STOCK));
                });

        List<List<Object>> seen = new ArrayList<>();
        for (int i = 0; i < owners.size(); i++) {
            String address = "owner" + i + "@example.com";
            owners.get(i).accept(shop, address);
            seen.add(seenByStranger(shop, 100 + i, address));
        }

        assertThat(seen).allSatisfy(one -> assertThat(one).isEqualTo(seen.get(0)));
        assertThat(seen.get(0)).first().isEqualTo(new Asked(true));
    }

    private static void waits(NotifyFixture shop, String address) {
        waits(shop, address, SKU);
    }

    private static void waits(NotifyFixture shop, String address, long sku) {
        shop.with(KEYS.confirmation(), "off").alerts().ask(request(address, sku, AlertKind.BACK_IN_STOCK));
        shop.with(KEYS.confirmation(), "on");
    }

    private static List<Object> seenByStranger(NotifyFixture shop, long customer, String address) {
        Account account = new Account(customer, address);
        List<Object> seen = new ArrayList<>();
        seen.add(shop.alerts().ask(by(customer, address, SKU)));
        seen.add(list(shop, account));
        ownerConfirmsAll(shop, address);
        seen.add(list(shop, account));
        seen.add(shop.alerts().ask(by(customer, address, SKU)));
        seen.add(list(shop, account));
        long id = shop.mine().of(account).get(0).id();
        seen.add(shop.mine().cancel(account, id));
        seen.add(shop.mine().withdraw(customer, id));
        seen.add(shop.mine().withdraw(customer, id));
        seen.add(list(shop, account));
        return seen;
    }

    private static List<String> list(NotifyFixture shop, Account account) {
        return shop.mine().of(account).stream()
                .map(alert -> alert.requested() + " " + alert.skuId() + " " + alert.units() + " " + alert.confirmed()
                        + " " + alert.placeFrom() + " " + alert.expiresAt())
                .toList();
    }

    private static void ownerConfirmsAll(NotifyFixture shop, String address) {
        shop.jdbc()
                .queryForList(
                        "SELECT s.ID FROM SHW_NOTIFY_SUBSCRIPTION s JOIN SHW_NOTIFY_ADDRESS a ON a.ID = s.ADDRESS_ID"
                                + " WHERE a.ADDRESS = ? AND s.STATE = 'UNCONFIRMED'",
                        Long.class,
                        address)
                .forEach(id -> assertThat(shop.links().press(LinkPurpose.CONFIRM, shop.token(id, LinkPurpose.CONFIRM)))
                        .isInstanceOf(Done.class));
    }

    @OnEachDatabase
    void what_the_owner_has_confirmed_stays_when_the_account_that_asked_for_it_takes_it_back(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database);
        shop.alerts().ask(by(66, ADDRESS, SKU));
        ownerConfirmsAll(shop, ADDRESS);

        assertThat(withdraw(shop, 66)).isTrue();

        assertThat(states(shop)).containsExactly("WAITING");
    }

    @OnEachDatabase
    void without_confirmations_an_account_ends_what_it_alone_has_asked_for(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database).with(KEYS.confirmation(), "off");
        shop.alerts().ask(by(66, ADDRESS, SKU));
        shop.alerts().ask(by(66, ADDRESS, OTHER));
        shop.alerts().ask(request(ADDRESS, OTHER, AlertKind.BACK_IN_STOCK));
        assertThat(shop.mine().of(new Account(66, ADDRESS))).hasSize(2).allMatch(MyAlert::confirmed);

        assertThat(withdraw(shop, 66)).isTrue();
        assertThat(withdraw(shop, 66)).isTrue();

        assertThat(states(shop)).containsExactly("CLOSED", "WAITING");
    }

    private static boolean withdraw(NotifyFixture shop, long customer) {
        return shop.mine()
                .withdraw(
                        customer,
                        shop.mine().of(new Account(customer, ADDRESS)).get(0).id());
    }

    @OnEachDatabase
    void whoever_pressed_the_button_elsewhere_presses_it_again_while_logged_in_and_sees_how_it_stands(
            TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database);
        shop.alerts().ask(by(NINO, ADDRESS, SKU));
        String token = shop.token(newest(shop), LinkPurpose.CONFIRM);
        shop.links().press(LinkPurpose.CONFIRM, token);
        assertThat(shop.mine().of(ACCOUNT)).extracting(MyAlert::requested).containsExactly(true);
        assertThat(shop.links().open(LinkPurpose.CONFIRM, token, 8L))
                .as("for an account that has not asked")
                .isInstanceOf(Done.class);

        assertThat(shop.links().open(LinkPurpose.CONFIRM, token, NINO)).isInstanceOf(Ready.class);
        assertThat(shop.links().press(LinkPurpose.CONFIRM, token, NINO)).isInstanceOf(Done.class);

        assertThat(shop.mine().of(ACCOUNT)).extracting(MyAlert::requested).containsExactly(false);
        assertThat(shop.alerts().ask(by(NINO, ADDRESS, OTHER))).isEqualTo(new Asked(false));
    }

    @OnEachDatabase
    void what_an_account_asked_for_is_handed_out_erased_and_forgotten_with_the_rest(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database);
        shop.alerts().ask(by(NINO, ADDRESS, SKU));
        assertThat(shop.personalData().export(ADDRESS).orElseThrow()).contains("\"accountRequests\":[{");
        shop.personalData().erase(ADDRESS, "admin:jane");
        assertThat(shop.rows()).isZero();

        shop.alerts().ask(by(NINO, ADDRESS, SKU));
        shop.sent();
        shop.clock().advance(Duration.ofDays(7).plusSeconds(1));
        assertThat(shop.mine().of(ACCOUNT)).isEmpty();
        shop.housekeeping().run();
        assertThat(shop.rows()).isZero();
    }

    private static AlertRequest by(long customer, String address, long sku) {
        Asker asker = new Asker("192.0.2.1", customer, address, null);
        return new AlertRequest(address, sku, AlertKind.BACK_IN_STOCK, 1, Locale.ENGLISH, asker, null);
    }

    private static long newest(NotifyFixture shop) {
        return shop.jdbc().queryForObject("SELECT MAX(ID) FROM SHW_NOTIFY_SUBSCRIPTION", Long.class);
    }

    private static List<String> states(NotifyFixture shop) {
        return shop.jdbc().queryForList("SELECT STATE FROM SHW_NOTIFY_SUBSCRIPTION ORDER BY ID", String.class);
    }
}
