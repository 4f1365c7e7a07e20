package org.shelfwise.core.stock;

/**
 * @param importOnStart {@code shelfwise.stock.import-on-start}: whether start-up takes over the quantities that the shop
 *     has counted so far
 * @param importBatchSize {@code shelfwise.stock.import-batch-size}: SKUs a transaction, 1 to {@link StockLedger#MAX_LINES}
 */
public record StockProperties(boolean importOnStart, int importBatchSize) {

    public StockProperties {
        if (importBatchSize < 1 || importBatchSize > StockLedger.MAX_LINES) {
            throw new IllegalArgumentException("shelfwise.stock.import-batch-size is " + importBatchSize
                    + ": set it to 1 to " + StockLedger.MAX_LINES + ", or remove it for the default of 500.");
        }
    }
}
