package org.shelfwise.core.restock;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * A row of {@code SHW_RESTOCK}.
 *
 * @param productId that it belonged to when it was first watched; null for none
 * @param since when it came to be in that state
 * @param goneCount how often the ledger has seen its last unit go
 * @param goneSeen how much of that count was known when the state was noted
 * @param episodeId of the episode that is open; empty when there is none
 */
record WatchedSku(
        long skuId,
        Long productId,
        RestockState state,
        Instant since,
        long goneCount,
        long goneSeen,
        OptionalLong episodeId) {

    /** Whether it was gone since its state was noted, though it may be back already. */
    boolean wasGone() {
        return goneCount > goneSeen;
    }

    WatchedSku become(RestockState next, Instant at, OptionalLong episode) {
        return new WatchedSku(skuId, productId, next, at, goneCount, goneCount, episode);
    }
}
