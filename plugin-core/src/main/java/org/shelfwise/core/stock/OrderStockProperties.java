package org.shelfwise.core.stock;

import java.time.Duration;
import org.shelfwise.core.platform.PropertyRange;

/**
 * @param sweepEvery {@code shelfwise.stock.order-sweep-seconds}: how often orders that hold stock are looked at; 1 second to
 *     1 hour
 * @param abandonedAfter {@code shelfwise.stock.abandoned-checkout-minutes}: how long a checkout may hold units without its
 *     order being completed; 1 minute to 1 day
 * @param cancelWithin {@code shelfwise.stock.cancel-window-days}: how long after its completion the cancellation or removal of
 *     an order gives units back; 1 to 3650 days
 * @param retention {@code shelfwise.stock.order-retention-days}: how long, after that, what an order held is remembered; 1 to
 *     3650 days
 */
public record OrderStockProperties(
        Duration sweepEvery, Duration abandonedAfter, Duration cancelWithin, Duration retention) {

    public OrderStockProperties {
        PropertyRange.require(
                "shelfwise.stock.order-sweep-seconds", sweepEvery, Duration.ofSeconds(1), Duration.ofHours(1));
        PropertyRange.require(
                "shelfwise.stock.abandoned-checkout-minutes",
                abandonedAfter,
                Duration.ofMinutes(1),
                Duration.ofDays(1));
        PropertyRange.require(
                "shelfwise.stock.cancel-window-days", cancelWithin, Duration.ofDays(1), Duration.ofDays(3650));
        PropertyRange.require(
                "shelfwise.stock.order-retention-days", retention, Duration.ofDays(1), Duration.ofDays(3650));
    }

    /** Longer than any cancellation gives back, and than any checkout goes on. */
    public Duration forgetAfter() {
        return cancelWithin.plus(retention);
    }
}
