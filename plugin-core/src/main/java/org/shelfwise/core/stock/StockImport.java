package org.shelfwise.core.stock;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.shelfwise.core.stock.SkuSource.CountedSku;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Takes over the quantities that the shop has counted so far. SKUs that the ledger tracks already are left alone, so it may
 * run as often as anybody likes, on several nodes at once, and may be cut off at any point.
 */
public class StockImport implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(StockImport.class);
    private static final MovementNote NOTE = MovementNote.of(MovementCause.OPENING, "import");

    private final StockTransactions transactions;
    private final Bookings bookings;
    private final SkuSource skus;
    private final StockProperties properties;

    StockImport(StockTransactions transactions, Bookings bookings, SkuSource skus, StockProperties properties) {
        this.transactions = transactions;
        this.bookings = bookings;
        this.skus = skus;
        this.properties = properties;
    }

    /** Runs at start-up, before the first request, when {@code shelfwise.stock.import-on-start} says so. */
    @Override
    public void afterSingletonsInstantiated() {
        if (properties.importOnStart()) {
            run();
        }
    }

    /** @return how many SKUs are tracked from now on */
    public int run() {
        int opened = 0;
        List<CountedSku> page = skus.untrackedAfter(Long.MIN_VALUE, properties.importBatchSize());
        while (!page.isEmpty()) {
            opened += open(page);
            page = skus.untrackedAfter(page.get(page.size() - 1).skuId(), properties.importBatchSize());
        }
        if (opened > 0) {
            LOG.info("Stock of {} SKUs was taken over from the shop", opened);
        }
        return opened;
    }

    private int open(List<CountedSku> page) {
        SortedMap<Long, Long> onHandBySku = new TreeMap<>();
        page.forEach(sku -> onHandBySku.put(sku.skuId(), sku.onHand()));
        return transactions
                .run(() -> bookings.open(StockLocations.WEB, onHandBySku, NOTE))
                .size();
    }
}
