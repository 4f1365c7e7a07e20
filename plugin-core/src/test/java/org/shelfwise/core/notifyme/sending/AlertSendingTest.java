package org.shelfwise.core.notifyme.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shelfwise.core.notifyme.NotifyFixture.KEYS;
import static org.shelfwise.core.notifyme.NotifyFixture.SKU;
import static org.shelfwise.core.notifyme.NotifyFixture.request;
import static org.shelfwise.core.stock.StockLocations.WEB;

import com.sun.mail.smtp.SMTPAddressFailedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.mail.Address;
import javax.mail.SendFailedException;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.shelfwise.core.notifyme.AlertKind;
import org.shelfwise.core.notifyme.AlertMails;
import org.shelfwise.core.notifyme.LinkAnswer.Done;
import org.shelfwise.core.notifyme.LinkPurpose;
import org.shelfwise.core.notifyme.NotifyFixture;
import org.shelfwise.core.notifyme.NotifyMeProperties;
import org.shelfwise.core.restock.RestockKeys;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.OnEachServer;
import org.shelfwise.core.testing.TestDatabase;
import org.shelfwise.core.testing.Threads;

class AlertSendingTest {

    private static final Pattern TOKEN = Pattern.compile("token=([\\w-]+)");

    private final SmtpServer server = new SmtpServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @OnEachDatabase
    void from_asking_to_the_mail_in_the_inbox(TestDatabase database) throws Exception {
        NotifyFixture shop = NotifyFixture.on(database);
        AlertSending sending = shop.sending(server.sender());
        shop.alerts().ask(request("nino@example.com"));
        sending.run();
        assertThat(server.addressees()).containsExactly("nino@example.com");
        assertThat(shop.links()
                        .press(LinkPurpose.CONFIRM, token(server.received().get(0))))
                .isInstanceOf(Done.class);

        shop.restocked(5).waves().run();
        sending.run();

        assertThat(server.received()).hasSize(2);
        MimeMessage told = server.received().get(1);
        assertThat(told.getSubject()).isEqualTo("BACK_IN_STOCK sku 301");
        assertThat(told.getMessageID()).matches("<shelfwise\\.\\d+\\.episode-\\d+@shop\\.example>");
        assertThat(told.getContent().toString()).contains("https://shop.example/p?sku=301");
        assertThat(shop.jdbc().queryForList("SELECT CLOSE_REASON FROM SHW_NOTIFY_SUBSCRIPTION", String.class))
                .containsExactly("TOLD");
        sending.run();
        assertThat(server.received()).hasSize(2);
    }

    private static String token(MimeMessage mail) throws Exception {
        Matcher token = TOKEN.matcher(mail.getContent().toString());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    @OnEachDatabase
    void stock_is_looked_at_before_each_mail_and_who_is_not_told_keeps_the_place(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database).waiting(3).restocked(3);
        shop.waves().run();
        AtomicInteger written = new AtomicInteger();
        AlertSending sending = shop.sending(server.sender(), (mail, message) -> {
            NotifyFixture.write(mail, message);
            if (written.incrementAndGet() == 1) {
                shop.restock().sell(SKU, 3);
            }
        });

        sending.run();

        assertThat(server.addressees()).containsExactly("w1@example.com");
        assertThat(shop.jdbc().queryForList("SELECT STATE FROM SHW_NOTIFY_MESSAGE ORDER BY ID", String.class))
                .containsExactly("SENT", "WITHDRAWN", "WITHDRAWN");
        shop.restock().look();
        shop.restocked(2).waves().run();
        shop.sending(server.sender()).run();
        assertThat(server.addressees()).containsExactly("w1@example.com", "w2@example.com", "w3@example.com");
    }

