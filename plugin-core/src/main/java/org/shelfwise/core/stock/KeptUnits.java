package org.shelfwise.core.stock;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Units that are held for whoever is about to take them.
 *
 * @param holds locked, and their levels too
 * @param bySku never more than their levels count as held, so that a level that has drifted does not stop a sale
 */
record KeptUnits(List<StockHold> holds, Map<Long, Long> bySku) {

    static KeptUnits of(LockedLevels levels, List<StockHold> holds) {
        Map<Long, Long> bySku = new TreeMap<>();
        holds.forEach(hold -> bySku.merge(hold.skuId(), hold.quantity(), Long::sum));
        bySku.replaceAll((skuId, units) -> Math.min(units, levels.of(skuId).held()));
        return new KeptUnits(holds, bySku);
    }

    /** One posting a SKU takes the units and ends what kept them: in no moment are they anybody else's to take. */
    List<Posting> sale(SkuQuantities wanted, MovementNote note) {
        return wanted.bySku().entrySet().stream()
                .map(line -> new Posting(line.getKey(), -line.getValue(), -bySku.getOrDefault(line.getKey(), 0L), note))
                .toList();
    }
}
