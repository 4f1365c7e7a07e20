package org.shelfwise.core.notifyme.asking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.shelfwise.core.notifyme.MessageKind;
import org.shelfwise.core.notifyme.store.NotifyTables;
import org.shelfwise.core.notifyme.store.Occasion;
import org.shelfwise.core.notifyme.store.Subscription;

/**
 * The mails that ask whether an address is its asker's, and whether its owner wants the alert. Only so many go to one address
 * that does not answer: more would make the form a way to annoy strangers. Thread-safe.
 */
public final class Confirmations {

    /** How many mails ask for the same confirmation. */
    private static final int MOST = 3;

    private static final Duration BETWEEN = Duration.ofMinutes(10);

    /** How many alerts of one address wait for a confirmation at a time. */
    private static final int MOST_OPEN = 3;

    /** How many mails an address that confirms nothing gets in a day. */
    private static final int MOST_A_DAY = 5;

    private static final Duration DAY = Duration.ofDays(1);

    private final NotifyTables tables;
    private final Clock clock;

    public Confirmations(NotifyTables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** Whether the address may be asked to confirm one alert more. Whoever confirms what is asked may ask for more at once. */
    public boolean mayAsk(long addressId) {
        return tables.subscriptions().countUnconfirmed(addressId) < MOST_OPEN && hasRoomToday(addressId);
    }

    private boolean hasRoomToday(long addressId) {
        return tables.messages().countConfirmations(addressId, clock.instant().minus(DAY)) < MOST_A_DAY;
    }

    /** For the first time. */
    public void ask(long subscriptionId, long skuId) {
        queue(subscriptionId, skuId, 1);
    }

    /** The first mail may have been lost. */
    public void askAgain(Subscription subscription) {
        int sent = tables.messages().count(subscription.id(), MessageKind.CONFIRMATION);
        Instant earliest = subscription.askedAt().plus(BETWEEN.multipliedBy(sent));
        if (sent < MOST && !clock.instant().isBefore(earliest) && hasRoomToday(subscription.addressId())) {
            queue(subscription.id(), subscription.skuId(), sent + 1);
        }
    }

    private void queue(long subscriptionId, long skuId, int number) {
        tables.messages()
                .queue(subscriptionId, Occasion.confirmation(number), MessageKind.CONFIRMATION, skuId, clock.instant());
    }
}
