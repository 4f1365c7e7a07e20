package org.shelfwise.core.notifyme.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import org.shelfwise.core.notifyme.AlertKind;
import org.shelfwise.core.notifyme.CloseReason;
import org.shelfwise.core.notifyme.LinkView;
import org.shelfwise.core.notifyme.SubscriptionState;

/**
 * A row of {@code SHW_NOTIFY_SUBSCRIPTION} with its address.
 *
 * @param productId null when the SKU belongs to no product
 * @param lowBelow tell when fewer units are left; null: when the status is low
 * @param customerId who alone has asked while logged in with this address, or has shown that it is theirs; null for anybody else's
 * @param closeReason null while it lives
 */
public record Subscription(
        long id,
        long addressId,
        String address,
        long skuId,
        Long productId,
        AlertKind kind,
        SubscriptionState state,
        long units,
        Long lowBelow,
        Locale locale,
        Long customerId,
        Instant askedAt,
        Instant expiresAt,
        CloseReason closeReason) {

    static final String COLUMNS =
            "s.ID, s.ADDRESS_ID, a.ADDRESS, s.SKU_ID, s.PRODUCT_ID, s.KIND, s.STATE, s.UNITS, s.LOW_BELOW, s.LOCALE,"
                    + " s.CUSTOMER_ID, s.ASKED_AT, s.EXPIRES_AT, s.CLOSE_REASON";

    public static final String FROM =
            " FROM SHW_NOTIFY_SUBSCRIPTION s JOIN SHW_NOTIFY_ADDRESS a ON a.ID = s.ADDRESS_ID ";

    public static Subscription read(ResultSet row, int number) throws SQLException {
        return new Subscription(
                row.getLong("ID"),
                row.getLong("ADDRESS_ID"),
                row.getString("ADDRESS"),
                row.getLong("SKU_ID"),
                Columns.number(row, "PRODUCT_ID"),
                AlertKind.valueOf(row.getString("KIND")),
                SubscriptionState.valueOf(row.getString("STATE")),
                row.getLong("UNITS"),
                Columns.number(row, "LOW_BELOW"),
                Locale.forLanguageTag(row.getString("LOCALE")),
                Columns.number(row, "CUSTOMER_ID"),
                Instant.ofEpochMilli(row.getLong("ASKED_AT")),
                Instant.ofEpochMilli(row.getLong("EXPIRES_AT")),
                closeReason(row));
    }

    private static CloseReason closeReason(ResultSet row) throws SQLException {
        String name = row.getString("CLOSE_REASON");
        return name == null ? null : CloseReason.valueOf(name);
    }

    /** @param alreadySo whether what it waits for is so now */
    public LinkView view(boolean alreadySo) {
        return new LinkView(skuId, productId, kind, locale, alreadySo);
    }

    /** While it lives, no other row has this. */
    public static String liveKey(long addressId, long skuId, AlertKind kind) {
        return addressId + ":" + skuId + ":" + kind.name();
    }
}
