package org.shelfwise.core.notifyme.sending;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Arrays;
import java.util.List;
import javax.mail.MessagingException;
import javax.mail.internet.MimeMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A real SMTP server on the loopback interface. */
public final class SmtpServer implements AutoCloseable {

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    public SmtpServer() {
        mail.start();
    }

    public int port() {
        return mail.getSmtp().getPort();
    }

    public JavaMailSenderImpl sender() {
        return sender(port());
    }

    public static JavaMailSenderImpl sender(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "5000");
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "10000");
        return sender;
    }

    public List<MimeMessage> received() {
        return List.of(mail.getReceivedMessages());
    }

    public List<String> addressees() {
        return received().stream().map(SmtpServer::addressee).toList();
    }

    private static String addressee(MimeMessage message) {
        try {
            return Arrays.toString(message.getAllRecipients()).replaceAll("[\\[\\]]", "");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        mail.stop();
    }
}
