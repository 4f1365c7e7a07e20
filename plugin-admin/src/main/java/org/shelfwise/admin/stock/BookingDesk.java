package org.shelfwise.admin.stock;

import java.util.List;
import java.util.OptionalLong;
import org.shelfwise.admin.platform.Refusals;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.core.stock.Booked;
import org.shelfwise.core.stock.Booking;
import org.shelfwise.core.stock.BookingRefused;
import org.shelfwise.core.stock.MovementCause;
import org.shelfwise.core.stock.MovementNote;
import org.shelfwise.core.stock.StockLedger;
import org.shelfwise.core.stock.StockLocations;
import org.shelfwise.core.stock.StockMovement;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Books what an administrator typed: all of it or nothing, and once however often the form is sent. Thread-safe.
 *
 * <p>A count is taken against what the person saw. When stock moved since the form was opened, nobody knows whether the
 * count was made before or after, so it is refused and asked again.
 */
public class BookingDesk {

    private final StockLedger ledger;
    private final BookingSlips slips;
    private final TransactionOperations transaction;

    /** @param transaction that outlasts deadlocks: the ledger leaves that to whoever began the transaction */
    public BookingDesk(StockLedger ledger, BookingSlips slips, TransactionOperations transaction) {
        this.ledger = ledger;
        this.slips = slips;
        this.transaction = transaction;
    }

    /** @param actor who books, as the movements will say */
    BookingOutcome book(BookingForm form, String actor) {
        BookingReader reader = new BookingReader(form);
        BookingOrder order = reader.read();
        Refusals refusals = reader.refusals();
        return refusals.isEmpty() ? bookOnce(order, actor) : new BookingOutcome.Refused(refusals);
    }

    private BookingOutcome bookOnce(BookingOrder order, String actor) {
        try {
            return transaction.execute(status -> bookOrRollBack(order, actor, status));
        } catch (DuplicateKeyException slipUsed) {
            return new BookingOutcome.DoneBefore();
        }
    }

    private BookingOutcome bookOrRollBack(BookingOrder order, String actor, TransactionStatus status) {
        slips.use(order.slip(), actor);
        Refusals refusals = refusals(order, booking(order, actor));
        if (refusals.isEmpty()) {
            return new BookingOutcome.Done(order.lines().size());
        }
        status.setRollbackOnly();
        return new BookingOutcome.Refused(refusals);
    }

    private Booking booking(BookingOrder order, String actor) {
        MovementNote note = new MovementNote(order.kind().cause(), "booking:" + order.slip(), actor, order.reason());
        return order.kind() == BookingKind.COUNT
                ? ledger.count(StockLocations.WEB, order.quantities(), note)
                : ledger.book(StockLocations.WEB, order.quantities(), note);
    }

    private static Refusals refusals(BookingOrder order, Booking booking) {
        Refusals refusals = new Refusals();
        if (booking instanceof BookingRefused refused) {
            refused.refusalsBySku().forEach((sku, refusal) -> addToSku(sku, refusal, refusals));
        } else if (booking instanceof Booked booked && order.kind() == BookingKind.COUNT) {
            order.lines().forEach(line -> refuseUnlessUnchanged(line, booked.movements(), refusals));
        }
        return refusals;
    }

    private static void refuseUnlessUnchanged(
            BookingOrder.Line line, List<StockMovement> movements, Refusals refusals) {
        OptionalLong before = onHandBefore(line.skuId(), movements);
        if (!before.equals(line.seen())) {
            addToSku(
                    line.skuId(),
                    Refusal.of("stock-admin.changed-meanwhile", line.seen().orElse(0), before.orElse(0)),
                    refusals);
        }
    }

    private static void addToSku(long skuId, Refusal refusal, Refusals refusals) {
        refusals.add(BookingForm.quantityField(Long.toString(skuId)), refusal);
    }

    /** Empty when the SKU was not tracked. */
    private static OptionalLong onHandBefore(long skuId, List<StockMovement> movements) {
        List<StockMovement> own =
                movements.stream().filter(m -> m.skuId() == skuId).toList();
        return own.stream().anyMatch(StockMovement::isOpening)
                ? OptionalLong.empty()
                : own.stream()
                        .filter(m -> m.cause() == MovementCause.COUNT)
                        .mapToLong(StockMovement::onHandBefore)
                        .findFirst();
    }
}