    /** Mails are made one, one, two and so on at a time: the third and the fourth together. */
    @OnEachDatabase
    void a_mail_that_was_made_ahead_is_looked_at_again_when_it_had_to_wait(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database).waiting(4).restocked(4);
        shop.waves().run();
        AlertSending sending = shop.sending(server.sender(), (mail, message) -> {
            NotifyFixture.write(mail, message);
            if (mail.to().startsWith("w4@")) {
                awaitSent(shop, 2);
                shop.restock().sell(SKU, 4);
                shop.clock().advance(Duration.ofSeconds(1));
            }
        });

        sending.run();

        assertThat(server.addressees()).containsExactly("w1@example.com", "w2@example.com");
        assertThat(states(shop))
                .containsExactly(
                        "SENT CLOSED TOLD", "SENT CLOSED TOLD", "WITHDRAWN WAITING null", "WITHDRAWN WAITING null");
    }

    @OnEachDatabase
    void what_was_made_ahead_when_the_server_went_away_goes_out_once_from_another_node(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database).waiting(5).restocked(5);
        shop.waves().run();
        shop.sending(server.sender(), (mail, message) -> {
                    NotifyFixture.write(mail, message);
                    if (mail.to().startsWith("w3@")) {
                        awaitSent(shop, 2);
                        server.close();
                    }
                })
                .run();

        try (SmtpServer another = new SmtpServer()) {
            shop.clock().advance(Duration.ofHours(5));
            shop.sending(another.sender()).run();

            assertThat(another.addressees())
                    .containsExactlyInAnyOrder("w3@example.com", "w4@example.com", "w5@example.com");
        }
    }

    private static void awaitSent(NotifyFixture shop, int mails) {
        while (shop.jdbc().queryForObject("SELECT COUNT(*) FROM SHW_NOTIFY_MESSAGE WHERE STATE = 'SENT'", Integer.class)
                < mails) {
            Thread.onSpinWait();
        }
    }

    @OnEachDatabase
    void who_was_told_by_a_node_that_died_right_then_waits_no_longer(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database).waiting(1).restocked(1);
        shop.waves().run();
        shop.jdbc()
                .update(
                        "UPDATE SHW_NOTIFY_MESSAGE SET STATE = 'SENT', CLAIM = 'dead', ATTEMPTS = 1, DUE_AT = ?",
                        shop.clock().instant().plusSeconds(60).toEpochMilli());

        shop.housekeeping().run();
        assertThat(states(shop)).containsExactly("SENT WAITING null");
        shop.clock().advance(Duration.ofSeconds(60));
        shop.housekeeping().run();

        assertThat(states(shop)).containsExactly("SENT CLOSED TOLD");
        assertThat(shop.jdbc().queryForList("SELECT CLAIM FROM SHW_NOTIFY_MESSAGE", String.class))
                .containsOnlyNulls();
    }

    @OnEachDatabase
    void a_mail_that_the_server_never_takes_ends_its_subscription_and_no_other(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database).waiting(2).restocked(5);
        shop.waves().run();

        shop.sending(server.sender(), failing(550, "550 5.1.1 no such user")).run();

        assertThat(states(shop)).containsExactly("FAILED CLOSED ADDRESS_FAILED", "SENT CLOSED TOLD");
    }

    @OnEachDatabase
    void a_server_that_is_busy_is_tried_again_later_and_in_the_end_the_failure_is_told(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database).waiting(2).restocked(5);
        shop.waves().run();
        AlertSending sending = shop.sending(server.sender(), failing(451, "451 busy"));

        sending.run();
        assertThat(states(shop)).containsExactly("QUEUED WAITING null", "SENT CLOSED TOLD");
        sending.run();
        assertThat(attempts(shop)).isEqualTo(1);
        for (int i = 0; i < 4; i++) {
            shop.clock().advance(Duration.ofHours(5));
            sending.run();
        }

        assertThat(states(shop)).containsExactly("FAILED WAITING null", "SENT CLOSED TOLD");
        assertThat(attempts(shop)).isEqualTo(3);
        long failed = shop.jdbc().queryForObject("SELECT MIN(ID) FROM SHW_NOTIFY_MESSAGE", Long.class);
        assertThat(shop.desk().retry(failed, "admin:jane")).isEmpty();
        shop.sending(server.sender()).run();
        assertThat(server.addressees()).containsExactlyInAnyOrder("w1@example.com", "w2@example.com");
    }

    private static int attempts(NotifyFixture shop) {
        return shop.jdbc().queryForObject("SELECT ATTEMPTS FROM SHW_NOTIFY_MESSAGE ORDER BY ID LIMIT 1", Integer.class);
    }

    /** For {@code w1}, as JavaMail throws it when a server answers so. */
    private static AlertMails failing(int code, String reply) {
        return (mail, message) -> {
            NotifyFixture.write(mail, message);
            if (mail.to().startsWith("w1@")) {
                Address[] nobody = {};
                Address[] addressee = {new InternetAddress(mail.to())};
                throw new SendFailedException(
                        "Invalid Addresses",
                        new SMTPAddressFailedException(new InternetAddress(mail.to()), "RCPT TO", code, reply),
                        nobody,
                        nobody,
                        addressee);
            }
        };
    }

    private static List<String> states(NotifyFixture shop) {
        return shop.jdbc()
                .queryForList(
                        "SELECT CONCAT(m.STATE, ' ', s.STATE, ' ', COALESCE(s.CLOSE_REASON, 'null'))"
                                + " FROM SHW_NOTIFY_MESSAGE m JOIN SHW_NOTIFY_SUBSCRIPTION s ON s.ID = m.SUBSCRIPTION_ID"
                                + " ORDER BY m.ID",
                        String.class);
    }

    @OnEachDatabase
    void a_mail_server_that_is_away_loses_nothing_and_costs_no_attempt(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database).waiting(2).restocked(5);
        shop.waves().run();
        int closed = server.port();
        server.close();

        assertThatThrownBy(() -> shop.sending(SmtpServer.sender(closed)).run())
                .hasMessageContaining("cannot be reached");

        assertThat(states(shop)).containsExactly("QUEUED WAITING null", "QUEUED WAITING null");
        assertThat(attempts(shop)).isZero();
    }

    @OnEachDatabase
    void a_unit_is_held_for_each_person_told_and_nobody_else_is_promised_it(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database)
                .with(KEYS.holdHours(), "24")
                .waiting(3)
                .restocked(2);
        shop.waves().run();

        shop.sending(server.sender()).run();

        assertThat(server.addressees()).containsExactly("w1@example.com", "w2@example.com");
        assertThat(shop.restock()
                        .shop()
                        .stock()
                        .ledger()
                        .available(WEB, List.of(SKU))
                        .get(SKU))
                .isZero();
        assertThat(shop.restock().shop().stock().ledger().holds(SKU)).hasSize(2);
        shop.clock().advance(Duration.ofHours(24));
        shop.restock().shop().stock().holds().releaseExpired(10);
        assertThat(shop.restock()
                        .shop()
                        .stock()
                        .ledger()
                        .available(WEB, List.of(SKU))
                        .get(SKU))
                .isEqualTo(2);
    }

    @OnEachDatabase
    void no_more_goes_out_than_the_shop_allows_nor_all_of_a_minute_at_once(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database)
                .with(NotifyFixture.KEYS.mailsPerMinute(), "24")
                .waiting(5)
                .restocked(5);
        shop.waves().run();
        AlertSending sending = shop.sending(server.sender());

        sending.run();
        sending.run();
        assertThat(server.received()).hasSize(2);
        shop.clock().advance(Duration.ofSeconds(4));
        sending.run();
        assertThat(server.received()).hasSize(2);
        shop.clock().advance(Duration.ofSeconds(1));
        sending.run();

        assertThat(server.received()).hasSize(4);
    }

    @OnEachDatabase
    void mails_go_on_when_the_clock_is_set_back(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database).waiting(2).restocked(2);
        shop.waves().run();
        AlertSending sending = shop.sending(server.sender());
        sending.run();
        shop.clock().advance(Duration.ofHours(-1));
        shop.alerts().ask(request("new@example.com", NotifyFixture.OTHER, AlertKind.BACK_IN_STOCK));

        sending.run();

        assertThat(server.addressees()).contains("new@example.com");
    }

    @OnEachDatabase
    void who_waits_for_a_confirmation_does_not_wait_for_a_wave_of_others(TestDatabase database) {
        NotifyMeProperties small =
                new NotifyMeProperties(1_000, 100_000, 1_000_000, 50, true, 2, Duration.ofMinutes(2), 3, 365);
        NotifyFixture shop = NotifyFixture.on(database, small).waiting(5).restocked(5);
        shop.waves().run();
        shop.clock().advance(Duration.ofSeconds(1));
        shop.alerts().ask(request("new@example.com", NotifyFixture.OTHER, AlertKind.BACK_IN_STOCK));

        shop.sending(server.sender()).run();

        assertThat(server.addressees()).containsExactlyInAnyOrder("new@example.com", "w1@example.com");
    }

    @OnEachDatabase
    void whoever_was_not_reached_by_one_restock_gets_one_mail_of_the_next(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database).waiting(3).restocked(5);
        shop.waves().run();
        shop.sending(server.sender(), busyForAll()).run();
        shop.restock().sell(SKU, 5).look();
        shop.restocked(5).waves().run();
        shop.clock().advance(Duration.ofHours(1));

        shop.sending(server.sender()).run();
        shop.clock().advance(Duration.ofHours(1));
        shop.sending(server.sender()).run();

        assertThat(server.addressees()).containsExactlyInAnyOrder("w1@example.com", "w2@example.com", "w3@example.com");
    }

    @OnEachDatabase
    void mails_of_a_restock_that_is_over_go_to_nobody_though_a_unit_came_back_for_a_moment(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database).waiting(3).restocked(3);
        shop.waves().run();
        shop.desk().pause("admin:jane");
        shop.restock().sell(SKU, 3).look();
        shop.with(RestockKeys.withDefaults("0").settlingSeconds(), "3600");
        shop.restock().bookIn(SKU, 1).look();
        shop.desk().resume("admin:jane");

        shop.sending(server.sender()).run();

        assertThat(server.addressees()).isEmpty();
        assertThat(states(shop)).containsOnly("WITHDRAWN WAITING null");
    }

    @OnEachDatabase
    void when_units_go_while_a_wave_is_on_its_way_the_rest_of_it_waits_in_its_places(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database).waiting(20).restocked(10);
        shop.waves().run();
        shop.restock().sell(SKU, 9).look();
        AlertSending sending = shop.sending(server.sender());

        sending.run();
        assertThat(server.addressees()).containsExactlyInAnyOrder("w1@example.com", "w2@example.com");

        shop.restock().bookIn(SKU, 1).look();
        shop.clock().advance(Duration.ofMinutes(31));
        shop.waves().run();
        sending.run();
        assertThat(server.addressees())
                .containsExactlyInAnyOrder(
                        "w1@example.com",
                        "w2@example.com",
                        "w3@example.com",
                        "w4@example.com",
                        "w5@example.com",
                        "w6@example.com");
    }

    @OnEachDatabase
    void whoever_waits_for_what_nobody_counts_is_told_though_units_are_held_elsewhere(TestDatabase database) {
        NotifyFixture shop =
                NotifyFixture.on(database).with(KEYS.holdHours(), "24").waiting(2);
        shop.jdbc().update("UPDATE BLC_SKU SET INVENTORY_TYPE = 'ALWAYS_AVAILABLE' WHERE SKU_ID = ?", SKU);
        shop.restock().look();
        shop.waves().run();

        shop.sending(server.sender()).run();

        assertThat(server.addressees()).containsExactlyInAnyOrder("w1@example.com", "w2@example.com");
    }

    @OnEachDatabase
    void a_mail_that_comes_late_promises_no_more_hours_than_its_unit_is_held(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database)
                .with(KEYS.holdHours(), "24")
                .waiting(2)
                .restocked(2);
        shop.waves().run();
        shop.sending(server.sender(), busyForAll()).run();
        shop.clock().advance(Duration.ofHours(10));
        List<Long> hours = new ArrayList<>();
        AlertMails reading = (mail, message) -> {
            hours.add(mail.heldHours());
            assertThat(mail.item().url()).isEqualTo(mail.actionUrl());
            NotifyFixture.write(mail, message);
        };
        shop.jdbc().update("UPDATE SHW_NOTIFY_MESSAGE SET DUE_AT = DUE_AT + 999999999 WHERE WAVE_PLACE = 2");
        shop.sending(server.sender(), reading).run();
        assertThat(hours).containsExactly(14L);

        shop.jdbc().update("UPDATE SHW_NOTIFY_MESSAGE SET DUE_AT = 0 WHERE WAVE_PLACE = 2");
        shop.clock().advance(Duration.ofHours(10));
        shop.sending(server.sender(), reading).run();

        assertThat(hours).containsExactly(14L, 24L);
        assertThat(shop.jdbc().queryForObject("SELECT COUNT(*) FROM SHW_STOCK_HOLD", Long.class))
                .isEqualTo(2);
    }

    @OnEachDatabase
    void a_merchant_who_pauses_does_not_wait_for_the_end_of_a_batch(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database).waiting(20).restocked(20);
        shop.waves().run();
        AlertMails pausing = (mail, message) -> {
            NotifyFixture.write(mail, message);
            if (mail.to().startsWith("w1@")) {
                shop.desk().pause("admin:jane");
                shop.clock().advance(Duration.ofSeconds(2));
            }
        };

        shop.sending(server.sender(), pausing).run();
        assertThat(server.received()).hasSizeLessThanOrEqualTo(1);

        shop.desk().resume("admin:jane");
        shop.sending(server.sender()).run();
        assertThat(server.received()).hasSize(20);
    }

    private static AlertMails busyForAll() {
        return (mail, message) -> {
            NotifyFixture.write(mail, message);
            throw new SendFailedException(
                    "busy",
                    new SMTPAddressFailedException(new InternetAddress(mail.to()), "RCPT TO", 451, "try again later"));
        };
    }

    @OnEachDatabase
    void a_paused_shop_sends_nothing_and_loses_nothing(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database).waiting(1).restocked(1);
        shop.waves().run();
        shop.desk().pause("admin:jane");

        shop.sending(server.sender()).run();
        assertThat(server.received()).isEmpty();

        shop.desk().resume("admin:jane");
        shop.sending(server.sender()).run();
        assertThat(server.received()).hasSize(1);
    }

    @OnEachServer
    void two_nodes_never_send_the_same_mail(TestDatabase database) throws Exception {
        NotifyFixture shop = NotifyFixture.on(database).waiting(120).restocked(100);
        shop.waves().run();

        Threads.together(4, node -> () -> {
            AlertSending sending = shop.sending(server.sender());
            while (sending.run()) {
                shop.clock().advance(Duration.ofMillis(10));
            }
            return null;
        });

        assertThat(server.addressees()).hasSize(120).doesNotHaveDuplicates();
    }

    @OnEachDatabase
    void what_a_dead_node_had_in_hand_goes_out_when_its_lease_is_over(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database).waiting(2).restocked(5);
        shop.waves().run();
        shop.jdbc()
                .update(
                        "UPDATE SHW_NOTIFY_MESSAGE SET STATE = 'SENDING', CLAIM = 'dead', ATTEMPTS = 1, DUE_AT = ?",
                        shop.clock().instant().plusSeconds(60).toEpochMilli());

        shop.sending(server.sender()).run();
        assertThat(server.received()).isEmpty();
        shop.clock().advance(Duration.ofSeconds(60));
        shop.sending(server.sender()).run();

        assertThat(server.addressees()).containsExactly("w1@example.com", "w2@example.com");
    }
}
