package org.shelfwise.core.notifyme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shelfwise.core.notifyme.NotifyFixture.KEYS;
import static org.shelfwise.core.notifyme.NotifyFixture.SKU;

import com.sun.mail.smtp.SMTPAddressFailedException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.mail.MessagingException;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.shelfwise.core.notifyme.HeldAnswer.HeldUnit;
import org.shelfwise.core.notifyme.HeldAnswer.NotHeld;
import org.shelfwise.core.notifyme.sending.SmtpServer;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.core.stock.NotEnough;
import org.shelfwise.core.stock.OrderStock;
import org.shelfwise.core.stock.Taken;
import org.shelfwise.core.stock.broadleaf.PlatformOrders;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.OnEachServer;
import org.shelfwise.core.testing.PlatformTables;
import org.shelfwise.core.testing.TestDatabase;
import org.shelfwise.core.testing.Threads;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

class HeldUnitsTest {

    private static final Pattern LINK =
            Pattern.compile("https://shop\\.example/shelf/alerts/buy\\?token=([\\w-]+)&blLocaleCode=en");
    private static final NotHeld UNKNOWN = new NotHeld(Refusal.of("notifyme.token-unknown"), null);
    private static final NotHeld GONE = new NotHeld(Refusal.of("notifyme.hold-gone"), SKU);
    private static final NotHeld CLAIMED = new NotHeld(Refusal.of("notifyme.hold-claimed"), SKU);
    private static final long CART = 4711;
    private static final long OTHER = 4712;
    private static final long STRANGERS = 4713;

    private final SmtpServer server = new SmtpServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @OnEachDatabase
    void a_scanner_that_opens_the_link_takes_nothing_and_the_button_gives_the_unit_to_the_cart(TestDatabase database)
            throws Exception {
        NotifyFixture shop = told(database, 1);
        String token = token(0);

        assertThat(shop.heldUnits().open(token, null)).isInstanceOf(HeldUnit.class);
        assertThat(shop.heldUnits().open(token, OTHER)).isInstanceOf(HeldUnit.class);
        assertThat(orders(shop).held(OTHER)).isEmpty();
        assertThat(shop.heldUnits().claim(token, CART)).isInstanceOfSatisfying(HeldUnit.class, unit -> {
            assertThat(unit.skuId()).isEqualTo(SKU);
            assertThat(unit.productId()).isEqualTo(30);
            assertThat(unit.until()).isEqualTo(shop.clock().instant().plus(Duration.ofHours(24)));
        });

        assertThat(orders(shop).held(CART)).isEqualTo(Map.of(SKU, 1L));
        assertThat(orders(shop).take(OTHER, "a", Map.of(SKU, 1L))).isEqualTo(new NotEnough(Map.of(SKU, 0L)));
        assertThat(orders(shop).take(CART, "a", Map.of(SKU, 1L))).isInstanceOf(Taken.class);
        assertThat(shop.heldUnits().open(token, CART)).as("bought").isEqualTo(GONE);
        assertThat(shop.restock().shop().stock().consistency().check(0, 10).drifts())
                .isEmpty();
    }

    @OnEachDatabase
    void the_same_cart_may_press_again_and_another_may_not(TestDatabase database) throws Exception {
        NotifyFixture shop = told(database, 1);
        shop.heldUnits().claim(token(0), CART);

        assertThat(shop.heldUnits().claim(token(0), CART)).isInstanceOf(HeldUnit.class);
        assertThat(shop.heldUnits().open(token(0), CART)).isInstanceOf(HeldUnit.class);
        assertThat(shop.heldUnits().claim(token(0), OTHER)).isEqualTo(CLAIMED);
        assertThat(shop.heldUnits().open(token(0), OTHER)).isEqualTo(CLAIMED);
        assertThat(shop.heldUnits().open(token(0), null)).isEqualTo(CLAIMED);
        assertThat(orders(shop).held(OTHER)).isEmpty();
    }

