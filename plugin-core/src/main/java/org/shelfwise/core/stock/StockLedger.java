package org.shelfwise.core.stock;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.core.platform.TooManyAtOnceException;

/**
 * The one owner of on-hand quantities. Nothing is ever taken that is not there, and every change leaves a
 * {@link StockMovement}.
 *
 * <p>Thread-safe, on any number of nodes. Every method joins the caller's transaction, or else opens one on
 * {@code blTransactionManager} and repeats it when the database cancels it for a deadlock. A refusal leaves everything as
 * it was and the caller's transaction usable. Levels stay locked until the transaction ends, so end it soon.
 *
 * <p>Only SKUs that are tracked at a location have a level there. More than {@link #MAX_LINES} SKUs at once throw
 * {@link TooManyAtOnceException}, other faulty arguments (null, an impossible location code) an
 * {@link IllegalArgumentException} or {@link NullPointerException}, before anything is done.
 */
public class StockLedger {

    /** SKUs in one call. */
    public static final int MAX_LINES = 5_000;

    /** Units of a SKU at one location. */
    public static final long MAX_ON_HAND = 1_000_000_000_000L;

    /** Movements in one page. */
    public static final int MAX_MOVEMENTS = 500;

    private final StockTransactions transactions;
    private final StockBooks books;
    private final HoldEndings holdEndings;
    private final Bookings bookings;
    private final LevelTable levelTable;
    private final MovementTable movementTable;
    private final HoldTable holdTable;

    StockLedger(
            StockTransactions transactions,
            StockBooks books,
            HoldEndings holdEndings,
            Bookings bookings,
            LevelTable levelTable,
            MovementTable movementTable,
            HoldTable holdTable) {
        this.transactions = transactions;
        this.books = books;
        this.holdEndings = holdEndings;
        this.bookings = bookings;
        this.levelTable = levelTable;
        this.movementTable = movementTable;
        this.holdTable = holdTable;
    }

    /**
     * Takes units from what is available: all of the lines, or nothing.
     *
     * @param lines lines of one SKU are added up
     */
    public Taking take(String location, Collection<StockLine> lines, MovementNote note) {
        StockLocations.requireCode(location);
        SkuQuantities wanted = SkuQuantities.of(lines);
        return transactions.run(() -> {
            LockedLevels levels = holdEndings.lockFor(location, wanted.bySku());
            Map<Long, Long> shortages = levels.shortages(wanted.bySku());
            return shortages.isEmpty()
                    ? new Taken(books.post(levels, wanted.postings(-1, 0, note)))
                    : new NotEnough(shortages);
        });
    }

    /**
     * As {@link #take}, from what is available and from what is held under the note's reference. Those holds of the SKUs that
     * are taken end, whole, in the same movements; when anything is short they stay.
     */
    Taking takeWithKept(String location, Collection<StockLine> lines, MovementNote note) {
        SkuQuantities wanted = SkuQuantities.of(lines);
        return transactions.run(() -> {
            LockedLevels levels = holdEndings.lockFor(location, wanted.bySku());
            KeptUnits kept = holdEndings.lockKept(levels, wanted.bySku().keySet(), note.reference());
            Map<Long, Long> shortages = levels.shortages(wanted.bySku(), kept.bySku());
            if (!shortages.isEmpty()) {
                return new NotEnough(shortages);
            }
            holdTable.delete(kept.holds());
            return new Taken(books.post(levels, kept.sale(wanted, note)));
        });
    }

    /** Units by SKU that are held under a reference, expired ones too until they are swept. One query, which locks nothing. */
    Map<Long, Long> kept(String location, String reference) {
        return holdTable.unitsOf(reference, location);
    }

    /**
     * Locks all levels that calls of one transaction will change together: locking call by call could deadlock with
     * another such transaction.
     */
    void lock(String location, Collection<Long> skuIds) {
        books.lock(location, skuIds);
    }

    /**
     * Adds units that were taken before. Lines of SKUs that are not tracked at the location are passed over: nothing was
     * ever taken from there.
     *
     * @throws IllegalStateException when a level would exceed {@link #MAX_ON_HAND}
     */
    public void giveBack(String location, Collection<StockLine> lines, MovementNote note) {
        StockLocations.requireCode(location);
        SkuQuantities returned = SkuQuantities.of(lines);
        transactions.run(() -> {
            LockedLevels levels = books.lock(location, returned.bySku().keySet());
            return books.post(
                    levels,
                    returned.postings(1, 0, note).stream()
                            .filter(p -> levels.tracks(p.skuId()))
                            .toList());
        });
    }

    /**
     * Adds and removes units: all of the deltas, or nothing. A positive delta of a SKU that is not tracked at the location
     * begins its tracking. Refuses, a SKU each: {@code stock.unknown-sku}, {@code stock.not-tracked},
     * {@code stock.nothing-to-book} (zero), {@code stock.quantity-out-of-range}, {@code stock.below-zero} and
     * {@code stock.below-held}.
     *
     * @param deltaBySku any numbers at all, null included
     */
    public Booking book(String location, Map<Long, Long> deltaBySku, MovementNote note) {
        return book(BookingPlan.of(location, deltaBySku, Reckoning.BY_DELTA, note));
    }

    /**
     * Sets what is on hand to what somebody counted: all of the SKUs, or nothing. The movement carries the difference, and
     * is written even when there is none. A SKU that is not tracked at the location is tracked from then on. Refuses as
     * {@link #book(String, Map, MovementNote)} does.
     *
     * @param countedBySku any numbers at all, null included
     */
    public Booking count(String location, Map<Long, Long> countedBySku, MovementNote note) {
        return book(BookingPlan.of(location, countedBySku, Reckoning.BY_COUNT, note));
    }

    /** The levels of each tracked SKU in order of their locations, in one query for each thousand ids; SKUs without a level are absent. */
    public Map<Long, List<StockLevel>> levels(Collection<Long> skuIds) {
        return levelTable.everywhere(skuIds);
    }

    /** The units that anybody may take, in one query for each thousand ids; SKUs that are not tracked at the location are absent. */
    public Map<Long, Long> available(String location, Collection<Long> skuIds) {
        return levelTable.available(StockLocations.requireCode(location), skuIds);
    }

    /**
     * What happened to a SKU at all locations, newest first.
     *
     * @param limit 1 to {@link #MAX_MOVEMENTS}; others are brought into that range
     * @param beforeId the last id of the page before; null for the first page
     */
    public List<StockMovement> movements(long skuId, int limit, Long beforeId) {
        int bounded = Math.max(1, Math.min(limit, MAX_MOVEMENTS));
        return movementTable.newest(skuId, bounded, beforeId == null ? Long.MAX_VALUE : beforeId);
    }

    /** What is kept of a SKU at all locations, what expires first in front. {@link StockHolds} makes and ends holds. */
    public List<StockHold> holds(long skuId) {
        return holdTable.ofSku(skuId);
    }

    private Booking book(BookingPlan plan) {
        Map<Long, Refusal> refusals = plan.refusals();
        return refusals.isEmpty() ? transactions.run(() -> bookings.book(plan)) : new BookingRefused(refusals);
    }

    static void requireFew(int count) {
        if (count > MAX_LINES) {
            throw new TooManyAtOnceException(count, MAX_LINES);
        }
    }

    static void requireLimit(int limit) {
        if (limit < 1 || limit > MAX_LINES) {
            throw new IllegalArgumentException("limit must be 1 to " + MAX_LINES + ": " + limit);
        }
    }
}
