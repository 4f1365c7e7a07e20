package org.shelfwise.core.notifyme;

import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.internet.MimeMessage;

/** A mail that keeps the Message-ID it was given: JavaMail makes up a new one each time a mail is saved. */
public final class NamedMessage extends MimeMessage {

    private final String header;

    /**
     * @param session null for a mail that is only to be looked at
     * @param id without its angle brackets
     */
    public NamedMessage(Session session, String id) {
        super(session);
        this.header = inBrackets(id);
    }

    /** @throws IllegalArgumentException for what would not be one header: spaces, brackets and control characters */
    public static String inBrackets(String id) {
        if (!id.matches("[!-;=?-~]+")) {
            throw new IllegalArgumentException("not a Message-ID: " + id);
        }
        return "<" + id + ">";
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", header);
    }
}
