package org.shelfwise.core.stock;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** Changes levels and keeps the books of it: each change leaves a movement and is told to the listeners. */
final class StockBooks {

    private final LevelTable levelTable;
    private final MovementTable movementTable;
    private final Supplier<List<StockListener>> listeners;
    private final Clock clock;

    StockBooks(
            LevelTable levelTable, MovementTable movementTable, Supplier<List<StockListener>> listeners, Clock clock) {
        this.levelTable = levelTable;
        this.movementTable = movementTable;
        this.listeners = listeners;
        this.clock = clock;
    }

    LockedLevels lock(String location, Collection<Long> skuIds) {
        return levelTable.lock(location, skuIds);
    }

    /**
     * Begins to track those of the SKUs that are not tracked yet, with nothing on hand. Each still needs its opening
     * posted.
     *
     * @return false when somebody else began to track one just now: nothing was done, and {@code levels} are stale
     */
    boolean open(LockedLevels levels, Collection<Long> skuIds) {
        if (skuIds.isEmpty()) {
            return true;
        }
        if (!levelTable.insertEmpty(levels.location(), skuIds, clock.millis())) {
            return false;
        }
        skuIds.forEach(skuId -> levels.set(new StockLevel(skuId, levels.location(), 0, 0)));
        return true;
    }

    /**
     * @param postings of tracked SKUs, which together keep every level within its limits; several a SKU are made in turn
     * @return a movement a posting, in that order
     */
    List<StockMovement> post(LockedLevels levels, List<Posting> postings) {
        if (postings.isEmpty()) {
            return List.of();
        }
        Instant now = Instant.ofEpochMilli(clock.millis());
        levelTable.change(levels.location(), postings, now.toEpochMilli());
        List<StockMovement> drafts = new ArrayList<>();
        for (Posting posting : postings) {
            drafts.add(draft(levels, posting, now));
        }
        return enter(drafts);
    }

    /**
     * Makes level and movements agree again: the level's number on hand stands, as shoppers were served from it, and a
     * movement explains it; the number held comes to what the holds say.
     */
    StockMovement reconcile(LockedLevels levels, StockDrift drift, MovementNote note) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        Posting correction = new Posting(drift.skuId(), 0, drift.holds() - drift.held(), note);
        levelTable.change(levels.location(), List.of(correction), now.toEpochMilli());
        StockMovement corrected = draft(levels, correction, now);
        return enter(List.of(corrected.startingFrom(drift.moved()))).get(0);
    }

    private List<StockMovement> enter(List<StockMovement> drafts) {
        List<StockMovement> movements = movementTable.append(drafts);
        listeners.get().forEach(listener -> listener.moved(movements));
        return movements;
    }

    private static StockMovement draft(LockedLevels levels, Posting p, Instant now) {
        StockLevel before = levels.of(p.skuId());
        StockLevel after = new StockLevel(
                before.skuId(), before.location(), before.onHand() + p.onHandDelta(), before.held() + p.heldDelta());
        levels.set(after);
        return new StockMovement(
                0,
                before.skuId(),
                before.location(),
                p.onHandDelta(),
                before.onHand(),
                after.onHand(),
                before.held(),
                after.held(),
                p.note().cause(),
                p.note().reference(),
                p.note().actor(),
                p.note().reason(),
                now);
    }
}
