package org.shelfwise.core.notifyme.asking;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.shelfwise.core.notifyme.store.Fingerprint;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Counts what is asked, by the clock's hours, for all nodes together. What is counted is stored as a fingerprint. Thread-safe. */
public final class RateLimits {

    public static final long WINDOW_MILLIS = TimeUnit.HOURS.toMillis(1);

    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;

    /** @param transaction of its own: what is refused counts too */
    public RateLimits(JdbcTemplate jdbc, TransactionOperations transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What is counted of an address: how often it was asked for, by whomever. */
    public static String of(MailAddress address) {
        return "address:" + address.text();
    }

    /** Counts one more, unless there were {@code most} in this hour. */
    public boolean allows(String counted, int most) {
        String fingerprint = Fingerprint.of(counted);
        long window = clock.millis() / WINDOW_MILLIS * WINDOW_MILLIS;
        return count(fingerprint, window, most) || begin(fingerprint, window) || count(fingerprint, window, most);
    }

    /** After how long all counts begin anew. */
    public Duration untilNextHour() {
        return Duration.ofMillis(WINDOW_MILLIS - clock.millis() % WINDOW_MILLIS);
    }

    private boolean count(String fingerprint, long window, int most) {
        return transaction.execute(status -> jdbc.update(
                        "UPDATE SHW_NOTIFY_RATE SET HITS = HITS + 1 WHERE COUNTED = ? AND WINDOW_AT = ? AND HITS < ?",
                        fingerprint,
                        window,
                        most))
                > 0;
    }

    private boolean begin(String fingerprint, long window) {
        try {
            return transaction.execute(status -> jdbc.update(
                            "INSERT INTO SHW_NOTIFY_RATE (COUNTED, WINDOW_AT, HITS) VALUES (?, ?, 1)",
                            fingerprint,
                            window))
                    > 0;
        } catch (DuplicateKeyException begunAlready) {
            return false;
        }
    }

    public int forgetBefore(long millis) {
        return transaction.execute(status -> jdbc.update("DELETE FROM SHW_NOTIFY_RATE WHERE WINDOW_AT < ?", millis));
    }
}
