package org.shelfwise.core.notifyme.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.notifyme.AlertKind;
import org.shelfwise.core.notifyme.NotifyFixture;
import org.shelfwise.core.notifyme.NotifyMeProperties;
import org.shelfwise.core.testing.Databases;
import org.shelfwise.core.testing.TestDatabase;

/** How often the mail server is called, counted there. */
class KeptConnectionTest {

    private static final NotifyMeProperties TEN_AT_A_TIME =
            new NotifyMeProperties(1_000, 100_000, 1_000_000, 50, true, 10, Duration.ofMinutes(2), 3, 365);

    private final TestDatabase database = Databases.h2();
    private ScriptedSmtpServer server;
    private NotifyFixture shop;

    @BeforeEach
    void start() throws Exception {
        server = new ScriptedSmtpServer((at, address) -> null);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        database.close();
    }

    @Test
    void two_batches_of_mails_need_one_call() {
        AlertSending sending = waiting(20);

        sending.run();
        assertThat(server.taken()).hasSize(10);
        sending.run();

        assertThat(server.taken()).hasSize(20).doesNotHaveDuplicates();
        assertThat(server.calls()).isEqualTo(1);
    }

    @Test
    void a_server_that_has_hung_up_between_two_batches_is_called_again_and_gets_everything_once() throws Exception {
        AlertSending sending = waiting(20);

        sending.run();
        server.hangUp();
        sending.run();

        assertThat(server.taken()).hasSize(20).doesNotHaveDuplicates();
        assertThat(server.calls()).isEqualTo(2);
    }

    @Test
    void when_there_is_nothing_to_send_the_server_is_not_kept_on_the_line() {
        AlertSending sending = waiting(5);

        sending.run();
        sending.run();
        assertThat(server.commands("QUIT")).isEqualTo(1);
        waitingMore();
        sending.run();

        assertThat(server.taken()).hasSize(6);
        assertThat(server.calls()).isEqualTo(2);
    }

    private AlertSending waiting(int people) {
        shop = NotifyFixture.on(database, TEN_AT_A_TIME).waiting(people).restocked(people);
        shop.waves().run();
        tick();
        return shop.sending(server.sender());
    }

    private void waitingMore() {
        shop.alerts().ask(NotifyFixture.request("another@example.com", NotifyFixture.OTHER, AlertKind.BACK_IN_STOCK));
        tick();
    }

    /** The pace of a million a minute lets the next batch go a moment later. */
    private void tick() {
        shop.clock().advance(Duration.ofMillis(10));
    }
}
