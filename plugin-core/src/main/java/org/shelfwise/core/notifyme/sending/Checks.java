package org.shelfwise.core.notifyme.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
import org.shelfwise.core.restock.Restocks;

/** Whether what mails say is so: they are still ours to send, the subscriptions still want them, the stock is there. Thread-safe. */
final class Checks {

    static final String NO_LONGER_SO = "it was no longer so when its turn came";

    private final NotifyTables tables;
    private final Availability availability;
    private final Restocks restocks;
    private final Clock clock;
    private final Duration lease;

    Checks(NotifyTables tables, Availability availability, Restocks restocks, Clock clock, Duration lease) {
        this.tables = tables;
        this.availability = availability;
        this.restocks = restocks;
        this.clock = clock;
        this.lease = lease;
    }

    /** What was so at one moment. */
    record Seen(Map<Long, Reader> readers, Map<Long, SkuVerdict> verdicts, Set<Long> noLongerSold) {

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
                case SOLD_OUT -> verdict != null && verdict.isSoldOut();
                case DISCONTINUED -> noLongerSold.contains(message.skuId());
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
        Set<Long> stocked = skus(messages, Checks::isAboutStock);
        Set<Long> over = skus(messages, kind -> kind == MessageKind.DISCONTINUED);
        return new Seen(
                readers,
                stocked.isEmpty() ? Map.of() : availability.ofSkus(stocked),
                over.isEmpty() ? Set.of() : restocks.noLongerSold(over));
    }

    private static Set<Long> skus(Collection<QueuedMessage> messages, Predicate<MessageKind> which) {
        return messages.stream()
                .filter(message -> which.test(message.kind()))
                .map(QueuedMessage::skuId)
                .collect(Collectors.toSet());
    }

    private static boolean isAboutStock(MessageKind kind) {
        return kind == MessageKind.BACK_IN_STOCK || kind == MessageKind.LOW_STOCK || kind == MessageKind.SOLD_OUT;
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