    /** At log-in the platform puts a guest's cart into the customer's and deletes it. */
    @OnEachDatabase
    void who_presses_as_a_guest_and_then_logs_in_presses_again_for_the_cart_that_is_left(TestDatabase database)
            throws Exception {
        NotifyFixture shop = told(database, 1);
        shop.heldUnits().claim(token(0), CART);
        HeldUnits afterLogin = shop.heldUnits(orderId -> orderId != CART);

        assertThat(afterLogin.open(token(0), OTHER)).isInstanceOf(HeldUnit.class);
        assertThat(afterLogin.claim(token(0), OTHER)).isInstanceOf(HeldUnit.class);

        assertThat(orders(shop).held(OTHER)).isEqualTo(Map.of(SKU, 1L));
        assertThat(orders(shop).held(CART)).isEmpty();
    }

    /** At log-in with another cart the platform puts the customer's own aside and keeps it. */
    @OnEachDatabase
    void a_cart_that_was_put_aside_gives_the_unit_to_its_customers_other_one_and_to_nobody_else(TestDatabase database)
            throws Exception {
        NotifyFixture shop = told(database, 1);
        PlatformTables.create(database, Set.of("BLC_ORDER"));
        order(database, CART, "NAMED", 7);
        order(database, OTHER, "IN_PROCESS", 7);
        order(database, STRANGERS, "IN_PROCESS", 8);
        HeldUnits units = shop.heldUnits(new PlatformOrders(new NamedParameterJdbcTemplate(database.dataSource())));
        units.claim(token(0), CART);

        assertThat(units.claim(token(0), STRANGERS)).isEqualTo(CLAIMED);
        assertThat(units.open(token(0), null)).isEqualTo(CLAIMED);
        assertThat(units.open(token(0), OTHER)).isInstanceOf(HeldUnit.class);
        assertThat(units.claim(token(0), OTHER)).isInstanceOf(HeldUnit.class);

        assertThat(orders(shop).held(OTHER)).isEqualTo(Map.of(SKU, 1L));
        assertThat(orders(shop).held(CART)).isEmpty();
    }

    private static void order(TestDatabase database, long id, String status, long customer) {
        database.jdbc()
                .update(
                        "INSERT INTO BLC_ORDER (ORDER_ID, ORDER_STATUS, CUSTOMER_ID) VALUES (?, ?, ?)",
                        id,
                        status,
                        customer);
    }

    @OnEachDatabase
    void each_reader_gets_the_unit_of_the_own_mail(TestDatabase database) throws Exception {
        NotifyFixture shop = told(database, 2);

        HeldUnit first = (HeldUnit) shop.heldUnits().claim(token(0), CART);
        HeldUnit second = (HeldUnit) shop.heldUnits().claim(token(1), OTHER);

        assertThat(first.holdId()).isNotEqualTo(second.holdId());
    }

    @OnEachDatabase
    void the_link_lives_as_long_as_the_hold_and_says_what_it_was_about(TestDatabase database) throws Exception {
        NotifyFixture shop = told(database, 1);

        shop.clock().advance(Duration.ofHours(24).minusMillis(1));
        assertThat(shop.heldUnits().open(token(0), CART)).isInstanceOf(HeldUnit.class);
        shop.clock().advance(Duration.ofMillis(1));
        assertThat(shop.heldUnits().open(token(0), CART)).as("not swept yet").isEqualTo(GONE);
        shop.restock().shop().stock().holds().releaseExpired(10);

        assertThat(shop.heldUnits().claim(token(0), CART)).isEqualTo(GONE);
        assertThat(orders(shop).held(CART)).isEmpty();
    }

