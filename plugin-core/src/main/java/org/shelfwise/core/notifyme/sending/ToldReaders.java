package org.shelfwise.core.notifyme.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shelfwise.core.notifyme.CloseReason;
import org.shelfwise.core.notifyme.MessageKind;
import org.shelfwise.core.notifyme.store.NotifyTables;
import org.shelfwise.core.notifyme.store.QueuedMessage;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Ends the subscriptions of those who were told, several in one transaction, moments after their mails are noted as sent.
 * When a node dies between the two, the mail keeps its claim: when the lease is over, any node ends the subscription.
 * Thread-safe.
 */
public final class ToldReaders {

    private static final Duration LONGEST_WAIT = Duration.ofMillis(100);

    private final NotifyTables tables;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final List<QueuedMessage> told = new ArrayList<>();
    private Instant since = Instant.EPOCH;

    public ToldReaders(NotifyTables tables, TransactionOperations transaction, Clock clock) {
        this.tables = tables;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Notes that it is sent; ends nothing yet. */
    synchronized void add(QueuedMessage message) {
        if (told.isEmpty()) {
            since = clock.instant();
        }
        told.add(message);
    }

    /** Ends those that were added, once the first of them has waited a little. */
    void endIfDue() {
        if (isDue()) {
            end();
        }
    }

    private synchronized boolean isDue() {
        return !told.isEmpty() && since.plus(LONGEST_WAIT).isBefore(clock.instant());
    }

    /** Ends all that were added. */
    void end() {
        List<QueuedMessage> some = takeAll();
        if (!some.isEmpty()) {
            end(some);
        }
    }

    private synchronized List<QueuedMessage> takeAll() {
        List<QueuedMessage> all = List.copyOf(told);
        told.clear();
        return all;
    }

    /** Ends what nodes that died have left. Whatever the batch, what is left is ended the next time. */
    public void endLeftBehind(int limit) {
        List<QueuedMessage> left = tables.messages().unsettled(clock.instant(), limit);
        if (!left.isEmpty()) {
            end(left);
        }
    }

    private void end(Collection<QueuedMessage> messages) {
        Map<MessageKind, List<Long>> readers = messages.stream()
                .collect(Collectors.groupingBy(
                        QueuedMessage::kind, Collectors.mapping(QueuedMessage::subscriptionId, Collectors.toList())));
        transaction.execute(status -> {
            readers.forEach(this::end);
            tables.messages().settle(messages);
            return null;
        });
    }

    /** Whoever was told waits no longer; whoever was asked does. */
    private void end(MessageKind kind, List<Long> subscriptionIds) {
        Instant now = clock.instant();
        switch (kind) {
            case BACK_IN_STOCK, LOW_STOCK, SOLD_OUT -> tables.subscriptions()
                    .closeAll(subscriptionIds, CloseReason.TOLD, now);
            case DISCONTINUED -> tables.subscriptions().closeAll(subscriptionIds, CloseReason.DISCONTINUED, now);
            case CONFIRMATION, LAST_QUESTION -> {}
        }
    }
}
