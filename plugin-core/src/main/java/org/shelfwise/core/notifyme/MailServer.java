package org.shelfwise.core.notifyme;

import javax.mail.MessagingException;
import javax.mail.Transport;
import javax.mail.internet.MimeMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The shop's mail server, over one connection for many mails. Thread-safe. */
public final class MailServer {

    private final JavaMailSenderImpl settings;

    /** @param settings host, port and login, as the shop's own mails use them */
    public MailServer(JavaMailSenderImpl settings) {
        this.settings = settings;
    }

    /** An open connection; of one thread. */
    public static final class Connection implements AutoCloseable {

        private final Transport transport;

        private Connection(Transport transport) {
            this.transport = transport;
        }

        /**
         * Returns when the server has taken the mail over.
         *
         * @param message as {@link MailServer#ready} gave it
         * @param beforeItsEnd runs when all but the mail's end has been handed over. When it throws, the server gets no end
         *     and does not take the mail, and the connection is closed
         */
        public void send(ReadyMessage message, Runnable beforeItsEnd) throws MessagingException {
            message.waitBeforeItsEnd(beforeItsEnd);
            transport.sendMessage(message, message.getAllRecipients());
        }

        public boolean isOpen() {
            return transport.isConnected();
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException alreadyGone) {
                return;
            }
        }
    }

    /** @throws MessagingException when the server cannot be reached, or refuses the login */
    public Connection connect() throws MessagingException {
        String protocol = settings.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : settings.getProtocol();
        Transport transport = settings.getSession().getTransport(protocol);
        String user = settings.getUsername();
        transport.connect(settings.getHost(), settings.getPort(), user, settings.getPassword());
        return new Connection(transport);
    }

    /** The same mail as bytes, so that sending it only copies them. */
    public static ReadyMessage ready(MimeMessage message) throws MessagingException {
        message.saveChanges();
        return new ReadyMessage(message);
    }

    /** A new mail that will keep this Message-ID, without angle brackets. */
    public MimeMessage message(String id) {
        return new NamedMessage(settings.getSession(), id);
    }
}
