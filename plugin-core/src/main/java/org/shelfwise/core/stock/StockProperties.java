package org.shelfwise.core.stock;

import java.time.Duration;

/**
 * @param importOnStart {@code shelfwise.stock.import-on-start}: whether start-up takes over the quantities that the shop
 *     has counted so far
 * @param importBatchSize {@code shelfwise.stock.import-batch-size}: SKUs a transaction, 1 to {@link StockLedger#MAX_LINES}
 * @param holdExpiryRest {@code shelfwise.stock.hold-expiry-seconds}: how long expired holds may wait to be swept, at least
 *     a second
 */
public record StockProperties(boolean importOnStart, int importBatchSize, Duration holdExpiryRest) {

    public StockProperties {
        if (importBatchSize < 1 || importBatchSize > StockLedger.MAX_LINES) {
            throw new IllegalArgumentException("shelfwise.stock.import-batch-size is " + importBatchSize
                    + ": set it to 1 to " + StockLedger.MAX_LINES + ", or remove it for the default of 500.");
        }
        if (holdExpiryRest.toSeconds() < 1) {
            throw new IllegalArgumentException("shelfwise.stock.hold-expiry-seconds is " + holdExpiryRest.toSeconds()
                    + ": set it to 1 or more, or remove it for the default of 5.");
        }
    }
}
