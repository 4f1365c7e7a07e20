package org.shelfwise.core.notifyme.store;

import java.time.Instant;
import java.util.List;
import org.shelfwise.core.notifyme.asking.MailAddress;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of {@code SHW_NOTIFY_ADDRESS}. */
public final class AddressTable {

    private static final String LOCK =
            "SELECT ID, CONFIRMED_CUSTOMER_ID FROM SHW_NOTIFY_ADDRESS WHERE ADDRESS = ? FOR UPDATE";

    private final JdbcTemplate jdbc;

    public AddressTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param confirmedCustomerId the customer who has confirmed it; null when none has */
    public record Locked(long id, Long confirmedCustomerId) {

        public boolean isConfirmedBy(Long customerId) {
            return customerId != null && customerId.equals(confirmedCustomerId);
        }
    }

    /**
     * Nobody else makes a subscription of this address until the transaction ends.
     *
     * @throws CannotAcquireLockException when another transaction adds the address at this moment: whoever began this one
     *     repeats it
     */
    public Locked lockOrAdd(MailAddress address, Instant now) {
        List<Locked> found = lock(address);
        if (found.isEmpty()) {
            try {
                jdbc.update(
                        "INSERT INTO SHW_NOTIFY_ADDRESS (ADDRESS, CREATED_AT) VALUES (?, ?)",
                        address.text(),
                        now.toEpochMilli());
            } catch (DuplicateKeyException lost) {
                throw new CannotAcquireLockException("somebody asks with the same address just now", lost);
            }
            found = lock(address);
        }
        return found.get(0);
    }

    private List<Locked> lock(MailAddress address) {
        return jdbc.query(
                LOCK,
                (row, number) -> {
                    long customer = row.getLong(2);
                    return new Locked(row.getLong(1), row.wasNull() ? null : customer);
                },
                address.text());
    }

    /** Nobody else makes a subscription of this address until the transaction ends. */
    public void lock(long id) {
        jdbc.queryForList("SELECT ID FROM SHW_NOTIFY_ADDRESS WHERE ID = ? FOR UPDATE", id);
    }

    /** Unless something hangs on it. */
    public void forgetIfUnused(long id) {
        jdbc.update(
                "DELETE FROM SHW_NOTIFY_ADDRESS WHERE ID = ?"
                        + " AND NOT EXISTS (SELECT 1 FROM SHW_NOTIFY_SUBSCRIPTION WHERE ADDRESS_ID = ?)"
                        + " AND NOT EXISTS (SELECT 1 FROM SHW_NOTIFY_CONSENT WHERE ADDRESS_ID = ?)"
                        + " AND NOT EXISTS (SELECT 1 FROM SHW_NOTIFY_ACCOUNT_REQUEST WHERE ADDRESS_ID = ?)",
                id,
                id,
                id,
                id);
    }

    /** @param customerId whose account this address certainly is; null leaves what is known */
    public void confirm(long id, Long customerId, Instant now) {
        jdbc.update(
                "UPDATE SHW_NOTIFY_ADDRESS SET CONFIRMED_AT = ?, FAILED_AT = NULL,"
                        + " CONFIRMED_CUSTOMER_ID = COALESCE(?, CONFIRMED_CUSTOMER_ID) WHERE ID = ?",
                now.toEpochMilli(),
                customerId,
                id);
    }

    public void fail(long id, Instant now) {
        jdbc.update("UPDATE SHW_NOTIFY_ADDRESS SET FAILED_AT = ? WHERE ID = ?", now.toEpochMilli(), id);
    }
}
