package org.shelfwise.core.notifyme.asking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.shelfwise.core.notifyme.MessageKind;
import org.shelfwise.core.notifyme.store.MessageTable;
import org.shelfwise.core.notifyme.store.Occasion;
import org.shelfwise.core.notifyme.store.Subscription;

/** The mails that ask whether an address is its asker's, and whether its owner wants the alert. Thread-safe. */
public final class Confirmations {

    /** How many mails ask for the same confirmation: more would make the form a way to annoy strangers. */
    private static final int MOST = 3;

    private static final Duration BETWEEN = Duration.ofMinutes(10);

    private final MessageTable messages;
    private final Clock clock;

    public Confirmations(MessageTable messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** For the first time. */
    public void ask(long subscriptionId, long skuId) {
        queue(subscriptionId, skuId, 1);
    }

    /** The first mail may have been lost. */
    public void askAgain(Subscription subscription) {
        int sent = messages.count(subscription.id(), MessageKind.CONFIRMATION);
        Instant earliest = subscription.askedAt().plus(BETWEEN.multipliedBy(sent));
        if (sent < MOST && !clock.instant().isBefore(earliest)) {
            queue(subscription.id(), subscription.skuId(), sent + 1);
        }
    }

    private void queue(long subscriptionId, long skuId, int number) {
        messages.queue(
                List.of(subscriptionId),
                Occasion.confirmation(number),
                MessageKind.CONFIRMATION,
                null,
                skuId,
                clock.instant());
    }
}
