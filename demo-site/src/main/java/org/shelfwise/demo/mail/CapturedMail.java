package org.shelfwise.demo.mail;

import java.util.Date;

/** A mail as a reader sees it: headers decoded, nothing escaped or trusted. Immutable. */
public final class CapturedMail {
    private final long id;
    private final String from;
    private final String to;
    private final String subject;
    private final long sent;
    private final String text;
    private final String html;

    CapturedMail(long id, String from, String to, String subject, Date sent, String text, String html) {
        this.id = id;
        this.from = from;
        this.to = to;
        this.subject = subject;
        this.sent = sent.getTime();
        this.text = text;
        this.html = html;
    }

    /** Counts up with the mails. */
    public long getId() {
        return id;
    }

    public String getFrom() {
        return from;
    }

    public String getTo() {
        return to;
    }

    /** Empty when the mail has none. */
    public String getSubject() {
        return subject;
    }

    public Date getSent() {
        return new Date(sent);
    }

    /** The plain text; null when the mail has none. */
    public String getText() {
        return text;
    }

    /** The HTML document; null when the mail has none. */
    public String getHtml() {
        return html;
    }
}
