package org.shelfwise.demo.catalogue.load;

import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Opening stock, written in bulk straight into the ledger's tables in the form the ledger itself would leave: each level is
 * the sum of its movements. What is sold out had units that were sold during the last month.
 */
final class StockRows {

    private static final String WEB = "web";
    private static final String REFERENCE = "demo";
    private static final String ACTOR = "demo";
    private static final Duration OPENED = Duration.ofDays(45);

    private final Instant now;
    private final Batch levels;
    private final Batch soldOutLevels;
    private final Batch movements;

    StockRows(JdbcTemplate jdbc, Instant now) {
        this.now = now;
        levels = Batch.insert(jdbc, "SHW_STOCK_LEVEL", "SKU_ID", "LOCATION", "ON_HAND", "HELD", "CHANGED_AT");
        soldOutLevels = Batch.insert(
                jdbc, "SHW_STOCK_LEVEL", "SKU_ID", "LOCATION", "ON_HAND", "HELD", "CHANGED_AT", "SOLD_OUT_AT");
        movements = Batch.insert(
                jdbc,
                "SHW_STOCK_MOVEMENT",
                "SKU_ID",
                "LOCATION",
                "DELTA",
                "ON_HAND_BEFORE",
                "ON_HAND_AFTER",
                "HELD_BEFORE",
                "HELD_AFTER",
                "CAUSE",
                "REFERENCE",
                "ACTOR",
                "REASON",
                "OCCURRED_AT");
    }

    void add(long skuId, int quantity) {
        if (quantity == 0) {
            addSoldOut(skuId);
        } else {
            levels.add(skuId, WEB, (long) quantity, 0L, opened());
            move(skuId, quantity, 0, "OPENING", "Opening stock of the demo", opened());
        }
    }

    private void addSoldOut(long skuId) {
        long units = 1 + skuId % 12;
        long soldOutAt = now.minus(Duration.ofHours(1 + skuId * 7 % 720)).toEpochMilli();
        soldOutLevels.add(skuId, WEB, 0L, 0L, soldOutAt, soldOutAt);
        move(skuId, units, 0, "OPENING", "Opening stock of the demo", opened());
        move(skuId, -units, units, "SALE", "Sold before the demo began", soldOutAt);
    }

    private void move(long skuId, long delta, long before, String cause, String reason, long at) {
        movements.add(skuId, WEB, delta, before, before + delta, 0L, 0L, cause, REFERENCE, ACTOR, reason, at);
    }

    private long opened() {
        return now.minus(OPENED).toEpochMilli();
    }

    void flush() {
        Batch.flushAll(levels, soldOutLevels, movements);
    }
}
