package org.shelfwise.core.notifyme.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shelfwise.core.notifyme.sending.ScriptedSmtpServer.HANGS_UP;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import javax.mail.internet.InternetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shelfwise.core.notifyme.NotifyFixture;
import org.shelfwise.core.notifyme.sending.ScriptedSmtpServer.At;
import org.shelfwise.core.testing.Databases;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.TestDatabase;

/** What follows when a mail server, spoken to over a socket, does not take a mail. */
class RefusedMailTest {

    private static final String FIRST = "w1@example.com";
    private static final String SENDER = "shop@shop.example";
    private static final String TRIED_AGAIN = "QUEUED 1 WAITING";
    private static final String FAILED = "FAILED 1 WAITING";
    private static final String ENDED = "FAILED 1 CLOSED ADDRESS_FAILED";

    @ParameterizedTest
    @CsvSource({
        "RCPT, 450 mailbox busy, " + TRIED_AGAIN,
        "RCPT, 451 4.7.1 greylisted, " + TRIED_AGAIN,
        "RCPT, 452 4.2.2 mailbox full, " + TRIED_AGAIN,
        "RCPT, 552 5.2.2 mailbox full, " + TRIED_AGAIN,
        "RCPT, 421 too busy, " + TRIED_AGAIN,
        "DATA, 451 try later, " + TRIED_AGAIN,
        "END, 450 try later, " + TRIED_AGAIN,
        "END, 421 shutting down, " + TRIED_AGAIN,
        "END, 452 4.3.1 no room, " + TRIED_AGAIN
    })
    void a_server_that_is_busy_or_full_gets_the_mail_again_later(At at, String reply, String outcome) throws Exception {
        assertThat(outcomeOf(reply, at)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.7.1 your server is listed, " + TRIED_AGAIN,
        "RCPT, 554 5.7.1 <shop[185.5.1.20]>: client host rejected, " + TRIED_AGAIN,
        "RCPT, 553 5.1.8 <shop@shop.example>: sender address rejected, " + TRIED_AGAIN,
        "RCPT, 550 4.4.7 for now, " + TRIED_AGAIN,
        "DATA, 550 5.7.1 not now, " + TRIED_AGAIN,
        "END, 554 5.7.1 your server is on a list, " + TRIED_AGAIN,
        "END, 550 5.7.26 not authenticated, " + TRIED_AGAIN
    })
    void a_server_that_does_not_like_ours_costs_nobody_the_place(At at, String reply, String outcome) throws Exception {
        assertThat(outcomeOf(reply, at)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 no such user, " + FAILED,
        "RCPT, 550 client host [185.5.1.1] blocked using a list, " + FAILED,
        "RCPT, 553 sorry, " + FAILED,
        "RCPT, 550 5.1.0 address rejected, " + FAILED,
        "RCPT, 550 5.2.1 mailbox disabled, " + FAILED,
        "DATA, 554 no valid recipients, " + FAILED,
        "END, 554 transaction failed, " + FAILED,
        "END, 552 5.3.4 message too big, " + FAILED,
        "RCPT, 550 5.1.1 user unknown, " + ENDED,
        "RCPT, 550 5.1.10 null MX, " + ENDED,
        "RCPT, 556 domain takes no mail, " + ENDED,
        "END, 550 5.1.1 user unknown, " + ENDED
    })
    void a_subscription_ends_only_when_the_server_says_that_there_is_no_such_mailbox(
            At at, String reply, String outcome) throws Exception {
        assertThat(outcomeOf(reply, at)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"RCPT", "DATA", "END"})
    void a_reply_of_several_lines_is_read_by_its_first(At at) throws Exception {
        assertThat(outcomeOf("550-5.1.1 the account that you tried\n550 5.1.1 does not exist", at))
                .isEqualTo(ENDED);
    }

    @ParameterizedTest
    @CsvSource({"RCPT", "DATA", "END"})
    void a_server_that_hangs_up_in_the_middle_gets_the_mail_again_later_and_the_others_at_once(At at) throws Exception {
        assertThat(outcomeOf(HANGS_UP, at)).isEqualTo(TRIED_AGAIN);
    }

