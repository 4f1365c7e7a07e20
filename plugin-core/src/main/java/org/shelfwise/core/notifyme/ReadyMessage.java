package org.shelfwise.core.notifyme;

import java.io.IOException;
import java.io.OutputStream;
import javax.mail.MessagingException;
import javax.mail.internet.MimeMessage;

/**
 * A mail as bytes, so that sending it only copies them. A server takes a mail over at the end of its data (RFC 5321, sections
 * 4.1.1.4 and 6.1): until then something else may still be waited for.
 */
public final class ReadyMessage extends MimeMessage {

    private Runnable beforeItsEnd = () -> {};

    ReadyMessage(MimeMessage message) throws MessagingException {
        super(message);
    }

    void waitBeforeItsEnd(Runnable wait) {
        beforeItsEnd = wait;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignoreList) throws IOException, MessagingException {
        super.writeTo(out, ignoreList);
        try {
            beforeItsEnd.run();
        } catch (RuntimeException e) {
            // what JavaMail takes for a broken connection: it hangs up at once, and the server drops what has no end
            throw new IOException(e);
        }
    }
}
