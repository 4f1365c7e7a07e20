package org.shelfwise.core.stock.broadleaf;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.shelfwise.core.platform.BackgroundJob;
import org.shelfwise.core.stock.OrderStockProperties;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Forgets, some at a time, what orders held long ago. What became of the units stays in the movements.
 *
 * <p>Only what nothing will ask for again: units that were given back, since a later checkout of that order begins anew, and
 * units sold so long ago that even a cancellation would not give them back. Those of an order that was opened again stay,
 * for they count when it is checked out. What is taken or confirmed is {@link OrderStockSweep}'s to settle first.
 */
public final class OrderStockCleaning implements BackgroundJob {

    private static final int BATCH = 500;
    private static final Duration REST = Duration.ofHours(1);
    private static final String FINISHED =
            " CHANGED_AT < :before AND (STATE = 'RETURNED' OR STATE = 'SOLD' AND NOT EXISTS (SELECT 1 FROM BLC_ORDER o"
                    + " WHERE o.ORDER_ID = SHW_ORDER_STOCK.ORDER_ID AND COALESCE(o.ORDER_STATUS, 'IN_PROCESS') IN (:open)))"
                    + " ORDER BY ORDER_ID ";
    private static final String FIND = "SELECT ORDER_ID FROM SHW_ORDER_STOCK WHERE" + FINISHED + "LIMIT :batch";
    private static final String LOCK =
            "SELECT ORDER_ID FROM SHW_ORDER_STOCK WHERE ORDER_ID IN (:ids) AND" + FINISHED + "FOR UPDATE";

    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final OrderStockProperties properties;

    public OrderStockCleaning(
            NamedParameterJdbcTemplate jdbc,
            TransactionOperations transaction,
            Clock clock,
            OrderStockProperties properties) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.properties = properties;
    }

    @Override
    public String name() {
        return "order-stock-cleaning";
    }

    @Override
    public Duration rest() {
        return REST;
    }

    @Override
    public boolean run() {
        long before = clock.millis() - properties.forgetAfter().toMillis();
        List<Long> found = ids(FIND, Map.of("before", before, "open", PlatformOrders.OPEN, "batch", BATCH));
        if (!found.isEmpty()) {
            transaction.execute(status -> forget(before, found));
        }
        return found.size() == BATCH;
    }

    /** Locks by key and looks again: a checkout of the same order may have begun, and another node may have been faster. */
    private int forget(long before, List<Long> found) {
        List<Long> locked = ids(LOCK, Map.of("ids", found, "before", before, "open", PlatformOrders.OPEN));
        if (locked.isEmpty()) {
            return 0;
        }
        jdbc.update("DELETE FROM SHW_ORDER_STOCK_LINE WHERE ORDER_ID IN (:ids)", Map.of("ids", locked));
        return jdbc.update("DELETE FROM SHW_ORDER_STOCK WHERE ORDER_ID IN (:ids)", Map.of("ids", locked));
    }

    private List<Long> ids(String sql, Map<String, ?> parameters) {
        return jdbc.queryForList(sql, parameters, Long.class);
    }
}
