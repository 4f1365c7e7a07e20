package org.shelfwise.core.notifyme.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.SkuVerdict;
import org.shelfwise.core.notifyme.MessageKind;
import org.shelfwise.core.notifyme.SubscriptionState;
import org.shelfwise.core.notifyme.sending.Waves.Terms;
import org.shelfwise.core.notifyme.store.MessageTable.Reader;
import org.shelfwise.core.notifyme.store.NotifyTables;
import org.shelfwise.core.notifyme.store.QueuedMessage;

/** Whether what mails say is so: they are still ours to send, the subscriptions still want them, the stock is there. Thread-safe. */
final class Checks {

    static final String NO_LONGER_SO = "it was no longer so when its turn came";

    private final NotifyTables tables;
    private final Availability availability;
    private final Clock clock;
    private final Duration lease;

    Checks(NotifyTables tables, Availability availability, Clock clock, Duration lease) {
        this.tables = tables;
        this.availability = availability;
        this.clock = clock;
        this.lease = lease;
    }

    /** What was so at one moment. */
    record Seen(Map<Long, Reader> readers, Map<Long, SkuVerdict> verdicts) {

        /** Empty when the mail is not wanted any more, or is somebody else's to send. */
        Optional<Reader> reader(QueuedMessage message) {
            return Optional.ofNullable(readers.get(message.id()))
                    .filter(reader -> reader.subscription().state() == wantedState(message.kind()));
        }

        private static SubscriptionState wantedState(MessageKind kind) {
            return kind == MessageKind.CONFIRMATION ? SubscriptionState.UNCONFIRMED : SubscriptionState.WAITING;
        }

        /** Whether the SKU has a number of units. */
        boolean isCounted(QueuedMessage message) {
            SkuVerdict verdict = verdicts.get(message.skuId());
            return verdict != null && verdict.salable().isPresent();
        }

        /** @param alertsPerUnit how many people may be told of each unit that is left */
        boolean isStillTrue(QueuedMessage message, long alertsPerUnit) {
            SkuVerdict verdict = verdicts.get(message.skuId());
            return switch (message.kind()) {
                case BACK_IN_STOCK -> verdict != null
                        && verdict.status().isInHand()
                        && isStillItsTurn(readers.get(message.id()), verdict, alertsPerUnit);
                case LOW_STOCK -> verdict != null && verdict.status() == AvailabilityStatus.LOW_STOCK;
                case DISCONTINUED -> verdict == null || verdict.status() == AvailabilityStatus.DISCONTINUED;
                case CONFIRMATION, LAST_QUESTION -> true;
            };
        }
    }

    /** Not when units went since the wave began, nor when all went and some came back that have not stayed yet. */
    private static boolean isStillItsTurn(Reader reader, SkuVerdict verdict, long alertsPerUnit) {
        return reader != null
                && !reader.roundOver()
                && (verdict.salable().isEmpty()
                        || reader.place() <= Terms.people(verdict.salable().getAsLong(), alertsPerUnit));
    }

    /** In a few statements, however many mails there are. */
    Seen look(Collection<QueuedMessage> messages, String claim) {
        Map<Long, Reader> readers = tables.messages().readers(messages, claim);
        Set<Long> skus = messages.stream()
                .filter(message -> isAboutStock(message.kind()))
                .map(QueuedMessage::skuId)
                .collect(Collectors.toSet());
        return new Seen(readers, skus.isEmpty() ? Map.of() : availability.ofSkus(skus));
    }

    private static boolean isAboutStock(MessageKind kind) {
        return kind != MessageKind.CONFIRMATION && kind != MessageKind.LAST_QUESTION;
    }

    /**
     * Looks again at a mail that had to wait for its turn, and notes it when it must not go out.
     *
     * @param held whether a unit is set aside for its reader
     */
    boolean mayStillGo(QueuedMessage message, String claim, boolean held, long alertsPerUnit) {
        Instant now = clock.instant();
        if (!tables.messages().renew(message, claim, now.plus(lease))) {
            return false;
        }
        Seen seen = look(List.of(message), claim);
        if (seen.reader(message).isPresent() && (held || seen.isStillTrue(message, alertsPerUnit))) {
            return true;
        }
        tables.messages().withdraw(message, claim, NO_LONGER_SO);
        return false;
    }
}
