package org.shelfwise.core.stock;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Ends holds: their rows go, and the units they kept can be had again. */
final class HoldEndings {

    private final StockBooks books;
    private final HoldTable holdTable;
    private final Clock clock;

    HoldEndings(StockBooks books, HoldTable holdTable, Clock clock) {
        this.books = books;
        this.holdTable = holdTable;
        this.clock = clock;
    }

    /**
     * Locks levels of which units are wanted. Where they fall short, holds that have expired end at once: a shopper does
     * not go without because no worker has come by yet.
     */
    LockedLevels lockFor(String location, Map<Long, Long> wantedBySku) {
        LockedLevels levels = books.lock(location, wantedBySku.keySet());
        Set<Long> kept = levels.shortages(wantedBySku).keySet().stream()
                .filter(skuId -> levels.of(skuId).held() > 0)
                .collect(Collectors.toSet());
        end(levels, holdTable.lockExpired(location, kept, clock.millis()), MovementCause.HOLD_EXPIRED);
        return levels;
    }

    /** What is held under a reference of these SKUs, locked. Asks nothing where no unit is held at all. */
    KeptUnits lockKept(LockedLevels levels, Collection<Long> skuIds, String reference) {
        List<Long> held =
                skuIds.stream().filter(skuId -> levels.of(skuId).held() > 0).toList();
        return KeptUnits.of(levels, holdTable.lockOf(reference, levels.location(), held));
    }

    /** @param holds locked, and their levels too */
    void end(LockedLevels levels, List<StockHold> holds, MovementCause cause) {
        holdTable.delete(holds);
        Map<Long, Long> heldBySku = new HashMap<>();
        List<Posting> postings = new ArrayList<>();
        for (StockHold hold : holds) {
            if (levels.tracks(hold.skuId())) {
                postings.add(ending(levels.of(hold.skuId()), hold, cause, heldBySku));
            }
        }
        books.post(levels, postings);
    }

    /** Never ends more than is counted as held, so that one level that has drifted cannot stop the sweeping of all. */
    private static Posting ending(StockLevel level, StockHold hold, MovementCause cause, Map<Long, Long> heldBySku) {
        long held = heldBySku.getOrDefault(hold.skuId(), level.held());
        long ended = Math.min(held, hold.quantity());
        heldBySku.put(hold.skuId(), held - ended);
        return new Posting(hold.skuId(), 0, -ended, new MovementNote(cause, hold.reference(), null, hold.purpose()));
    }
}
