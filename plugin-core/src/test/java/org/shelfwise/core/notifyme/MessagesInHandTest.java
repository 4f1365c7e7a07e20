package org.shelfwise.core.notifyme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shelfwise.core.notifyme.NotifyFixture.KEYS;
import static org.shelfwise.core.notifyme.NotifyFixture.OTHER;
import static org.shelfwise.core.notifyme.NotifyFixture.SKU;
import static org.shelfwise.core.notifyme.NotifyFixture.request;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.notifyme.sending.SmtpServer;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.core.testing.Databases;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.TestDatabase;

/** What a merchant does to single mails, and what follows for those who were to read them. */
class MessagesInHandTest {

    private static final String JANE = "admin:jane";

    private final SmtpServer server = new SmtpServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @OnEachDatabase
    void a_mail_that_failed_goes_out_when_it_is_tried_again(TestDatabase database) {
        NotifyFixture shop = told(database, 1);
        fail(shop);

        assertThat(shop.desk().retry(newest(shop).id(), JANE)).isEmpty();

        shop.sending(server.sender()).run();
        assertThat(server.addressees()).containsExactly("w1@example.com");
    }

    @OnEachDatabase
    void a_mail_whose_reader_waits_no_longer_is_not_tried_again(TestDatabase database) {
        NotifyFixture shop = told(database, 1);
        fail(shop);
        MessageRow mail = newest(shop);
        shop.desk().cancel(mail.subscriptionId(), JANE);

        assertThat(shop.desk().retry(mail.id(), JANE)).contains(Refusal.of("notifyme.message-not-wanted"));
        assertThat(shop.desk().retryFailed(null, JANE)).isZero();

        assertThat(shop.queued()).isEmpty();
        assertThat(newest(shop).state()).isEqualTo(MessageState.FAILED);
    }

    @OnEachDatabase
    void a_question_that_has_been_answered_is_not_asked_again(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database);
        shop.alerts().ask(request("nino@example.com"));
        fail(shop);
        MessageRow mail = newest(shop);
        assertThat(shop.desk().retry(mail.id(), JANE)).isEmpty();
        fail(shop);
        shop.links().press(LinkPurpose.CONFIRM, shop.token(mail.subscriptionId(), LinkPurpose.CONFIRM));

