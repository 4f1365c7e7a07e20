package org.shelfwise.core.notifyme.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.mail.MessagingException;
import javax.mail.internet.MimeMessage;
import org.shelfwise.core.notifyme.AlertMails;
import org.shelfwise.core.notifyme.MailServer;
import org.shelfwise.core.notifyme.MailServer.Connection;
import org.shelfwise.core.notifyme.NotifyMeKeys.OnOff;
import org.shelfwise.core.notifyme.NotifyMeProperties;
import org.shelfwise.core.notifyme.sending.Preparation.Checked;
import org.shelfwise.core.notifyme.sending.SendingPace.Batch;
import org.shelfwise.core.notifyme.store.NotifyTables;
import org.shelfwise.core.notifyme.store.QueuedMessage;
import org.shelfwise.core.platform.BackgroundJob;
import org.shelfwise.core.platform.DeadlockRetry;
import org.shelfwise.core.settings.Settings;

/**
 * Sends what is queued, one mail after the other over one connection, on any number of nodes. While one is on the
 * wire the next are made, and the one before is noted as sent, which it is before this one's end: a node that dies repeats
 * the one that was in flight, and loses none.
 */
public final class AlertSending implements BackgroundJob, AutoCloseable {

    private static final Duration REST = Duration.ofMillis(500);
    private static final Duration PAUSE_KNOWN_FOR = Duration.ofSeconds(1);

    /** So old may the last look at subscription and stock be when a mail is handed to the server. */
    private static final Duration FRESH = Duration.ofMillis(100);

    private final Preparation.Sources sources;
    private final SendingPace pace;
    private final AlertMails writer;
    private final MailServer server;
    private final NotifyMeProperties properties;
    private final NotifyTables tables;
    private final Settings settings;
    private final Clock clock;
    private final Checks checks;
    private final ToldReaders told;
    private final FailedMails failed;
    private final MailLine line;
    private Instant lookedAtPause = Instant.EPOCH;

    public AlertSending(
            Preparation.Sources sources,
            SendingPace pace,
            AlertMails writer,
            MailServer server,
            NotifyMeProperties properties) {
        this.sources = sources;
        this.pace = pace;
        this.writer = writer;
        this.server = server;
        this.properties = properties;
        this.tables = sources.tables();
        this.settings = sources.settings();
        this.clock = sources.clock();
        this.checks = new Checks(tables, sources.availability(), sources.restocks(), clock, properties.lease());
        this.told = new ToldReaders(tables, sources.transaction(), clock);
        this.failed = new FailedMails(tables, sources.transaction(), clock, properties.attempts());
        this.line = new MailLine(server);
    }

    @Override
    public String name() {
        return "notifyme-sending";
    }

    @Override
    public Duration rest() {
        return REST;
    }

    @Override
    public boolean run() {
        if (!properties.sends() || isPaused()) {
            line.hangUp();
            return false;
        }
        Batch batch = pace.next(clock.instant());
        if (batch.messages().isEmpty()) {
            line.hangUp();
            return false;
        }
        send(batch);
        return true;
    }

    /** For the end of the shop: no batch is under way then. */
    @Override
    public void close() {
        line.hangUp();
    }

    /** A batch may last, where the mail server is slow. */
    private boolean isPausedMeanwhile() {
        Instant now = clock.instant();
        if (now.isBefore(lookedAtPause.plus(PAUSE_KNOWN_FOR))) {
            return false;
        }
        return isPaused();
    }

    private boolean isPaused() {
        lookedAtPause = clock.instant();
        return settings.resolveForSite(sources.keys().sending()).value() == OnOff.OFF;
    }

