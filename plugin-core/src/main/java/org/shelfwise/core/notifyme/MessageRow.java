package org.shelfwise.core.notifyme;

import java.time.Instant;

/**
 * A mail as the merchant sees it.
 *
 * @param address whole: whoever shows it masks it where it must not be seen
 * @param sentAt null until it is sent
 * @param error what went wrong last; null when nothing did
 * @param convertedAt when its reader bought the SKU; null while nothing followed
 */
public record MessageRow(
        long id,
        long subscriptionId,
        String address,
        long skuId,
        MessageKind kind,
        MessageState state,
        int attempts,
        Instant queuedAt,
        Instant sentAt,
        String error,
        Instant convertedAt) {}
