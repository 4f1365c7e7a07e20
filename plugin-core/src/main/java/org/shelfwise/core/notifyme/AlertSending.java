package org.shelfwise.core.notifyme;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import javax.mail.MessagingException;
import javax.mail.internet.MimeMessage;
import org.shelfwise.core.notifyme.MailServer.Connection;
import org.shelfwise.core.notifyme.NotifyMeKeys.OnOff;
import org.shelfwise.core.notifyme.SendingPace.Batch;
import org.shelfwise.core.platform.BackgroundJob;
import org.shelfwise.core.settings.Settings;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends what is queued, one mail after the other over one connection a batch, on any number of nodes. Each mail is noted as
 * sent before the next is begun: a node that dies repeats the one that was in flight, and loses none.
 */
final class AlertSending implements BackgroundJob {

    private static final Duration REST = Duration.ofMillis(500);
    private static final long FIRST_RETRY_MILLIS = 30_000;
    private static final long LONGEST_RETRY_MILLIS = Duration.ofHours(4).toMillis();
    private static final int LARGEST_SHIFT = 20;

    private final Preparation.Sources sources;
    private final SendingPace pace;
    private final AlertMails writer;
    private final MailServer server;
    private final NotifyMeProperties properties;
    private final NotifyTables tables;
    private final Settings settings;
    private final TransactionOperations transaction;
    private final Clock clock;

    AlertSending(
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
        this.transaction = sources.transaction();
        this.clock = sources.clock();
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
            return false;
        }
        Batch batch = pace.next(clock.instant());
        if (batch.messages().isEmpty()) {
            return false;
        }
        send(batch);
        return true;
    }

    private boolean isPaused() {
        return settings.resolveForSite(sources.keys().sending()).value() == OnOff.OFF;
    }

    private void send(Batch batch) {
        Preparation preparation = new Preparation(sources, properties.lease());
        int next = 0;
        try (Connection connection = connect(batch)) {
            while (next < batch.messages().size() && connection.isOpen()) {
                QueuedMessage message = batch.messages().get(next);
                next++;
                sendIfTrue(preparation, connection, message, batch.claim());
            }
        } finally {
            release(batch, next);
        }
    }

    /** A mail that nobody brought to an end, however often it was claimed, kills what touches it. */
    private void sendIfTrue(Preparation preparation, Connection connection, QueuedMessage message, String claim) {
        if (message.attempt() > properties.attempts()) {
            tables.messages().fail(message, claim, "given up after " + properties.attempts() + " attempts");
            return;
        }
        preparation.prepare(message, claim).ifPresent(mail -> send(connection, message, claim, mail));
    }

    private Connection connect(Batch batch) {
        try {
            return server.connect();
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

    private void send(Connection connection, QueuedMessage message, String claim, AlertMail mail) {
        try {
            connection.send(written(mail));
        } catch (MessagingException e) {
            transaction.execute(status -> {
                failed(message, claim, e);
                return null;
            });
            return;
        }
        transaction.execute(status -> {
            sent(message, claim);
            return null;
        });
    }

    private MimeMessage written(AlertMail mail) throws MessagingException {
        MimeMessage message = server.message(mail.messageId());
        try {
            writer.write(mail, message);
            return message;
        } catch (RuntimeException badTemplate) {
            throw new MessagingException("the mail could not be written: " + badTemplate.getMessage(), badTemplate);
        }
    }

    /** Whoever was told waits no longer. */
    private void sent(QueuedMessage message, String claim) {
        Instant now = clock.instant();
        if (!tables.messages().sent(message, claim, now)) {
            return;
        }
        switch (message.kind()) {
            case BACK_IN_STOCK, LOW_STOCK -> tables.subscriptions()
                    .close(message.subscriptionId(), CloseReason.TOLD, now);
            case DISCONTINUED -> tables.subscriptions().close(message.subscriptionId(), CloseReason.DISCONTINUED, now);
            case CONFIRMATION, LAST_QUESTION -> {}
        }
    }

    private void failed(QueuedMessage message, String claim, MessagingException e) {
        Instant now = clock.instant();
        SendFailure failure = SendFailure.of(e);
        if (failure == SendFailure.TRANSIENT && message.attempt() < properties.attempts()) {
            tables.messages().retryAt(message, claim, now.plusMillis(wait(message.attempt())), e.getMessage());
            return;
        }
        boolean noted = tables.messages().fail(message, claim, e.getMessage());
        if (noted && failure == SendFailure.NO_SUCH_ADDRESS) {
            tables.subscriptions().find(message.subscriptionId()).ifPresent(subscription -> {
                tables.addresses().fail(subscription.addressId(), now);
                tables.subscriptions().close(subscription.id(), CloseReason.ADDRESS_FAILED, now);
            });
        }
    }

    /** Doubling, with jitter, so that what failed together does not come back together. */
    private static long wait(int attempt) {
        long full = Math.min(FIRST_RETRY_MILLIS << Math.min(attempt - 1, LARGEST_SHIFT), LONGEST_RETRY_MILLIS);
        return full / 2 + ThreadLocalRandom.current().nextLong(full / 2 + 1);
    }
}
