package org.shelfwise.core.notifyme.broadleaf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.shelfwise.core.notifyme.Purchases;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads {@code BLC_ORDER} and its lines. Bundles count by their own SKU and not by what is in them. */
public final class PlatformPurchases implements Purchases {

    private static final String BETWEEN =
            """
            SELECT DISTINCT o.ORDER_ID, d.SKU_ID, o.EMAIL_ADDRESS, o.CUSTOMER_ID, o.SUBMIT_DATE
            FROM BLC_ORDER o
            JOIN BLC_ORDER_ITEM i ON i.ORDER_ID = o.ORDER_ID
            JOIN BLC_DISCRETE_ORDER_ITEM d ON d.ORDER_ITEM_ID = i.ORDER_ITEM_ID
            WHERE o.SUBMIT_DATE >= ? AND o.SUBMIT_DATE < ? AND o.ORDER_STATUS = 'SUBMITTED' AND d.SKU_ID IS NOT NULL
            """;

    private final JdbcTemplate jdbc;

    public PlatformPurchases(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Purchase> between(Instant from, Instant to) {
        return jdbc.query(BETWEEN, PlatformPurchases::purchase, Timestamp.from(from), Timestamp.from(to));
    }

    private static Purchase purchase(ResultSet row, int number) throws SQLException {
        long customer = row.getLong("CUSTOMER_ID");
        boolean nobody = row.wasNull();
        return new Purchase(
                row.getLong("ORDER_ID"),
                row.getLong("SKU_ID"),
                row.getString("EMAIL_ADDRESS"),
                nobody ? null : customer,
                row.getTimestamp("SUBMIT_DATE").toInstant());
    }
}
