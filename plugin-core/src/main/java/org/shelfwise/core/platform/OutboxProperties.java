package org.shelfwise.core.platform;

import java.time.Duration;

/**
 * How the outbox keeps time.
 *
 * @param poll how often a worker looks for messages of other nodes; 10 ms to 1 minute
 * @param lease how long a claim stands; longer than the longest batch takes; 1 second to 1 hour
 * @param maxBackoff the longest wait before a failed message is tried again; 1 second to 1 day
 * @param retention how long finished messages are kept when no mark keeps them longer; 0 to 30 days
 * @param markExpiry after how long a mark is taken for left behind by a crash; 1 minute to 30 days
 * @param consumerExpiry after how long without a sign of life a consumer and its messages are removed; 1 hour to 365 days
 */
public record OutboxProperties(
        Duration poll,
        Duration lease,
        Duration maxBackoff,
        Duration retention,
        Duration markExpiry,
        Duration consumerExpiry) {

    public OutboxProperties {
        within("shelfwise.outbox.poll-millis", poll, Duration.ofMillis(10), Duration.ofMinutes(1));
        within("shelfwise.outbox.lease-seconds", lease, Duration.ofSeconds(1), Duration.ofHours(1));
        within("shelfwise.outbox.max-backoff-seconds", maxBackoff, Duration.ofSeconds(1), Duration.ofDays(1));
        within("shelfwise.outbox.retention-minutes", retention, Duration.ZERO, Duration.ofDays(30));
        within("shelfwise.outbox.mark-expiry-minutes", markExpiry, Duration.ofMinutes(1), Duration.ofDays(30));
        within("shelfwise.outbox.consumer-expiry-hours", consumerExpiry, Duration.ofHours(1), Duration.ofDays(365));
    }

    public static OutboxProperties defaults() {
        return new OutboxProperties(
                Duration.ofMillis(500),
                Duration.ofSeconds(60),
                Duration.ofMinutes(5),
                Duration.ofHours(1),
                Duration.ofDays(1),
                Duration.ofDays(7));
    }

    private static void within(String property, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "%s stands for %s, which is not between %s and %s. Correct it or leave it out."
                            .formatted(property, value, least, most));
        }
    }
}
