package org.shelfwise.core.notifyme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shelfwise.core.notifyme.NotifyFixture.SKU;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.shelfwise.core.notifyme.LinkAnswer.Done;
import org.shelfwise.core.notifyme.LinkAnswer.Ready;
import org.shelfwise.core.notifyme.sending.SmtpServer;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.TestDatabase;

class ConsentsTest {

    private static final Account NINO = new Account(7, "nino@example.com");

    private static final Pattern TOKEN = Pattern.compile("token=([\\w-]+)");
    private static final String WORDS = "Yes, tell me of new dresses too.";

    private final SmtpServer server = new SmtpServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @OnEachDatabase
    void the_merchant_is_told_of_nobody_who_has_not_confirmed_and_of_everybody_who_has(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database);
        ask(shop, "typed-by-somebody@example.com");
        assertThat(all(shop)).isEmpty();

        agree(shop, "nino@example.com", null);

        assertThat(all(shop)).singleElement().satisfies(consent -> {
            assertThat(consent.address()).isEqualTo("nino@example.com");
            assertThat(consent.wording()).isEqualTo(WORDS);
            assertThat(consent.locale()).isEqualTo(Locale.ENGLISH);
            assertThat(consent.confirmedAt()).isEqualTo(shop.clock().instant());
            assertThat(consent.isInForce()).isTrue();
        });
    }

    @OnEachDatabase
    void the_link_in_a_mail_withdraws_and_to_open_it_changes_nothing(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database);
        agree(shop, "nino@example.com", null);
        String link = tell(shop).get(0).withdrawUrl();
        Matcher token = TOKEN.matcher(link);
        assertThat(token.find()).isTrue();

        assertThat(shop.links().open(LinkPurpose.WITHDRAW, token.group(1))).isInstanceOf(Ready.class);
        assertThat(all(shop)).allMatch(Consent::isInForce);

        for (int press = 0; press < 2; press++) {
            assertThat(shop.links().press(LinkPurpose.WITHDRAW, token.group(1))).isInstanceOf(Done.class);
        }
        assertThat(shop.links().open(LinkPurpose.WITHDRAW, token.group(1))).isInstanceOf(Done.class);
        assertThat(all(shop)).singleElement().satisfies(consent -> assertThat(consent.withdrawnAt())
                .isEqualTo(shop.clock().instant()));
    }

    @OnEachDatabase
    void a_mail_offers_to_withdraw_only_what_is_in_force(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database);
        ask(shop, "nino@example.com");
        assertThat(send(shop)).singleElement().satisfies(confirmation -> assertThat(confirmation.withdrawUrl())
                .isNull());
        confirm(shop, null);
        shop.consents().withdraw("NINO@example.com", "admin:jane");

        assertThat(tell(shop)).singleElement().satisfies(alert -> assertThat(alert.withdrawUrl())
                .isNull());
    }

    @OnEachDatabase
    void customers_see_and_withdraw_their_own_and_nobody_else_s(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database);
        agree(shop, "nino@example.com", 7L);
        agree(shop, "guest@example.com", null);

        assertThat(shop.consents().of(NINO)).extracting(Consent::address).containsExactly("nino@example.com");
        assertThat(shop.consents().of(new Account(8, "nino@example.com"))).isEmpty();
        assertThat(shop.consents().withdraw(new Account(8, "nino@example.com"))).isFalse();
        assertThat(shop.consents().of(new Account(7, "moved@example.com"))).isEmpty();
        assertThat(shop.consents().withdraw(new Account(7, "moved@example.com")))
                .isFalse();
        assertThat(shop.consents().withdraw(NINO)).isTrue();
        assertThat(shop.consents().withdraw(NINO)).isFalse();
        assertThat(shop.consents().of(NINO)).isEmpty();
        assertThat(all(shop)).extracting(Consent::isInForce).containsExactly(false, true);
    }

    @OnEachDatabase
    void whoever_agrees_again_has_agreed_and_old_proof_is_forgotten_in_time(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database);
        agree(shop, "nino@example.com", null);
        assertThat(shop.consents().withdraw("nino@example.com", "admin:jane")).isTrue();
        assertThat(shop.consents().withdraw("nino@example.com", "admin:jane")).isFalse();
        assertThat(shop.consents().withdraw("no address", "admin:jane")).isFalse();
        tell(shop);
        shop.restock().sell(SKU, 1);
        agree(shop, "nino@example.com", null);
        assertThat(all(shop)).extracting(Consent::isInForce).containsExactly(false, true);

        shop.clock().advance(Duration.ofDays(NotifyFixture.PROPERTIES.retentionDays() + 1));
        shop.housekeeping().run();

        assertThat(all(shop)).extracting(Consent::isInForce).containsExactly(true);
    }

    private static List<Consent> all(NotifyFixture shop) {
        List<Consent> all = new ArrayList<>();
        shop.consents().each(all::add);
        return all;
    }

    private static void agree(NotifyFixture shop, String address, Long customerId) {
        ask(shop, address);
        confirm(shop, customerId);
    }

    /** Every customer here has the address nino@example.com. */
    private static void ask(NotifyFixture shop, String address) {
        Asker asker = new Asker("x", 7L, "nino@example.com", null);
        shop.alerts().ask(new AlertRequest(address, SKU, AlertKind.BACK_IN_STOCK, 1, Locale.ENGLISH, asker, WORDS));
    }

    private static void confirm(NotifyFixture shop, Long customerId) {
        long newest = shop.jdbc().queryForObject("SELECT MAX(ID) FROM SHW_NOTIFY_SUBSCRIPTION", Long.class);
        assertThat(shop.links().press(LinkPurpose.CONFIRM, shop.token(newest, LinkPurpose.CONFIRM), customerId))
                .isInstanceOf(Done.class);
    }

    private List<AlertMail> tell(NotifyFixture shop) {
        send(shop);
        shop.restocked(1).waves().run();
        return send(shop);
    }

    /** @return what the mails say that go out now */
    private List<AlertMail> send(NotifyFixture shop) {
        List<AlertMail> mails = new ArrayList<>();
        shop.sending(server.sender(), (mail, message) -> {
                    mails.add(mail);
                    NotifyFixture.write(mail, message);
                })
                .run();
        return mails;
    }
}
