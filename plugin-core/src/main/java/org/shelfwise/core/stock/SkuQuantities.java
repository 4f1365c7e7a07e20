package org.shelfwise.core.stock;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Units a SKU, in SKU-id order; what several lines say of one SKU is added up. */
record SkuQuantities(SortedMap<Long, Long> bySku) {

    static SkuQuantities of(Collection<StockLine> lines) {
        StockLedger.requireFew(lines.size());
        SortedMap<Long, Long> bySku = new TreeMap<>();
        // 5,000 lines of 1,000,000,000 units each are far from a long's end
        lines.forEach(line -> bySku.merge(line.skuId(), line.quantity(), Long::sum));
        return new SkuQuantities(bySku);
    }

    /** @param onHandSign −1 when the units go, 1 when they come, 0 when they stay; so for those held */
    List<Posting> postings(int onHandSign, int heldSign, MovementNote note) {
        return bySku.entrySet().stream()
                .map(e -> new Posting(e.getKey(), onHandSign * e.getValue(), heldSign * e.getValue(), note))
                .toList();
    }
}
