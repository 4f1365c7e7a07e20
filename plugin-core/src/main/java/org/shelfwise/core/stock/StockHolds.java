package org.shelfwise.core.stock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Keeps units for somebody, for a time. Held units stay on hand but are not available.
 *
 * <p>Thread-safe. Joins the caller's transaction or opens one on {@code blTransactionManager}, as {@link StockLedger} does.
 */
public class StockHolds {

    /** A hold of longer than this is taken for a mistake. */
    public static final Duration MAX_DURATION = Duration.ofDays(3660);

    private static final int MAX_PURPOSE = 30;

    private final StockTransactions transactions;
    private final StockBooks books;
    private final HoldEndings endings;
    private final HoldTable holdTable;
    private final Clock clock;

    StockHolds(
            StockTransactions transactions, StockBooks books, HoldEndings endings, HoldTable holdTable, Clock clock) {
        this.transactions = transactions;
        this.books = books;
        this.endings = endings;
        this.holdTable = holdTable;
        this.clock = clock;
    }

    /**
     * Sets units aside: all of the lines or none.
     *
     * @param lines at most {@link StockLedger#MAX_LINES}; lines of one SKU are added up
     * @param purpose which feature holds them, such as {@code pre-order}; 1 to 30 characters
     * @param reference for whom; an {@link OrderStock#reference order's} makes it that order's, see {@link #assign}; may be null
     * @param duration more than 0, at most {@link #MAX_DURATION}
     */
    public Holding hold(
            String location, Collection<StockLine> lines, String purpose, String reference, Duration duration) {
        StockLocations.requireCode(location);
        SkuQuantities wanted = SkuQuantities.of(lines);
        String storedPurpose = Objects.requireNonNull(StoredText.of(purpose, "purpose", MAX_PURPOSE), "purpose");
        MovementNote note = new MovementNote(MovementCause.HOLD, reference, null, storedPurpose);
        requireReasonable(duration);
        return transactions.run(() -> {
            LockedLevels levels = endings.lockFor(location, wanted.bySku());
            Map<Long, Long> shortages = levels.shortages(wanted.bySku());
            if (!shortages.isEmpty()) {
                return new NotEnough(shortages);
            }
            books.post(levels, wanted.postings(0, 1, note));
            return new Held(holdTable.add(drafts(location, wanted, note, duration)));
        });
    }

    /**
     * Lets the units go. Holds that are gone already are passed over.
     *
     * @param holdIds at most {@link StockLedger#MAX_LINES}
     * @return how many holds were ended
     */
    public int release(Collection<Long> holdIds) {
        StockLedger.requireFew(holdIds.size());
        return transactions.run(() -> end(holdTable.find(holdIds), MovementCause.HOLD_RELEASED));
    }

    /**
     * Takes the units that a hold keeps. A hold that has expired is honoured as long as nobody has swept it.
     *
     * @return the movement; empty when the hold is gone: released, taken or expired
     */
    public Optional<StockMovement> takeHeld(long holdId, MovementNote note) {
        return transactions.run(() ->
                holdTable.find(List.of(holdId)).stream().findFirst().flatMap(hold -> takeIfStillThere(hold, note)));
    }

    /** Locks nothing: the hold may end at any moment. */
    public Optional<StockHold> find(long holdId) {
        return holdTable.find(List.of(holdId)).stream().findFirst();
    }

    /**
     * Lets one order alone have what a hold keeps at the online shop: its cart may hold the units while they are sold out for
     * all others, and its checkout takes them ({@link OrderStock#take}). The hold expires as before. To repeat it does no
     * harm.
     *
     * @param openOrders tells whether the hold's former order, if it has one, still stands and is another shopper's: only from
     *     one that is not, such as a guest's cart that went into another one, is it taken
     * @return false when the hold is gone, has expired, or belongs to another order: nothing was done
     */
    public boolean assign(long holdId, long orderId, OpenOrders openOrders) {
        return transactions.run(() -> find(holdId)
                .filter(hold -> assignIfStillThere(hold, orderId, openOrders))
                .isPresent());
    }

    /**
     * Ends holds that have expired, the oldest first. For a worker to call every now and then, on any number of nodes.
     *
     * @param limit how many at most, 1 to {@link StockLedger#MAX_LINES}
     * @return how many were ended; when it is {@code limit}, there may be more
     */
    public int releaseExpired(int limit) {
        StockLedger.requireLimit(limit);
        return transactions.run(() -> end(holdTable.findExpired(clock.millis(), limit), MovementCause.HOLD_EXPIRED));
    }

    private boolean assignIfStillThere(StockHold hold, long orderId, OpenOrders openOrders) {
        books.lock(hold.location(), List.of(hold.skuId()));
        Optional<StockHold> still = holdTable.lock(List.of(hold.id())).stream().findFirst();
        if (still.isEmpty() || still.get().expiresAt().toEpochMilli() <= clock.millis()) {
            return false;
        }
        OptionalLong former = OrderStock.orderOf(still.get().reference());
        if (former.isPresent() && openOrders.isOpenForAnother(former.getAsLong(), orderId)) {
            return false;
        }
        holdTable.refer(hold.id(), OrderStock.reference(orderId));
        return true;
    }

    private Optional<StockMovement> takeIfStillThere(StockHold hold, MovementNote note) {
        LockedLevels levels = books.lock(hold.location(), List.of(hold.skuId()));
        List<StockHold> still = holdTable.lock(List.of(hold.id()));
        if (still.isEmpty()) {
            return Optional.empty();
        }
        holdTable.delete(still);
        long counted = Math.min(hold.quantity(), levels.of(hold.skuId()).held());
        return books.post(levels, List.of(new Posting(hold.skuId(), -hold.quantity(), -counted, note))).stream()
                .findFirst();
    }

    /** The levels are locked before the holds, as everywhere; so what was found before is looked at again after. */
    private int end(List<StockHold> found, MovementCause cause) {
        Map<String, List<StockHold>> byLocation =
                found.stream().collect(Collectors.groupingBy(StockHold::location, TreeMap::new, Collectors.toList()));
        int ended = 0;
        for (Map.Entry<String, List<StockHold>> entry : byLocation.entrySet()) {
            List<StockHold> there = entry.getValue();
            LockedLevels levels = books.lock(
                    entry.getKey(), there.stream().map(StockHold::skuId).toList());
            List<StockHold> still =
                    holdTable.lock(there.stream().map(StockHold::id).toList());
            endings.end(levels, still, cause);
            ended += still.size();
        }
        return ended;
    }

    private List<StockHold> drafts(String location, SkuQuantities wanted, MovementNote note, Duration duration) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        return wanted.bySku().entrySet().stream()
                .map(e -> new StockHold(
                        0,
                        e.getKey(),
                        location,
                        e.getValue(),
                        note.reason(),
                        note.reference(),
                        now,
                        now.plus(duration)))
                .toList();
    }

    private static void requireReasonable(Duration duration) {
        if (duration.isNegative() || duration.isZero() || duration.compareTo(MAX_DURATION) > 0) {
            throw new IllegalArgumentException(
                    "a hold lasts more than 0 and at most " + MAX_DURATION + ": " + duration);
        }
    }
}