    /** The first of three readers meets the server's reply; the others are told whatever it is. */
    private static String outcomeOf(String reply, At at) throws Exception {
        try (TestDatabase database = Databases.h2();
                ScriptedSmtpServer server = ScriptedSmtpServer.saying(reply, at, FIRST)) {
            NotifyFixture shop = NotifyFixture.on(database).waiting(3).restocked(3);
            shop.waves().run();
            AlertSending sending = shop.sending(server.sender());

            sending.run();
            shop.clock().advance(Duration.ofSeconds(1));
            sending.run();

            assertThat(server.taken()).containsExactly("w2@example.com", "w3@example.com");
            List<String> outcomes = outcomes(shop);
            assertThat(outcomes.subList(1, 3)).containsOnly("SENT 1 CLOSED TOLD");
            return outcomes.get(0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "550 5.7.1 not welcome",
        "550 5.1.8 no such domain",
        "553 sender rejected",
        "530 5.7.0 authentication required",
        "451 4.7.1 too many mails",
        "421 4.7.0 try later"
    })
    void a_sender_who_is_refused_loses_nobody_and_costs_no_attempt(String reply) throws Exception {
        AtomicBoolean welcome = new AtomicBoolean();
        try (TestDatabase database = Databases.h2();
                ScriptedSmtpServer server =
                        new ScriptedSmtpServer((at, address) -> at == At.MAIL && !welcome.get() ? reply : null)) {
            NotifyFixture shop = NotifyFixture.on(database).waiting(3).restocked(3);
            shop.waves().run();
            AlertSending sending = shop.sending(server.sender());

            for (int i = 0; i < 5; i++) {
                assertThatThrownBy(sending::run)
                        .hasMessageContaining("takes nothing from " + SENDER)
                        .hasStackTraceContaining(reply);
                shop.clock().advance(Duration.ofMinutes(1));
            }

            assertThat(outcomes(shop)).containsOnly("QUEUED 0 WAITING");
            assertThat(error(shop, FIRST)).as("what the merchant reads").startsWith(reply);
            welcome.set(true);
            sending.run();
            assertThat(server.taken()).containsExactly(FIRST, "w2@example.com", "w3@example.com");
        }
    }

    @OnEachDatabase
    void a_sender_who_is_refused_is_asked_about_once_a_batch_and_stops_no_other(TestDatabase database)
            throws Exception {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.saying("550 5.7.1 not welcome", At.MAIL, SENDER)) {
            NotifyFixture shop = NotifyFixture.on(database).waiting(6).restocked(6);
            shop.waves().run();
            AlertSending sending = shop.sending(server.sender(), (mail, message) -> {
                NotifyFixture.write(mail, message);
                if (mail.to().startsWith("w4@")) {
                    message.setFrom(new InternetAddress("another@shop.example"));
                }
            });

            assertThatThrownBy(sending::run).hasMessageContaining(SENDER);

            assertThat(server.taken()).containsExactly("w4@example.com");
            assertThat(server.commands("MAIL FROM:<" + SENDER)).isEqualTo(1);
            assertThat(outcomes(shop)).filteredOn("QUEUED 0 WAITING"::equals).hasSize(5);
        }
    }

    @OnEachDatabase
    void each_try_comes_later_than_the_one_before_and_what_failed_together_does_not_come_back_together(
            TestDatabase database) throws Exception {
        int people = 40;
        try (ScriptedSmtpServer server =
                new ScriptedSmtpServer((at, address) -> at == At.RCPT ? "450 mailbox busy" : null)) {
            NotifyFixture shop = NotifyFixture.on(database).waiting(people).restocked(people);
            shop.waves().run();
            AlertSending sending = shop.sending(server.sender());

            sending.run();
            List<Long> first = waits(shop);
            shop.clock().advance(Duration.ofSeconds(30));
            sending.run();
            List<Long> second = waits(shop);

            assertThat(first).hasSize(people).allMatch(wait -> wait >= 15_000 && wait <= 30_000);
            assertThat(second).hasSize(people).allMatch(wait -> wait >= 30_000 && wait <= 60_000);
            assertThat(LongStream.of(first.stream().mapToLong(Long::longValue).toArray())
                            .distinct()
                            .count())
                    .as("different moments")
                    .isGreaterThan(people / 2);
        }
    }

    private static List<Long> waits(NotifyFixture shop) {
        return shop.jdbc()
                .queryForList(
                        "SELECT DUE_AT - ? FROM SHW_NOTIFY_MESSAGE WHERE STATE = 'QUEUED' ORDER BY ID",
                        Long.class,
                        shop.clock().millis());
    }

    private static List<String> outcomes(NotifyFixture shop) {
        return shop.jdbc()
                .queryForList(
                        "SELECT TRIM(CONCAT(m.STATE, ' ', m.ATTEMPTS, ' ', s.STATE, ' ', COALESCE(s.CLOSE_REASON, '')))"
                                + " FROM SHW_NOTIFY_MESSAGE m JOIN SHW_NOTIFY_SUBSCRIPTION s ON s.ID = m.SUBSCRIPTION_ID"
                                + " ORDER BY m.ID",
                        String.class);
    }

    private static String error(NotifyFixture shop, String address) {
        return shop.desk().messages(null, null, Long.MAX_VALUE, 100).stream()
                .filter(row -> row.address().equals(address))
                .findFirst()
                .orElseThrow()
                .error();
    }
}
