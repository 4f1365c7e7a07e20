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
        PropertyRange.require("shelfwise.outbox.poll-millis", poll, Duration.ofMillis(10), Duration.ofMinutes(1));
        PropertyRange.require("shelfwise.outbox.lease-seconds", lease, Duration.ofSeconds(1), Duration.ofHours(1));
        PropertyRange.require(
                "shelfwise.outbox.max-backoff-seconds", maxBackoff, Duration.ofSeconds(1), Duration.ofDays(1));
        PropertyRange.require("shelfwise.outbox.retention-minutes", retention, Duration.ZERO, Duration.ofDays(30));
        PropertyRange.require(
                "shelfwise.outbox.mark-expiry-minutes", markExpiry, Duration.ofMinutes(1), Duration.ofDays(30));
        PropertyRange.require(
                "shelfwise.outbox.consumer-expiry-hours", consumerExpiry, Duration.ofHours(1), Duration.ofDays(365));
    }
}
