package org.shelfwise.demo.mail;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.mail.internet.MimeMessage;

/** The newest {@value #CAPACITY} mails that the shop sent, in memory. Thread-safe. */
public final class Mailbox {
    static final int CAPACITY = 200;

    private final Deque<CapturedMail> newestFirst = new ArrayDeque<>();
    private long lastId;

    synchronized void add(MimeMessage mail) {
        newestFirst.addFirst(MailReader.read(++lastId, Instant.now(), mail));
        if (newestFirst.size() > CAPACITY) {
            newestFirst.removeLast();
        }
    }

    public synchronized List<CapturedMail> newestFirst() {
        return List.copyOf(newestFirst);
    }

    /** Empty when there never was such a mail, or newer ones took its place. */
    public synchronized Optional<CapturedMail> find(long id) {
        return newestFirst.stream().filter(mail -> mail.getId() == id).findFirst();
    }
}
