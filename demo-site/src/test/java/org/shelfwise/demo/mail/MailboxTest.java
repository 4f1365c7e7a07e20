package org.shelfwise.demo.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shelfwise.demo.testing.Eventually.eventually;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** What a mail sender hands over by SMTP, and what the mailbox makes of it. */
class MailboxTest {

    private final MailRoute route = MailRoute.of(settings(Map.of()), true);
    private final Mailbox mailbox = route.mailbox().orElseThrow();
    private final JavaMailSenderImpl sender = sender(route);

    @AfterEach
    void close() {
        route.close();
    }

    @Test
    void a_mail_is_read_as_it_was_written_in_any_script_and_to_several_people() throws Exception {
        MimeMessage mail = sender.createMimeMessage();
        MimeMessageHelper message = new MimeMessageHelper(mail, true, "UTF-8");
        message.setFrom("shop@example.com", "Åsas \"klädbutik\"");
        message.setTo(new String[] {"nino@example.com", "giorgi@example.com"});
        message.setSubject("თქვენი შეკვეთა, och något längre som inte ryms på en enda rad i ett brevhuvud");
        message.setText("Hej på dig\n\n.\nსლავა", "<p>Hej på <b>dig</b></p>");
        message.addAttachment("bill.html", new ByteArrayResource("<p>attached</p>".getBytes(StandardCharsets.UTF_8)));

        sender.send(mail);

        assertThat(mailbox.newestFirst()).hasSize(1).first().satisfies(read -> {
            assertThat(read.getFrom()).contains("Åsas", "klädbutik").endsWith("<shop@example.com>");
            assertThat(read.getTo()).isEqualTo("nino@example.com, giorgi@example.com");
            assertThat(read.getSubject())
                    .isEqualTo("თქვენი შეკვეთა, och något längre som inte ryms på en enda rad i ett brevhuvud");
            assertThat(read.getText().strip()).isEqualToNormalizingNewlines("Hej på dig\n\n.\nსლავა");
            assertThat(read.getHtml()).isEqualTo("<p>Hej på <b>dig</b></p>");
        });
    }

    @Test
    void a_mail_of_plain_text_without_a_subject_is_shown_too() {
        sender.send(mail(null));

        assertThat(mailbox.newestFirst()).hasSize(1).first().satisfies(read -> {
            assertThat(read.getSubject()).isEmpty();
            assertThat(read.getText().strip()).isEqualTo("text");
            assertThat(read.getHtml()).isNull();
        });
    }

    @Test
    void the_newest_are_kept_however_many_are_sent() {
        sender.send(IntStream.rangeClosed(1, Mailbox.CAPACITY + 2)
                .mapToObj(number -> mail("Mail " + number))
                .toArray(SimpleMailMessage[]::new));

        assertThat(mailbox.newestFirst())
                .hasSize(Mailbox.CAPACITY)
                .extracting(CapturedMail::getSubject)
                .startsWith("Mail " + (Mailbox.CAPACITY + 2))
                .endsWith("Mail 3");
        assertThat(mailbox.find(2)).isEmpty();
        assertThat(mailbox.find(3)).map(CapturedMail::getSubject).contains("Mail 3");
    }

    @Test
    void mails_go_to_the_mail_server_that_was_named_and_none_is_captured() {
        try (MailRoute elsewhere = MailRoute.of(
                settings(Map.of(
                        "shelfwise.demo.mail.host", route.getHost(), "shelfwise.demo.mail.port", route.getPort())),
                true)) {
            assertThat(elsewhere.mailbox()).isEmpty();
            sender(elsewhere).send(mail("Hello"));
        }

        assertThat(mailbox.newestFirst()).hasSize(1);
    }

    @Test
    void an_admin_of_its_own_says_which_setting_its_mails_want() {
        try (MailRoute admin = MailRoute.of(settings(Map.of()), false)) {
            JavaMailSenderImpl lost = sender(admin);
            assertThatThrownBy(() -> lost.send(mail("Hello")))
                    .isInstanceOf(MailException.class)
                    .hasMessageContaining("shelfwise.demo.mail.host");
        }
    }

    @Test
    void a_mailbox_that_finds_its_port_taken_says_which_setting_to_change() {
        Environment settings = settings(Map.of("shelfwise.demo.mail.port", route.getPort()));

        assertThatThrownBy(() -> MailRoute.of(settings, true))
                .hasMessageContaining("shelfwise.demo.mail.port")
                .hasMessageContaining(String.valueOf(route.getPort()));
    }

    @Test
    void a_queue_that_is_full_keeps_nobody_waiting_and_sends_what_it_holds() throws Throwable {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger written = new AtomicInteger();
        MailQueue queue = new MailQueue(sender);
        queue.send("The first", mail -> {
            begun.countDown();
            goOn.await();
            throw new IllegalStateException("cannot be written");
        });
        begun.await();

        for (int i = 0; i < MailQueue.MOST_WAITING + 3; i++) {
            queue.send("One of many", mail -> {
                written.incrementAndGet();
                write(mail);
            });
        }
        goOn.countDown();

        eventually(() -> assertThat(mailbox.newestFirst()).hasSize(MailQueue.MOST_WAITING));
        queue.destroy();
        assertThat(written).hasValue(MailQueue.MOST_WAITING);
    }

    private static Environment settings(Map<String, Object> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        return environment;
    }

    private static void write(MimeMessage mail) throws Exception {
        MimeMessageHelper message = new MimeMessageHelper(mail);
        message.setTo("nino@example.com");
        message.setText("text");
    }

    private static SimpleMailMessage mail(String subject) {
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom("shop@example.com");
        mail.setTo("nino@example.com");
        mail.setSubject(subject);
        mail.setText("text");
        return mail;
    }

    private static JavaMailSenderImpl sender(MailRoute route) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(route.getHost());
        sender.setPort(route.getPort());
        sender.setDefaultEncoding("UTF-8");
        return sender;
    }
}
