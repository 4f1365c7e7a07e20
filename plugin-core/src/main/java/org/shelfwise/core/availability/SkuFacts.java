package org.shelfwise.core.availability;

import java.time.Instant;

/**
 * All that the rules may judge a SKU by.
 *
 * @param unavailable whether the merchant declared it unavailable, whatever its stock
 * @param tracked whether its units are counted; when not, it can be bought without limit
 * @param salable units that can be bought now; 0 when it is not tracked or the ledger has no level of it
 * @param soldOutSince when the ledger saw the last unit go; null when units are there or it is not known
 */
public record SkuFacts(
        long skuId,
        Lifecycle lifecycle,
        boolean unavailable,
        boolean tracked,
        long salable,
        Instant soldOutSince,
        Thresholds thresholds) {

    /** The same SKU with another number of units. */
    public SkuFacts withSalable(long units) {
        return new SkuFacts(skuId, lifecycle, unavailable, tracked, units, soldOutSince, thresholds);
    }
}
