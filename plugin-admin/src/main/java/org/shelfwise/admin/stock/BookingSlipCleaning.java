package org.shelfwise.admin.stock;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.shelfwise.core.platform.BackgroundJob;
import org.shelfwise.core.platform.PropertyRange;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Forgets, some at a time, the slips of bookings made long ago. A slip only keeps a form from booking twice, and a form that
 * old comes back without the session whose token it carries.
 */
public final class BookingSlipCleaning implements BackgroundJob {

    private static final int BATCH = 500;
    private static final Duration REST = Duration.ofHours(1);

    private final NamedParameterJdbcOperations jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Duration retention;

    /** @param retention {@code shelfwise.stock.admin.slip-retention-days}; 1 to 3650 days */
    public BookingSlipCleaning(
            NamedParameterJdbcOperations jdbc, TransactionOperations transaction, Clock clock, Duration retention) {
        PropertyRange.require(
                "shelfwise.stock.admin.slip-retention-days", retention, Duration.ofDays(1), Duration.ofDays(3650));
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.retention = retention;
    }

    @Override
    public String name() {
        return "booking-slip-cleaning";
    }

    @Override
    public Duration rest() {
        return REST;
    }

    @Override
    public boolean run() {
        long before = clock.millis() - retention.toMillis();
        List<String> old = jdbc.queryForList(
                "SELECT SLIP FROM SHW_ADMIN_STOCK_SLIP WHERE BOOKED_AT < :before ORDER BY BOOKED_AT LIMIT :batch",
                Map.of("before", before, "batch", BATCH),
                String.class);
        if (!old.isEmpty()) {
            transaction.execute(status ->
                    jdbc.update("DELETE FROM SHW_ADMIN_STOCK_SLIP WHERE SLIP IN (:slips)", Map.of("slips", old)));
        }
        return old.size() == BATCH;
    }
}
