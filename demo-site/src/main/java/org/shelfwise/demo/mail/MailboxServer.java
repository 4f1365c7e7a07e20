package org.shelfwise.demo.mail;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.util.ServerSetup;

/** A real SMTP server on the loopback interface, GreenMail's, that takes every mail and puts it into a {@link Mailbox}. */
final class MailboxServer implements AutoCloseable {
    static final String HOST = "127.0.0.1";
    private static final int PATIENCE_MILLIS = 10_000;

    private final Mailbox mailbox;
    private final SmtpServer server;

    private MailboxServer(Mailbox mailbox, int port) {
        this.mailbox = mailbox;
        this.server = new SmtpServer(new ServerSetup(port, HOST, ServerSetup.PROTOCOL_SMTP), new IntoMailbox(mailbox));
    }

    /** @param port 0 for any free one */
    static MailboxServer start(int port) {
        MailboxServer mailbox = new MailboxServer(new Mailbox(), port);
        mailbox.server.startService();
        try {
            if (mailbox.server.waitTillRunning(PATIENCE_MILLIS)) {
                return mailbox;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        mailbox.close();
        throw new IllegalArgumentException("shelfwise.demo.mail.port: the mailbox cannot listen on port " + port
                + " of " + HOST + "; choose another or leave it out");
    }

    int port() {
        return server.getPort();
    }

    Mailbox mailbox() {
        return mailbox;
    }

    @Override
    public void close() {
        server.stopService(PATIENCE_MILLIS);
    }

    /** GreenMail's own manager keeps every mail for ever, once for each who is to get it. */
    private static final class IntoMailbox extends Managers {
        private final SmtpManager manager;

        IntoMailbox(Mailbox mailbox) {
            manager = new SmtpManager(getImapHostManager(), getUserManager()) {
                @Override
                public synchronized void send(SmtpState state) {
                    mailbox.add(state.getMessage().getMessage());
                }
            };
        }

        @Override
        public SmtpManager getSmtpManager() {
            return manager;
        }
    }
}
