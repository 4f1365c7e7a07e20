package org.shelfwise.core.stock;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;

/**
 * The units that an order holds of the online shop's stock, from checkout on. However often a step is repeated, on whichever
 * node, an order never holds its units twice and never gives them back twice.
 *
 * <p>Each run through checkout is an <i>attempt</i> with a token of its own. The latest attempt owns what the order holds: an
 * earlier one, stuck on another node, can then neither complete the order nor give the units away. From its confirmation on
 * an attempt can no longer be overtaken.
 *
 * <p>Locks the order's row first and then all levels it will change, in id order.
 *
 * <p>Thread-safe. Joins the caller's transaction, or else opens one on {@code blTransactionManager}.
 */
public final class OrderStock {

    private static final String ORDER = "order:";

    private final StockTransactions transactions;
    private final StockLedger ledger;
    private final OrderStockTable table;
    private final OpenOrders openOrders;

    OrderStock(StockTransactions transactions, StockLedger ledger, OrderStockTable table, OpenOrders openOrders) {
        this.transactions = transactions;
        this.ledger = ledger;
        this.table = table;
        this.openOrders = openOrders;
    }

    /**
     * Takes what the order needs: all, or nothing. What an attempt that died has taken for the same order counts; when the
     * cart has changed since, the difference is settled. What was {@linkplain StockHolds#assign assigned} to the order counts
     * too: its holds of the SKUs that are taken end with the taking, for good. When the checkout fails later, their units go
     * back to what anybody may take.
     *
     * @param attempt of this run through checkout; 1 to 36 characters
     * @param unitsBySku of tracked SKUs, each 1 or more; may be empty
     */
    public OrderTaking take(long orderId, String attempt, Map<Long, Long> unitsBySku) {
        return transactions.run(() -> {
            Optional<OrderStockEntry> entry = table.lock(orderId);
            if (entry.isPresent() && isBeyondReach(orderId, entry.get())) {
                return new ConfirmedElsewhere();
            }
            if (entry.isEmpty() && unitsBySku.isEmpty()) {
                return new Taken(List.of());
            }
            if (entry.isPresent() && entry.get().holds() && table.lines(orderId).equals(unitsBySku)) {
                table.change(orderId, attempt, OrderStockState.TAKEN);
                return new Taken(List.of());
            }
            return takeAnew(orderId, attempt, entry, unitsBySku);
        });
    }

    /** A shop may open a completed order again and have it checked out once more. */
    private boolean isBeyondReach(long orderId, OrderStockEntry entry) {
        return switch (entry.state()) {
            case TAKEN, RETURNED -> false;
            case CONFIRMED -> true;
            case SOLD -> !openOrders.isOpen(orderId);
        };
    }

    /**
     * Takes units for an order past its checkout, at once and for good: nothing is remembered, and whoever took them books what
     * comes back. As in {@link #take}, what is held for the order is there for it, and for nobody else.
     *
     * @param unitsBySku of tracked SKUs, each 1 or more
     */
    public Taking takeAside(long orderId, Map<Long, Long> unitsBySku) {
        return ledger.takeWithKept(StockLocations.WEB, linesOf(unitsBySku), note(MovementCause.SALE, orderId, null));
    }

    private Taking takeAnew(long orderId, String attempt, Optional<OrderStockEntry> entry, Map<Long, Long> unitsBySku) {
        if (entry.isEmpty()) {
            insert(orderId, attempt);
        } else if (entry.get().holds()) {
            giveBackChanged(orderId, table.lines(orderId), unitsBySku);
        }
        Taking taking = unitsBySku.isEmpty()
                ? new Taken(List.of())
                : ledger.takeWithKept(StockLocations.WEB, linesOf(unitsBySku), note(MovementCause.SALE, orderId, null));
        boolean taken = taking instanceof Taken && !unitsBySku.isEmpty();
        table.change(orderId, attempt, taken ? OrderStockState.TAKEN : OrderStockState.RETURNED);
        table.replaceLines(orderId, unitsBySku);
        return taking;
    }

    private void giveBackChanged(long orderId, Map<Long, Long> held, Map<Long, Long> wanted) {
        Set<Long> all = new HashSet<>(held.keySet());
        all.addAll(wanted.keySet());
        ledger.lock(StockLocations.WEB, all);
        ledger.giveBack(
                StockLocations.WEB,
                linesOf(held),
                note(MovementCause.SALE_REVERSED, orderId, "the cart changed before another checkout"));
    }

    /** Another node may insert the same order's row at this moment; whoever lost repeats its transaction and finds it. */
    private void insert(long orderId, String attempt) {
        try {
            table.insert(orderId, attempt);
        } catch (DuplicateKeyException lost) {
            throw new CannotAcquireLockException("another checkout of order " + orderId + " began just now", lost);
        }
    }

