package org.shelfwise.core.stock.broadleaf;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.shelfwise.core.platform.BackgroundJob;
import org.shelfwise.core.stock.MovementCause;
import org.shelfwise.core.stock.OrderStock;
import org.shelfwise.core.stock.OrderStockProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Compares orders that hold stock with what became of them, and so sees every way to cancel: a status written by whatever code,
 * an order removed ({@code OrderService.cancelOrder} does that), SQL typed by hand, a process killed in mid-checkout.
 */
public final class OrderStockSweep implements BackgroundJob {

    private static final Logger LOG = LoggerFactory.getLogger(OrderStockSweep.class);
    private static final int BATCH = 200;
    private static final String COLUMNS =
            "SELECT s.ORDER_ID, s.ATTEMPT, s.CHANGED_AT, CASE WHEN o.ORDER_ID IS NULL THEN 'REMOVED'"
                    + " ELSE COALESCE(o.ORDER_STATUS, 'IN_PROCESS') END AS ORDER_STATUS"
                    + " FROM SHW_ORDER_STOCK s LEFT JOIN BLC_ORDER o ON o.ORDER_ID = s.ORDER_ID"
                    + " WHERE s.ORDER_ID > :after AND ";
    private static final String IN_CHECKOUT = COLUMNS
            + "s.STATE IN ('TAKEN', 'CONFIRMED') AND (s.CHANGED_AT < :abandonedBefore OR o.ORDER_ID IS NULL OR"
            + " COALESCE(o.ORDER_STATUS, 'IN_PROCESS') NOT IN (:open)) ORDER BY s.ORDER_ID LIMIT :batch";
    private static final String CANCELLED = COLUMNS
            + "s.STATE = 'SOLD' AND s.CHANGED_AT >= :soldSince AND (o.ORDER_ID IS NULL OR o.ORDER_STATUS = 'CANCELLED')"
            + " ORDER BY s.ORDER_ID LIMIT :batch";

    private final NamedParameterJdbcTemplate jdbc;
    private final OrderStock orderStock;
    private final Clock clock;
    private final OrderStockProperties properties;
    private final Pass inCheckout = new Pass(IN_CHECKOUT);
    private final Pass cancelled = new Pass(CANCELLED);

    public OrderStockSweep(
            NamedParameterJdbcTemplate jdbc, OrderStock orderStock, Clock clock, OrderStockProperties properties) {
        this.jdbc = jdbc;
        this.orderStock = orderStock;
        this.clock = clock;
        this.properties = properties;
    }

    @Override
    public String name() {
        return "order-stock";
    }

    @Override
    public Duration rest() {
        return properties.sweepEvery();
    }

    @Override
    public boolean run() {
        return inCheckout.settleSome() | cancelled.settleSome();
    }

    private List<Holder> holders(String sql, long after) {
        return jdbc.query(
                sql,
                Map.of(
                        "after",
                        after,
                        "abandonedBefore",
                        before(properties.abandonedAfter()),
                        "soldSince",
                        before(properties.cancelWithin()),
                        "open",
                        PlatformOrders.OPEN,
                        "batch",
                        BATCH),
                (row, i) -> new Holder(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4)));
    }

    /** One that cannot be settled now is tried again in the next pass. */
    private void settle(Holder order) {
        try {
            if (order.isCancelled()) {
                giveBack(order, MovementCause.CANCELLATION, "order cancelled");
            } else if (PlatformOrders.OPEN.contains(order.status())) {
                giveBack(order, MovementCause.SALE_REVERSED, "checkout abandoned");
            } else {
                orderStock.sold(order.id(), order.attempt());
            }
        } catch (RuntimeException e) {
            LOG.error("Stock of order {} could not be settled and will be tried again", order.id(), e);
        }
    }

    private void giveBack(Holder order, MovementCause cause, String reason) {
        if (orderStock.giveBackIfUntouched(order.id(), order.attempt(), order.changedAt(), cause, reason)) {
            LOG.info("Order {} gave its stock back: {}", order.id(), reason);
        }
    }

    private long before(Duration age) {
        return clock.millis() - age.toMillis();
    }

    /** Goes through all orders by id, some at a time, so that those which fail hide no other; then begins again. */
    private final class Pass {

        private final String sql;
        private long after;

        private Pass(String sql) {
            this.sql = sql;
        }

        /** @return whether there may be more in this pass */
        private boolean settleSome() {
            List<Holder> found = holders(sql, after);
            found.forEach(OrderStockSweep.this::settle);
            boolean full = found.size() == BATCH;
            after = full ? found.get(BATCH - 1).id() : 0;
            return full;
        }
    }

    private record Holder(long id, String attempt, long changedAt, String status) {

        boolean isCancelled() {
            return status.equals("REMOVED") || status.equals("CANCELLED");
        }
    }
}
