package org.shelfwise.core.notifyme.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.shelfwise.core.notifyme.Purchases;
import org.shelfwise.core.notifyme.asking.MailAddress;
import org.shelfwise.core.platform.BackgroundJob;
import org.shelfwise.core.settings.SettingKey;
import org.shelfwise.core.settings.Settings;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Notes which alerts were followed by a purchase of their SKU, by the same address or customer, within the time that the
 * shop counts. Walks over the orders of the last minutes, on one node at a time.
 */
public final class Attribution implements BackgroundJob {

    private static final Duration REST = Duration.ofMinutes(1);
    private static final Duration LONGEST_STEP = Duration.ofHours(1);

    /** An order's time of submission is written a moment before it is committed. */
    private static final Duration LATE = Duration.ofMinutes(2);

    private static final String NOTE =
            "UPDATE SHW_NOTIFY_MESSAGE SET CONVERTED_AT = ?, ORDER_ID = ? WHERE CONVERTED_AT IS NULL"
                    + " AND STATE = 'SENT' AND KIND IN ('BACK_IN_STOCK', 'LOW_STOCK') AND SKU_ID = ? AND SENT_AT <= ? AND SENT_AT >= ?"
                    + " AND SUBSCRIPTION_ID IN (SELECT s.ID FROM SHW_NOTIFY_SUBSCRIPTION s JOIN SHW_NOTIFY_ADDRESS a"
                    + " ON a.ID = s.ADDRESS_ID WHERE s.SKU_ID = ? AND (a.ADDRESS = ? OR s.CUSTOMER_ID = ?))";

    private final JdbcTemplate jdbc;
    private final Purchases purchases;
    private final TransactionOperations transaction;
    private final Settings settings;
    private final SettingKey<Long> conversionDays;
    private final Clock clock;

    public Attribution(
            JdbcTemplate jdbc,
            Purchases purchases,
            TransactionOperations transaction,
            Settings settings,
            SettingKey<Long> conversionDays,
            Clock clock) {
        this.jdbc = jdbc;
        this.purchases = purchases;
        this.transaction = transaction;
        this.settings = settings;
        this.conversionDays = conversionDays;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notifyme-attribution";
    }

    @Override
    public Duration rest() {
        return REST;
    }

    @Override
    public boolean run() {
        return transaction.execute(status -> step());
    }

    private boolean step() {
        Instant until = clock.instant().minus(LATE);
        long seen =
                jdbc.queryForObject("SELECT ORDERS_SEEN_AT FROM SHW_NOTIFY_PACE WHERE ID = 1 FOR UPDATE", Long.class);
        Instant from = seen == 0 ? until.minus(LONGEST_STEP) : Instant.ofEpochMilli(seen);
        if (!from.isBefore(until)) {
            return false;
        }
        Instant to = from.plus(LONGEST_STEP).isBefore(until) ? from.plus(LONGEST_STEP) : until;
        Duration term = Duration.ofDays(settings.resolveForSite(conversionDays).value());
        purchases.between(from, to).forEach(purchase -> note(purchase, term));
        jdbc.update("UPDATE SHW_NOTIFY_PACE SET ORDERS_SEEN_AT = ? WHERE ID = 1", to.toEpochMilli());
        return to.isBefore(until);
    }

    private void note(Purchases.Purchase purchase, Duration term) {
        String address =
                MailAddress.parse(purchase.address()).map(MailAddress::text).orElse("");
        long at = purchase.at().toEpochMilli();
        jdbc.update(
                NOTE,
                at,
                purchase.orderId(),
                purchase.skuId(),
                at,
                at - term.toMillis(),
                purchase.skuId(),
                address,
                purchase.customerId() == null ? -1L : purchase.customerId());
    }
}
