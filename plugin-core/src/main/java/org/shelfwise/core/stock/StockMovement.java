package org.shelfwise.core.stock;

import java.time.Instant;

/**
 * One line of the books: how a level changed. Never altered once written.
 *
 * @param id grows with time for one SKU at one location
 * @param delta units that came to be on hand (negative: went); 0 for holds, and for a count that agreed
 * @param heldBefore units that were kept for somebody before it
 * @param reference see {@link MovementNote}; may be null, as {@code actor} and {@code reason} may
 */
public record StockMovement(
        long id,
        long skuId,
        String location,
        long delta,
        long onHandBefore,
        long onHandAfter,
        long heldBefore,
        long heldAfter,
        MovementCause cause,
        String reference,
        String actor,
        String reason,
        Instant at) {

    /**
     * Units that anybody could take before it; 0 when the SKU was not tracked ({@link #isOpening()}). A repair changes what
     * the books say was on hand, and not what was.
     */
    public long availableBefore() {
        return (isRepair() ? onHandAfter : onHandBefore) - heldBefore;
    }

    public long availableAfter() {
        return onHandAfter - heldAfter;
    }

    /** Whether the SKU was not tracked at the location before, which is not the same as having none. */
    public boolean isOpening() {
        return cause == MovementCause.OPENING;
    }

    /**
     * Whether it tells, late, of something that nobody heard of when it happened: what listeners know of the SKU may be
     * wrong, though nothing changes now.
     */
    public boolean isRepair() {
        return cause == MovementCause.REPAIR;
    }

    StockMovement withId(long newId) {
        return new StockMovement(
                newId,
                skuId,
                location,
                delta,
                onHandBefore,
                onHandAfter,
                heldBefore,
                heldAfter,
                cause,
                reference,
                actor,
                reason,
                at);
    }

    /** The same end, reached from another number in the books. */
    StockMovement startingFrom(long onHand) {
        return new StockMovement(
                id,
                skuId,
                location,
                onHandAfter - onHand,
                onHand,
                onHandAfter,
                heldBefore,
                heldAfter,
                cause,
                reference,
                actor,
                reason,
                at);
    }
}
