package org.shelfwise.core.notifyme.sending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shelfwise.core.notifyme.store.MessageTable;
import org.shelfwise.core.notifyme.store.MessageTable.Reader;
import org.shelfwise.core.notifyme.store.QueuedMessage;
import org.shelfwise.core.stock.Held;
import org.shelfwise.core.stock.Holding;
import org.shelfwise.core.stock.StockHold;
import org.shelfwise.core.stock.StockHolds;
import org.shelfwise.core.stock.StockLine;
import org.shelfwise.core.stock.StockLocations;
import org.springframework.transaction.support.TransactionOperations;

/** Sets one unit aside for the reader of a mail, for some hours. Thread-safe. */
final class ReaderHolds {

    private final MessageTable messages;
    private final StockHolds holds;
    private final TransactionOperations transaction;
    private final Clock clock;

    ReaderHolds(MessageTable messages, StockHolds holds, TransactionOperations transaction, Clock clock) {
        this.messages = messages;
        this.holds = holds;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A mail that is tried again finds the unit that was set aside for it before, unless its time is over. One of whose time
     * little is left is held anew: whoever is told late has as long to come as the others.
     */
    Optional<StockHold> before(QueuedMessage message, String claim, Reader reader, long hours) {
        Instant now = clock.instant();
        Optional<StockHold> unit = Optional.ofNullable(reader.holdId())
                .flatMap(holds::find)
                .filter(known -> known.expiresAt().isAfter(now));
        boolean runsOut = unit.isPresent()
                && reference(message).equals(unit.get().reference())
                && unit.get()
                        .expiresAt()
                        .isBefore(now.plus(Duration.ofHours(hours).dividedBy(2)));
        return runsOut ? anew(unit.get(), message, claim, hours) : unit;
    }

    /** In one transaction: nobody else gets the unit in between. */
    private Optional<StockHold> anew(StockHold unit, QueuedMessage message, String claim, long hours) {
        return transaction.execute(status -> {
            holds.release(List.of(unit.id()));
            return take(message, claim, hours);
        });
    }

    private static String reference(QueuedMessage message) {
        return "alert:" + message.subscriptionId();
    }

    /** Empty when there is none left, or the mail is somebody else's to send. */
    Optional<StockHold> take(QueuedMessage message, String claim, long hours) {
        return transaction.execute(status -> {
            Holding holding = holds.hold(
                    StockLocations.WEB,
                    List.of(new StockLine(message.skuId(), 1)),
                    Preparation.PURPOSE,
                    reference(message),
                    Duration.ofHours(hours));
            return holding instanceof Held held
                    ? held.holds().stream()
                            .filter(unit -> messages.hold(message, claim, unit.id()))
                            .findFirst()
                    : Optional.<StockHold>empty();
        });
    }
}
