package org.shelfwise.core.stock;

import java.util.Collection;
import java.util.List;

/**
 * Finds levels that disagree with their movements or holds, as hand-written SQL or a restored backup leaves them, and
 * repairs them on demand. Both may run while the shop sells.
 */
public class StockConsistency {

    private final StockTransactions transactions;
    private final StockBooks books;
    private final DriftTable driftTable;

    StockConsistency(StockTransactions transactions, StockBooks books, DriftTable driftTable) {
        this.transactions = transactions;
        this.books = books;
        this.driftTable = driftTable;
    }

    /**
     * Looks at a page of levels.
     *
     * @param after {@link ConsistencyReport#next()} of the page before; 0 for the first
     * @param limit levels to look at, 1 to {@link StockLedger#MAX_LINES}
     */
    public ConsistencyReport check(long after, int limit) {
        StockLedger.requireLimit(limit);
        return driftTable.page(after, limit);
    }

    /**
     * Brings levels and books together again: a REPAIR movement explains the number on hand, which stands, and the number
     * held becomes what the holds add up to. What agrees by now, and what is not {@link StockDrift#isRepairable()
     * repairable}, is passed over.
     *
     * @param skuIds at most {@link StockLedger#MAX_LINES}
     * @param actor who asked for it; may be null
     * @return the movements written
     */
    public List<StockMovement> repair(String location, Collection<Long> skuIds, String actor) {
        StockLocations.requireCode(location);
        StockLedger.requireFew(skuIds.size());
        MovementNote note = new MovementNote(MovementCause.REPAIR, null, actor, null);
        return transactions.run(() -> {
            LockedLevels levels = books.lock(location, skuIds);
            return driftTable.of(location, skuIds).stream()
                    .filter(StockDrift::isRepairable)
                    .map(drift -> books.reconcile(levels, drift, note))
                    .toList();
        });
    }
}