    /**
     * To be called right before the order becomes final. From then on no other attempt can take the units over, until the
     * order is completed, this attempt gives them back, or it counts as abandoned.
     *
     * @return whether the order still holds what this attempt took; if not, it must not be completed. True for an order
     *     that needed nothing.
     */
    public boolean confirm(long orderId, String attempt) {
        return transactions.run(() -> {
            Optional<OrderStockEntry> entry = table.lock(orderId);
            if (entry.isEmpty() || table.lines(orderId).isEmpty()) {
                return true;
            }
            boolean mine = entry.get().holds() && entry.get().attempt().equals(attempt);
            if (mine) {
                table.change(orderId, attempt, OrderStockState.CONFIRMED);
            }
            return mine;
        });
    }

    /** Notes that the order was completed. From now on only a cancellation gives its units back. */
    public void sold(long orderId, String attempt) {
        transactions.run(() -> table.sell(orderId, attempt));
    }

    /**
     * Gives back all that the order holds, once, unless a later attempt owns it.
     *
     * @return whether this call gave it back
     */
    public boolean giveBack(long orderId, String attempt, MovementCause cause, String reason) {
        return giveBack(orderId, entry -> entry.attempt().equals(attempt), note(cause, orderId, reason));
    }

    /** As {@link #giveBack}, unless anything has happened to the order's units since {@code changedAt}. */
    public boolean giveBackIfUntouched(
            long orderId, String attempt, long changedAt, MovementCause cause, String reason) {
        return giveBack(
                orderId,
                entry -> entry.attempt().equals(attempt) && entry.changedAt() == changedAt,
                note(cause, orderId, reason));
    }

    /**
     * Gives back, once, all that the order holds because it is cancelled, whichever attempt owns it.
     *
     * @param soldSince epoch milliseconds; what was sold before is not given back: an old order that is tidied away adds no
     *     units
     * @return whether this call gave it back; an order whose checkout begins at this very moment may be overlooked
     */
    public boolean cancel(long orderId, long soldSince) {
        return table.has(orderId)
                && giveBack(
                        orderId,
                        entry -> entry.state() != OrderStockState.SOLD || entry.changedAt() >= soldSince,
                        note(MovementCause.CANCELLATION, orderId, "order cancelled"));
    }

    /**
     * What the order holds now and could be checked out with: what an earlier checkout took and neither sold nor gave back,
     * or what was sold with an order that the shop has opened again; and what is held for it, see {@link StockHolds#assign}.
     * Two queries, which lock nothing; another one for an order that was completed.
     *
     * @return units by SKU, each 1 or more; empty for an order that holds none
     */
    public Map<Long, Long> held(long orderId) {
        OrderStockUnits units = table.units(orderId);
        boolean own = units.state() == OrderStockState.SOLD
                ? openOrders.isOpen(orderId)
                : units.state().holds();
        Map<Long, Long> held = new TreeMap<>(ledger.kept(StockLocations.WEB, reference(orderId)));
        if (own) {
            units.bySku().forEach((skuId, taken) -> held.merge(skuId, taken, Long::sum));
        }
        return held;
    }

    private boolean giveBack(long orderId, Predicate<OrderStockEntry> condition, MovementNote note) {
        return transactions.run(() -> {
            Optional<OrderStockEntry> held =
                    table.lock(orderId).filter(OrderStockEntry::holds).filter(condition);
            held.ifPresent(entry -> {
                table.change(orderId, entry.attempt(), OrderStockState.RETURNED);
                ledger.giveBack(StockLocations.WEB, linesOf(table.lines(orderId)), note);
            });
            return held.isPresent();
        });
    }

    private static Collection<StockLine> linesOf(Map<Long, Long> unitsBySku) {
        return unitsBySku.entrySet().stream()
                .map(line -> new StockLine(line.getKey(), line.getValue()))
                .toList();
    }

    private static MovementNote note(MovementCause cause, long orderId, String reason) {
        return new MovementNote(cause, reference(orderId), null, reason);
    }

    /** How movements and holds name an order. */
    public static String reference(long orderId) {
        return ORDER + orderId;
    }

    /**
     * The order that a {@linkplain #reference reference} names.
     *
     * @param reference anything, null included
     * @return empty when it names none
     */
    public static OptionalLong orderOf(String reference) {
        return reference != null && reference.matches(ORDER + "[0-9]{1,18}")
                ? OptionalLong.of(Long.parseLong(reference.substring(ORDER.length())))
                : OptionalLong.empty();
    }
}
