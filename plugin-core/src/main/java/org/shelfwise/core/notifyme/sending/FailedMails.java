package org.shelfwise.core.notifyme.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.mail.MessagingException;
import org.shelfwise.core.notifyme.CloseReason;
import org.shelfwise.core.notifyme.store.NotifyTables;
import org.shelfwise.core.notifyme.store.QueuedMessage;
import org.shelfwise.core.platform.Backoff;
import org.springframework.transaction.support.TransactionOperations;

/** What becomes of mails that the server did not take, and of whoever was to read them. Thread-safe. */
final class FailedMails {

    private static final Backoff RETRIES = new Backoff(Duration.ofSeconds(30), Duration.ofHours(4));

    /** How soon to ask again about a sender that the server takes nothing from. */
    private static final Duration UNTIL_ASKED_AGAIN = Duration.ofMinutes(1);

    private final NotifyTables tables;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final int attempts;

    /** @param attempts how often a mail is tried before it counts as failed */
    FailedMails(NotifyTables tables, TransactionOperations transaction, Clock clock, int attempts) {
        this.tables = tables;
        this.transaction = transaction;
        this.clock = clock;
        this.attempts = attempts;
    }

    /** @return what it was */
    SendFailure note(QueuedMessage message, String claim, MessagingException e) {
        SendFailure failure = SendFailure.of(e);
        switch (failure) {
            case SENDER_REFUSED -> postpone(message, claim, e);
            case TRANSIENT -> tryAgain(message, claim, e);
            case PERMANENT -> tables.messages().fail(message, claim, e.getMessage());
            case NO_SUCH_ADDRESS -> endSubscription(message, claim, e);
        }
        return failure;
    }

    /** It has not been tried, as far as its reader is concerned. */
    void postpone(QueuedMessage message, String claim, MessagingException e) {
        tables.messages().postpone(message, claim, clock.instant().plus(UNTIL_ASKED_AGAIN), e.getMessage());
    }

    private void tryAgain(QueuedMessage message, String claim, MessagingException e) {
        if (message.attempt() < attempts) {
            Instant next = clock.instant().plusMillis(RETRIES.millis(message.attempt()));
            tables.messages().retryAt(message, claim, next, e.getMessage());
        } else {
            tables.messages().fail(message, claim, e.getMessage());
        }
    }

    private void endSubscription(QueuedMessage message, String claim, MessagingException e) {
        Instant now = clock.instant();
        transaction.execute(status -> {
            if (tables.messages().fail(message, claim, e.getMessage())) {
                tables.subscriptions().find(message.subscriptionId()).ifPresent(subscription -> {
                    tables.addresses().fail(subscription.addressId(), now);
                    tables.subscriptions().close(subscription.id(), CloseReason.ADDRESS_FAILED, now);
                });
            }
            return null;
        });
    }
}
