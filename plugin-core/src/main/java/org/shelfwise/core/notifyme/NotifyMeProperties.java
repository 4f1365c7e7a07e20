package org.shelfwise.core.notifyme;

import java.time.Duration;
import org.shelfwise.core.platform.PropertyRange;

/**
 * How alerts are taken and sent on this node.
 *
 * @param askedPerAddress {@code shelfwise.notifyme.asked-per-address-and-hour}: 1 to 1000
 * @param askedPerNetwork {@code shelfwise.notifyme.asked-per-network-and-hour}: 1 to 100000
 * @param askedPerSku {@code shelfwise.notifyme.asked-per-sku-and-hour}: 1 to 1000000
 * @param mostAlerts {@code shelfwise.notifyme.most-alerts-per-address}: how many an address may wait for at a time; 1 to
 *     1000
 * @param sends {@code shelfwise.notifyme.sends}: whether this node sends
 * @param batch {@code shelfwise.notifyme.batch-size}: how many mails one node takes at a time at most; 1 to 500
 * @param lease {@code shelfwise.notifyme.lease-seconds}: after how long the mails of a node that died go to another; longer
 *     than a batch takes; 5 seconds to 1 hour
 * @param attempts {@code shelfwise.notifyme.attempts}: how often a mail is tried before it counts as failed; 1 to 20
 * @param retentionDays {@code shelfwise.notifyme.retention-days}: after how many days what is over is forgotten; 1 to 3650
 */
public record NotifyMeProperties(
        int askedPerAddress,
        int askedPerNetwork,
        int askedPerSku,
        int mostAlerts,
        boolean sends,
        int batch,
        Duration lease,
        int attempts,
        int retentionDays) {

    public NotifyMeProperties {
        PropertyRange.require("shelfwise.notifyme.asked-per-address-and-hour", askedPerAddress, 1, 1_000);
        PropertyRange.require("shelfwise.notifyme.asked-per-network-and-hour", askedPerNetwork, 1, 100_000);
        PropertyRange.require("shelfwise.notifyme.asked-per-sku-and-hour", askedPerSku, 1, 1_000_000);
        PropertyRange.require("shelfwise.notifyme.most-alerts-per-address", mostAlerts, 1, 1_000);
        PropertyRange.require("shelfwise.notifyme.batch-size", batch, 1, 500);
        PropertyRange.require("shelfwise.notifyme.lease-seconds", lease, Duration.ofSeconds(5), Duration.ofHours(1));
        PropertyRange.require("shelfwise.notifyme.attempts", attempts, 1, 20);
        PropertyRange.require("shelfwise.notifyme.retention-days", retentionDays, 1, 3_650);
    }
}
