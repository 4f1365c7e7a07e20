package org.shelfwise.core.stock;

import java.time.Duration;
import org.shelfwise.core.platform.PropertyRange;

/**
 * @param importOnStart {@code shelfwise.stock.import-on-start}: whether start-up takes over the quantities that the shop
 *     has counted so far
 * @param importBatchSize {@code shelfwise.stock.import-batch-size}: SKUs a transaction, 1 to {@link StockLedger#MAX_LINES}
 * @param holdExpiryRest {@code shelfwise.stock.hold-expiry-seconds}: how long expired holds may wait to be swept; 1 second
 *     to 1 hour
 */
public record StockProperties(boolean importOnStart, int importBatchSize, Duration holdExpiryRest) {

    public StockProperties {
        PropertyRange.require("shelfwise.stock.import-batch-size", importBatchSize, 1, StockLedger.MAX_LINES);
        PropertyRange.require(
                "shelfwise.stock.hold-expiry-seconds", holdExpiryRest, Duration.ofSeconds(1), Duration.ofHours(1));
    }
}