        assertThat(shop.desk().retry(mail.id(), JANE)).contains(Refusal.of("notifyme.message-not-wanted"));
    }

    @OnEachDatabase
    void who_has_a_newer_mail_does_not_get_the_older_one_as_well(TestDatabase database) {
        NotifyFixture shop = told(database, 1);
        fail(shop);
        MessageRow older = newest(shop);
        shop.restock().sell(SKU, 5).look();
        shop.restocked(5).waves().run();
        assertThat(newest(shop).id()).isNotEqualTo(older.id());

        assertThat(shop.desk().retry(older.id(), JANE)).contains(Refusal.of("notifyme.message-overtaken"));
        assertThat(shop.desk().retryFailed(SKU, JANE)).isZero();

        shop.sending(server.sender()).run();
        assertThat(server.addressees()).containsExactly("w1@example.com");
    }

    @OnEachDatabase
    void nobody_is_told_by_hand_of_what_has_sold_out_since(TestDatabase database) {
        NotifyFixture shop = told(database, 1);
        fail(shop);
        shop.restock().sell(SKU, 5).look();

        assertThat(shop.desk().retry(newest(shop).id(), JANE)).contains(Refusal.of("notifyme.restock-over"));
        assertThat(shop.desk().retryFailed(SKU, JANE)).isZero();
    }

    @OnEachDatabase
    void all_that_failed_of_one_sku_or_of_all_is_tried_again_in_one_go(TestDatabase database) {
        NotifyFixture shop = told(database, 5);
        shop.with(KEYS.confirmation(), "off");
        shop.alerts().ask(request("other@example.com", OTHER, AlertKind.BACK_IN_STOCK));
        shop.restock().bookIn(OTHER, 1).look();
        shop.waves().run();
        fail(shop);
        shop.jdbc().update("UPDATE SHW_NOTIFY_MESSAGE SET STATE = 'WITHDRAWN' WHERE ID = ?", first(shop));

        assertThat(shop.desk().retryFailed(OTHER, JANE)).isEqualTo(1);
        assertThat(shop.queued()).containsExactly("other@example.com");
        assertThat(shop.desk().retryFailed(null, JANE)).isEqualTo(4);
        assertThat(shop.desk().retryFailed(null, JANE)).isZero();

        shop.sending(server.sender()).run();
        assertThat(server.addressees())
                .as("what was withdrawn did not fail")
                .containsExactlyInAnyOrder(
                        "w2@example.com", "w3@example.com", "w4@example.com", "w5@example.com", "other@example.com");
    }

    @Test
    void of_thousands_of_failed_mails_a_bounded_number_is_queued_at_a_time() {
        try (TestDatabase database = Databases.h2()) {
            NotifyFixture shop = told(database, 1);
            shop.jdbc()
                    .batchUpdate(
                            "INSERT INTO SHW_NOTIFY_SUBSCRIPTION (ADDRESS_ID, SKU_ID, KIND, STATE, UNITS, LOCALE, PRIORITY,"
                                    + " ASKED_AT, EXPIRES_AT) VALUES (?, 301, 'BACK_IN_STOCK', 'WAITING', 1, 'en', 0, 1, 1)",
                            LongStream.rangeClosed(1, AlertDesk.MOST_RETRIED)
                                    .mapToObj(address -> new Object[] {address})
                                    .toList());
            shop.jdbc()
                    .update("INSERT INTO SHW_NOTIFY_MESSAGE (SUBSCRIPTION_ID, OCCASION, KIND, SKU_ID, STATE, ATTEMPTS,"
                            + " DUE_AT, QUEUED_AT) SELECT s.ID, 'late', 'BACK_IN_STOCK', s.SKU_ID, 'QUEUED', 0, 1, 1"
                            + " FROM SHW_NOTIFY_SUBSCRIPTION s WHERE s.LIVE IS NULL");
            fail(shop);

            assertThat(shop.desk().retryFailed(null, JANE)).isEqualTo(AlertDesk.MOST_RETRIED);
            assertThat(shop.desk().retryFailed(null, JANE)).isEqualTo(1);
            assertThat(shop.desk().retryFailed(null, JANE)).isZero();
        }
    }

    @OnEachDatabase
    void a_mail_that_is_called_off_is_not_queued_again_by_the_next_wave_but_by_the_next_restock(TestDatabase database) {
        NotifyFixture shop = told(database, 2);

        assertThat(shop.desk().cancelMessage(first(shop), JANE)).isEmpty();

        nextWave(shop);
        shop.sending(server.sender()).run();
        assertThat(server.addressees()).containsExactly("w2@example.com");
        assertThat(subscriptions(shop)).contains("w1@example.com WAITING null");
        shop.restock().sell(SKU, 5).look();
        shop.restocked(5).waves().run();
        shop.sending(server.sender()).run();
        assertThat(server.addressees()).containsExactlyInAnyOrder("w1@example.com", "w2@example.com");
    }

    @OnEachDatabase
    void a_mail_that_was_called_off_can_be_sent_after_all(TestDatabase database) {
        NotifyFixture shop = told(database, 1);
        shop.desk().cancelMessage(first(shop), JANE);

        assertThat(shop.desk().retryFailed(null, JANE)).as("it did not fail").isZero();
        assertThat(shop.desk().retry(first(shop), JANE)).isEmpty();

        shop.sending(server.sender()).run();
        assertThat(server.addressees()).containsExactly("w1@example.com");
    }

    @OnEachDatabase
    void who_has_no_other_mail_to_wait_for_is_not_kept_waiting_when_it_is_called_off(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database).with(KEYS.confirmation(), "off");
        shop.restock().bookIn(SKU, 10);
        shop.alerts().ask(request("early@example.com", SKU, AlertKind.LOW_STOCK));
        shop.restock().look().sell(SKU, 6).look();
        assertThat(shop.queued()).containsExactly("early@example.com");

        assertThat(shop.desk().cancelMessage(first(shop), JANE)).isEmpty();

        assertThat(subscriptions(shop)).containsExactly("early@example.com CLOSED BY_ADMIN");
        shop.restock().look();
        assertThat(shop.queued()).isEmpty();
    }

    @OnEachDatabase
    void what_is_sent_or_on_its_way_cannot_be_called_off(TestDatabase database) {
        NotifyFixture shop = told(database, 2);
        shop.jdbc().update("UPDATE SHW_NOTIFY_MESSAGE SET STATE = 'SENDING' WHERE ID = ?", first(shop));
        shop.jdbc().update("UPDATE SHW_NOTIFY_MESSAGE SET STATE = 'SENT' WHERE ID <> ?", first(shop));

        for (MessageRow mail : messages(shop)) {
            assertThat(shop.desk().cancelMessage(mail.id(), JANE))
                    .contains(Refusal.of("notifyme.message-not-cancellable"));
            assertThat(shop.desk().retry(mail.id(), JANE)).contains(Refusal.of("notifyme.message-not-retryable"));
        }
        assertThat(shop.desk().cancelMessage(-1, JANE)).contains(Refusal.of("notifyme.message-not-cancellable"));
        assertThat(messages(shop))
                .extracting(MessageRow::state)
                .containsExactlyInAnyOrder(MessageState.SENDING, MessageState.SENT);
    }

    /** So many wait, and their mails are queued. */
    private static NotifyFixture told(TestDatabase database, int people) {
        NotifyFixture shop = NotifyFixture.on(database).waiting(people).restocked(5);
        shop.waves().run();
        return shop;
    }

    private static void nextWave(NotifyFixture shop) {
        shop.jdbc().update("UPDATE SHW_NOTIFY_ROUND SET NEXT_WAVE_AT = 0");
        shop.waves().run();
    }

    /** As if the mail server had taken none of what is queued, and never would. */
    private static void fail(NotifyFixture shop) {
        shop.jdbc()
                .update(
                        "UPDATE SHW_NOTIFY_MESSAGE SET STATE = 'FAILED', ATTEMPTS = 3, ERROR = '554 no' WHERE STATE = 'QUEUED'");
    }

    private static List<MessageRow> messages(NotifyFixture shop) {
        return shop.desk().messages(null, null, Long.MAX_VALUE, 100);
    }

    private static MessageRow newest(NotifyFixture shop) {
        return messages(shop).get(0);
    }

    private static long first(NotifyFixture shop) {
        return shop.jdbc().queryForObject("SELECT MIN(ID) FROM SHW_NOTIFY_MESSAGE", Long.class);
    }

    private static List<String> subscriptions(NotifyFixture shop) {
        return shop.desk().subscriptions(null, null, Long.MAX_VALUE, 100).stream()
                .map(row -> row.address() + " " + row.state() + " " + row.closeReason())
                .toList();
    }
}
