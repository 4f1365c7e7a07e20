package org.shelfwise.admin.testing;

import java.sql.PreparedStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Subscriptions and messages of a shop, as its shoppers and workers would have left them. */
public final class AlertRows {

    private static final long ASKED_AT = 1_700_000_000_000L;
    private static final long NEVER = 4_000_000_000_000L;

    private final JdbcTemplate jdbc;

    public AlertRows(AdminShop shop) {
        this.jdbc = shop.jdbc();
    }

    /** Someone at that address who waits for two units of the SKU. */
    public long waiting(long sku, String address) {
        return subscription(sku, address, "WAITING", null);
    }

    /** One in that state. */
    public long subscription(long sku, String address, String state, String closeReason) {
        return add(
                "INSERT INTO SHW_NOTIFY_SUBSCRIPTION (ADDRESS_ID, SKU_ID, PRODUCT_ID, KIND, STATE, LIVE, UNITS, LOCALE,"
                        + " PRIORITY, ASKED_AT, EXPIRES_AT, CLOSE_REASON) VALUES (?, ?, ?, 'BACK_IN_STOCK', ?, ?, 2, 'en', 0,"
                        + " ?, ?, ?)",
                addressId(address),
                sku,
                sku,
                state,
                closeReason == null ? address + "/" + sku : null,
                ASKED_AT,
                NEVER,
                closeReason);
    }

    private long addressId(String address) {
        return jdbc.queryForList("SELECT ID FROM SHW_NOTIFY_ADDRESS WHERE ADDRESS = ?", Long.class, address).stream()
                .findFirst()
                .orElseGet(() -> add(
                        "INSERT INTO SHW_NOTIFY_ADDRESS (ADDRESS, CONFIRMED_AT, CREATED_AT) VALUES (?, ?, ?)",
                        address,
                        ASKED_AT,
                        ASKED_AT));
    }

    /** A mail that says that the SKU is back. */
    public long message(long subscription, long sku, String state, String error) {
        return add(
                "INSERT INTO SHW_NOTIFY_MESSAGE (SUBSCRIPTION_ID, OCCASION, KIND, SKU_ID, STATE, ATTEMPTS, DUE_AT, ERROR,"
                        + " QUEUED_AT) VALUES (?, ?, 'BACK_IN_STOCK', ?, ?, 3, ?, ?, ?)",
                subscription,
                "episode:" + AdminShop.newId(),
                sku,
                state,
                ASKED_AT,
                error,
                ASKED_AT);
    }

    /** Its reader has bought the SKU. */
    public void bought(long message) {
        jdbc.update("UPDATE SHW_NOTIFY_MESSAGE SET CONVERTED_AT = ? WHERE ID = ?", ASKED_AT, message);
    }

    /** What somebody agreed to beside a subscription. */
    public void consent(long subscription, String wording, boolean confirmed) {
        jdbc.update(
                "INSERT INTO SHW_NOTIFY_CONSENT (ADDRESS_ID, PURPOSE, WORDING, LOCALE, GIVEN_AT, CONFIRMED_AT,"
                        + " SUBSCRIPTION_ID) SELECT ADDRESS_ID, 'MARKETING', ?, 'en', ?, ?, ID FROM SHW_NOTIFY_SUBSCRIPTION"
                        + " WHERE ID = ?",
                wording,
                ASKED_AT,
                confirmed ? ASKED_AT : null,
                subscription);
    }

    private long add(String sql, Object... values) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(sql, new String[] {"id"});
                    for (int i = 0; i < values.length; i++) {
                        statement.setObject(i + 1, values[i]);
                    }
                    return statement;
                },
                key);
        return key.getKey().longValue();
    }

    public String stateOfSubscription(long id) {
        return jdbc.queryForObject("SELECT STATE FROM SHW_NOTIFY_SUBSCRIPTION WHERE ID = ?", String.class, id);
    }

    public String stateOfMessage(long id) {
        return jdbc.queryForObject("SELECT STATE FROM SHW_NOTIFY_MESSAGE WHERE ID = ?", String.class, id);
    }

    /** Of everybody and everything. */
    public long messages() {
        return jdbc.queryForObject("SELECT COUNT(*) FROM SHW_NOTIFY_MESSAGE", Long.class);
    }

    public long subscriptionsOf(String address) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM SHW_NOTIFY_SUBSCRIPTION S JOIN SHW_NOTIFY_ADDRESS A ON A.ID = S.ADDRESS_ID"
                        + " WHERE A.ADDRESS = ?",
                Long.class,
                address);
    }
}
