package org.shelfwise.core.notifyme;

import javax.mail.MessagingException;
import javax.mail.internet.MimeMessage;

/** Turns what a mail says into a mail. A shop may define its own: bean {@code shelfwiseAlertMails}. Thread-safe. */
public interface AlertMails {

    /**
     * Fills an empty message: sender, addressee, subject, plain text and HTML, and the headers {@code Message-ID},
     * {@code List-Unsubscribe} and {@code List-Unsubscribe-Post} (RFC 2369, RFC 8058).
     */
    void write(AlertMail mail, MimeMessage message) throws MessagingException;
}
