package org.shelfwise.core.notifyme.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.shelfwise.core.notifyme.Consent;
import org.shelfwise.core.notifyme.asking.MailAddress;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of {@code SHW_NOTIFY_CONSENT}: proof of what somebody agreed to, in the words that they saw (GDPR, article 7). */
public final class ConsentTable {

    public static final int MOST_WORDING = 1_000;
    private static final String MARKETING = "MARKETING";

    /** A condition on rows named {@code c}. */
    static final String IN_FORCE = "c.CONFIRMED_AT IS NOT NULL AND c.WITHDRAWN_AT IS NULL";

    private static final String SELECT = "SELECT c.ID, a.ADDRESS, c.WORDING, c.LOCALE, c.GIVEN_AT, c.CONFIRMED_AT,"
            + " c.WITHDRAWN_AT FROM SHW_NOTIFY_CONSENT c JOIN SHW_NOTIFY_ADDRESS a ON a.ID = c.ADDRESS_ID WHERE ";

    private static final String WITHDRAW =
            "UPDATE SHW_NOTIFY_CONSENT SET WITHDRAWN_AT = ? WHERE WITHDRAWN_AT IS NULL AND ";

    private final JdbcTemplate jdbc;

    public ConsentTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param confirmed whether the address is known to be the asker's */
    public void add(
            long addressId, long subscriptionId, String wording, Locale locale, boolean confirmed, Instant now) {
        jdbc.update(
                "INSERT INTO SHW_NOTIFY_CONSENT (ADDRESS_ID, PURPOSE, WORDING, LOCALE, GIVEN_AT, CONFIRMED_AT,"
                        + " SUBSCRIPTION_ID) VALUES (?, ?, ?, ?, ?, ?, ?)",
                addressId,
                MARKETING,
                wording,
                locale.toLanguageTag(),
                now.toEpochMilli(),
                confirmed ? now.toEpochMilli() : null,
                subscriptionId);
    }

    public void confirm(long subscriptionId, Instant now) {
        jdbc.update(
                "UPDATE SHW_NOTIFY_CONSENT SET CONFIRMED_AT = ? WHERE SUBSCRIPTION_ID = ? AND CONFIRMED_AT IS NULL",
                now.toEpochMilli(),
                subscriptionId);
    }

    /** Whether the address has agreed, be it confirmed or not, and not withdrawn it. */
    public boolean stands(long addressId) {
        return jdbc.queryForObject(
                        "SELECT COUNT(*) FROM SHW_NOTIFY_CONSENT WHERE ADDRESS_ID = ? AND WITHDRAWN_AT IS NULL",
                        Integer.class,
                        addressId)
                > 0;
    }

    /**
     * Ends all of the address, those included that nobody has confirmed.
     *
     * @return how many were in force or waited for a confirmation
     */
    public int withdraw(long addressId, Instant now) {
        return jdbc.update(WITHDRAW + "ADDRESS_ID = ?", now.toEpochMilli(), addressId);
    }

    public int withdraw(MailAddress address, Instant now) {
        return jdbc.update(
                WITHDRAW + "ADDRESS_ID IN (SELECT ID FROM SHW_NOTIFY_ADDRESS WHERE ADDRESS = ?)",
                now.toEpochMilli(),
                address.text());
    }

    public int withdrawOfCustomer(long customerId, String address, Instant now) {
        return jdbc.update(
                WITHDRAW + "ADDRESS_ID IN (SELECT ID FROM SHW_NOTIFY_ADDRESS WHERE CONFIRMED_CUSTOMER_ID = ?"
                        + " AND ADDRESS = ?)",
                now.toEpochMilli(),
                customerId,
                address);
    }

    public List<Consent> inForceOfCustomer(long customerId, String address) {
        return jdbc.query(
                SELECT + "a.CONFIRMED_CUSTOMER_ID = ? AND a.ADDRESS = ? AND " + IN_FORCE + " ORDER BY c.ID DESC",
                ConsentTable::consent,
                customerId,
                address);
    }

    /** @param afterId the last id of the page before; 0 for the first */
    public List<Consent> confirmed(long afterId, int limit) {
        return jdbc.query(
                SELECT + "c.ID > ? AND c.CONFIRMED_AT IS NOT NULL ORDER BY c.ID LIMIT ?",
                ConsentTable::consent,
                afterId,
                limit);
    }

    private static Consent consent(ResultSet row, int number) throws SQLException {
        return new Consent(
                row.getLong("ID"),
                row.getString("ADDRESS"),
                row.getString("WORDING"),
                Locale.forLanguageTag(row.getString("LOCALE")),
                Columns.instant(row, "GIVEN_AT"),
                Columns.instant(row, "CONFIRMED_AT"),
                Columns.instant(row, "WITHDRAWN_AT"));
    }
}
