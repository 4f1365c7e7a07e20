package org.shelfwise.core.restock;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.shelfwise.core.stock.StockListener;
import org.shelfwise.core.stock.StockLocations;
import org.shelfwise.core.stock.StockMovement;

/**
 * Marks watched SKUs in the transaction that takes their last unit. Workers look some time later, and would otherwise take a
 * unit that came, went and came again for one that stayed.
 */
final class RestockMark implements StockListener {

    private final RestockTable table;

    RestockMark(RestockTable table) {
        this.table = table;
    }

    @Override
    public void moved(List<StockMovement> movements) {
        Set<Long> gone = movements.stream()
                .filter(movement -> movement.location().equals(StockLocations.WEB))
                .filter(movement -> movement.availableBefore() > 0 && movement.availableAfter() <= 0)
                .map(StockMovement::skuId)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!gone.isEmpty()) {
            table.markGone(table.known(gone));
        }
    }
}
