package org.shelfwise.core.notifyme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.mail.Message.RecipientType;
import javax.mail.MessagingException;
import javax.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.notifyme.MailServer.Connection;
import org.shelfwise.core.notifyme.sending.SmtpServer;

class MailServerTest {

    private final SmtpServer smtp = new SmtpServer();
    private final MailServer server = new MailServer(smtp.sender());

    @AfterEach
    void stop() {
        smtp.close();
    }

    @Test
    void no_mail_is_delivered_before_what_it_waits_for() throws Exception {
        try (Connection connection = server.connect()) {
            connection.send(
                    mail("nino@example.com"), () -> assertThat(smtp.received()).isEmpty());
            assertThat(smtp.addressees()).containsExactly("nino@example.com");

            connection.send(
                    mail("ana@example.com"), () -> assertThat(smtp.received()).hasSize(1));
            assertThat(smtp.addressees()).containsExactlyInAnyOrder("nino@example.com", "ana@example.com");
        }
    }

    @Test
    void a_mail_that_is_stopped_before_its_end_is_not_delivered_and_costs_the_connection() throws Exception {
        try (Connection connection = server.connect()) {
            connection.send(mail("nino@example.com"), () -> {});

            assertThatThrownBy(() -> connection.send(mail("ana@example.com"), () -> {
                        throw new IllegalStateException("the database is away");
                    }))
                    .isInstanceOf(MessagingException.class)
                    .hasStackTraceContaining("the database is away");

            assertThat(connection.isOpen()).isFalse();
        }
        try (Connection another = server.connect()) {
            another.send(mail("gio@example.com"), () -> {});
        }
        assertThat(smtp.addressees()).containsExactlyInAnyOrder("nino@example.com", "gio@example.com");
    }

    private ReadyMessage mail(String to) throws MessagingException {
        MimeMessage message = server.message("shelfwise.1.test@shop.example");
        message.setFrom("shop@shop.example");
        message.setRecipients(RecipientType.TO, to);
        message.setText("It is back.");
        return MailServer.ready(message);
    }
}