    @OnEachDatabase
    void tokens_that_are_foreign_truncated_or_for_something_else_get_nothing(TestDatabase database) throws Exception {
        NotifyFixture shop = told(database, 1);
        String token = token(0);
        String confirm = shop.token(
                shop.jdbc().queryForObject("SELECT MIN(ID) FROM SHW_NOTIFY_SUBSCRIPTION", Long.class),
                LinkPurpose.CONFIRM);

        for (String bad : new String[] {null, "", token.substring(1), token + "A", confirm, "x".repeat(100_000)}) {
            assertThat(shop.heldUnits().claim(bad, CART)).isEqualTo(UNKNOWN);
        }

        assertThat(shop.links().open(LinkPurpose.CONFIRM, token)).isInstanceOf(LinkAnswer.Refused.class);
        assertThat(orders(shop).held(CART)).isEmpty();
    }

    @OnEachServer
    void of_many_carts_that_press_at_once_one_gets_the_unit(TestDatabase database) throws Exception {
        NotifyFixture shop = told(database, 1);
        String token = token(0);
        HeldUnits units = shop.heldUnits();

        List<HeldAnswer> answers = Threads.together(8, i -> () -> units.claim(token, CART + i));

        assertThat(answers).filteredOn(HeldUnit.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(CLAIMED::equals).hasSize(7);
    }

    @OnEachDatabase
    void without_a_held_unit_the_mail_leads_to_the_product(TestDatabase database) throws Exception {
        NotifyFixture shop = NotifyFixture.on(database).waiting(1).restocked(1);
        shop.waves().run();

        shop.sending(server.sender()).run();

        assertThat(text(0)).startsWith("https://shop.example/p?sku=301");
    }

    /** The mailbox was full for longer than the unit was held. */
    @OnEachDatabase
    void a_mail_that_is_tried_again_after_its_unit_expired_promises_a_new_one_or_does_not_go_out(TestDatabase database)
            throws Exception {
        NotifyFixture shop = waiting(database, 1);
        shop.sending(server.sender(), this::mailboxIsFull).run();
        shop.clock().advance(Duration.ofHours(25));
        shop.restock().shop().stock().holds().releaseExpired(10);

        shop.sending(server.sender()).run();

        assertThat(shop.heldUnits().claim(token(0), CART)).isInstanceOf(HeldUnit.class);
    }

    @OnEachDatabase
    void a_mail_that_is_tried_again_leads_to_the_unit_that_was_held_first(TestDatabase database) throws Exception {
        NotifyFixture shop = waiting(database, 1);
        shop.sending(server.sender(), this::mailboxIsFull).run();
        shop.clock().advance(Duration.ofHours(1));

        shop.sending(server.sender()).run();

        assertThat(shop.restock().shop().stock().ledger().holds(SKU)).hasSize(1);
        assertThat(shop.heldUnits().claim(token(0), CART)).isInstanceOf(HeldUnit.class);
    }

    @OnEachDatabase
    void a_held_unit_is_not_claimed_by_the_button_of_other_links(TestDatabase database) throws Exception {
        NotifyFixture shop = told(database, 1);

        assertThatThrownBy(() -> shop.links().press(LinkPurpose.BUY, token(0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void mailboxIsFull(AlertMail mail, MimeMessage message) throws MessagingException {
        throw new SMTPAddressFailedException(new InternetAddress(mail.to()), "RCPT TO", 452, "full");
    }

    private NotifyFixture told(TestDatabase database, int people) {
        NotifyFixture shop = waiting(database, people);
        shop.sending(server.sender()).run();
        return shop;
    }

    private static NotifyFixture waiting(TestDatabase database, int people) {
        NotifyFixture shop = NotifyFixture.on(database)
                .with(KEYS.holdHours(), "24")
                .waiting(people)
                .restocked(people);
        shop.waves().run();
        return shop;
    }

    private String token(int mail) throws Exception {
        Matcher link = LINK.matcher(text(mail));
        assertThat(link.find()).as("a link that buys in %s", text(mail)).isTrue();
        return link.group(1);
    }

    private String text(int mail) throws Exception {
        return server.received().get(mail).getContent().toString();
    }

    private static OrderStock orders(NotifyFixture shop) {
        return shop.restock().shop().stock().orders();
    }
}