    private void send(Batch batch) {
        Preparation preparation = new Preparation(sources, checks, properties.lease(), clock.instant());
        RefusedSenders refused = new RefusedSenders();
        int begun = 0;
        ReadyMails mails = ReadyMails.of(batch.messages(), some -> ready(preparation, some, batch.claim()));
        try (mails;
                Noting noting = new Noting()) {
            Connection connection = connect(batch);
            ReadyMail mail = mails.next();
            while (mail != null && !isPausedMeanwhile()) {
                begun = batch.after(mail.message());
                boolean goesOn = !mayStillGo(mail, preparation, batch.claim())
                        || isPostponed(mail, refused, batch.claim())
                        || isSent(mail, connection, noting, refused, batch.claim())
                        || connection.isOpen();
                mail = goesOn ? mails.next() : null;
            }
            noting.await();
            refused.report();
        } catch (ReadyMails.Failed e) {
            begun = e.touched();
            throw e;
        } finally {
            told.end();
            release(batch, begun);
        }
    }

    /** A mail that nobody brought to an end, however often it was claimed, kills what touches it. */
    private List<ReadyMail> ready(Preparation preparation, List<QueuedMessage> messages, String claim) {
        told.endIfDue();
        List<QueuedMessage> tried = messages.stream()
                .filter(message -> message.attempt() > properties.attempts())
                .toList();
        tried.forEach(message ->
                tables.messages().fail(message, claim, "given up after " + properties.attempts() + " attempts"));
        List<QueuedMessage> others =
                messages.stream().filter(message -> !tried.contains(message)).toList();
        return preparation.prepare(others, claim).stream().map(this::written).toList();
    }

    private ReadyMail written(Checked checked) {
        MimeMessage message = server.message(checked.mail().messageId());
        try {
            writer.write(checked.mail(), message);
            return ReadyMail.written(checked, MailServer.ready(message));
        } catch (MessagingException e) {
            return ReadyMail.unwritten(checked, e);
        } catch (RuntimeException badTemplate) {
            return ReadyMail.unwritten(
                    checked,
                    new MessagingException("the mail could not be written: " + badTemplate.getMessage(), badTemplate));
        }
    }

    /** What has waited for its turn, since the mail server is slow, is looked at again. */
    private boolean mayStillGo(ReadyMail mail, Preparation preparation, String claim) {
        return !mail.checkedAt().plus(FRESH).isBefore(clock.instant())
                || checks.mayStillGo(
                        mail.message(),
                        claim,
                        mail.held(),
                        preparation.alertsPerUnit(mail.message().skuId()));
    }

    private Connection connect(Batch batch) {
        try {
            return line.open();
        } catch (MessagingException e) {
            throw new IllegalStateException(
                    "The mail server cannot be reached; " + batch.messages().size() + " mails wait", e);
        }
    }

    /** What was not begun goes back into the queue, to be taken over another connection. */
    private void release(Batch batch, int next) {
        if (next < batch.messages().size()) {
            tables.messages().release(batch.claim(), batch.idsFrom(next), clock.instant());
        }
    }

    /** Nothing more is tried for now of a sender from whom the server takes nothing. */
    private boolean isPostponed(ReadyMail mail, RefusedSenders refused, String claim) {
        return refused.answerTo(mail)
                .map(answer -> {
                    failed.postpone(mail.message(), claim, answer);
                    return true;
                })
                .orElse(false);
    }

    private boolean isSent(ReadyMail mail, Connection connection, Noting noting, RefusedSenders refused, String claim) {
        try {
            if (mail.trouble() != null) {
                throw mail.trouble();
            }
            connection.send(mail.text(), noting::await);
        } catch (MessagingException e) {
            noting.await();
            if (failed.note(mail.message(), claim, e) == SendFailure.SENDER_REFUSED) {
                refused.add(mail, e);
            }
            return false;
        }
        noting.begin(() -> note(mail.message(), claim));
        return true;
    }

    /** The mail is out: a database that asks to try again must not have it sent again. */
    private void note(QueuedMessage message, String claim) {
        if (DeadlockRetry.run(() -> tables.messages().sent(message, claim, clock.instant()))) {
            told.add(message);
        }
    }
}
