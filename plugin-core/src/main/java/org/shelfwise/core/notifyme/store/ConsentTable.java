package org.shelfwise.core.notifyme.store;

import java.time.Instant;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of {@code SHW_NOTIFY_CONSENT}: proof of what somebody agreed to, in the words that they saw (GDPR, article 7). */
public final class ConsentTable {

    public static final int MOST_WORDING = 1_000;
    private static final String MARKETING = "MARKETING";

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
}
