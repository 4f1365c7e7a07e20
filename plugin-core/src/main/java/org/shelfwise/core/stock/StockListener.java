package org.shelfwise.core.stock;

import java.util.List;

/**
 * Hears of every change of stock. All beans of this type are called inside the transaction that moves stock, after its
 * rows are written.
 *
 * <p>A listener may only read and write through that transaction: it may yet roll back, and the ledger repeats its own
 * transactions after a deadlock. What a listener throws rolls the stock back too. It must not call the ledger to change
 * stock, and it must be quick: shoppers wait for the rows that the transaction has locked.
 */
public interface StockListener {

    /** @param movements of one location, in the order they happened; never empty; a SKU may occur more than once */
    void moved(List<StockMovement> movements);
}
