package org.shelfwise.core.stock;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.shelfwise.core.platform.Refusal;
import org.springframework.dao.CannotAcquireLockException;

/** Carries out bookings, all or none, and opens the levels that they need. */
final class Bookings {

    private static final int ATTEMPTS = 10;

    private final StockBooks books;
    private final SkuSource skus;

    Bookings(StockBooks books, SkuSource skus) {
        this.books = books;
        this.skus = skus;
    }

    /** When others open the same levels at the same time, looks again: nothing has been written by then. */
    Booking book(BookingPlan plan) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            LockedLevels levels = books.lock(plan.location(), plan.skuIds());
            Set<Long> untracked = levels.untracked(plan.skuIds());
            Map<Long, Refusal> refusals = plan.refusals(levels, existing(untracked));
            if (!refusals.isEmpty()) {
                return new BookingRefused(refusals);
            }
            if (books.open(levels, untracked)) {
                return new Booked(books.post(levels, plan.postings(levels, untracked)));
            }
        }
        throw othersKeepOpening(plan.skuIds());
    }

    /** Begins to track those of the SKUs that are not tracked yet, with what is on hand; leaves the others alone. */
    List<StockMovement> open(String location, SortedMap<Long, Long> onHandBySku, MovementNote note) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            LockedLevels levels = books.lock(location, onHandBySku.keySet());
            Set<Long> untracked = levels.untracked(onHandBySku.keySet());
            if (books.open(levels, untracked)) {
                return books.post(
                        levels,
                        untracked.stream()
                                .map(skuId -> new Posting(skuId, onHandBySku.get(skuId), 0, note))
                                .toList());
            }
        }
        throw othersKeepOpening(onHandBySku.keySet());
    }

    private static CannotAcquireLockException othersKeepOpening(Set<Long> skuIds) {
        return new CannotAcquireLockException("others keep opening the same stock levels: " + skuIds);
    }

    private Set<Long> existing(Set<Long> skuIds) {
        return skuIds.isEmpty() ? Set.of() : skus.existing(skuIds);
    }
}
