package org.shelfwise.core.notifyme.sending;

import javax.mail.MessagingException;
import org.shelfwise.core.notifyme.MailServer;
import org.shelfwise.core.notifyme.MailServer.Connection;

/** The connection to the mail server, kept from batch to batch for as long as there is more to send. */
final class MailLine {

    /** Mail servers end connections that bring more than they like. */
    private static final int MOST_BATCHES = 20;

    private final MailServer server;
    private Connection connection;
    private int batches;

    MailLine(MailServer server) {
        this.server = server;
    }

    /** For one more batch: the same as before while it is good, else a new one. */
    synchronized Connection open() throws MessagingException {
        if (connection != null && (batches == MOST_BATCHES || !connection.isOpen())) {
            hangUp();
        }
        if (connection == null) {
            connection = server.connect();
            batches = 0;
        }
        batches++;
        return connection;
    }

    synchronized void hangUp() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}
