package org.shelfwise.core.stock;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What the ledger asks of the shop's catalogue. */
public interface SkuSource {

    /**
     * @param onHand what the shop counted before the ledger took over, 0 or more
     */
    record CountedSku(long skuId, long onHand) {}

    /** Those of the ids that are SKUs of the shop. */
    Set<Long> existing(Collection<Long> skuIds);

    /**
     * SKUs whose quantity the shop checks and has counted, which the ledger does not track at {@link StockLocations#WEB}.
     *
     * @param afterSkuId where the last page ended; {@link Long#MIN_VALUE} for the first
     * @return in id order, at most {@code limit}; empty at the end
     */
    List<CountedSku> untrackedAfter(long afterSkuId, int limit);
}
