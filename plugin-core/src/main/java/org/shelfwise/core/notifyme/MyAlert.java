package org.shelfwise.core.notifyme;

import java.time.Instant;

/**
 * An alert as its owner sees it.
 *
 * @param productId null when the SKU belongs to no product any more
 * @param confirmed false while the button in the mail has not been pressed
 * @param placeFrom the first place in the queue that it may have, 1 or more; 0 while it is not in a queue
 * @param placeTo the last place that it may have: places are told as ranges, so that nobody learns who else waits
 */
public record MyAlert(
        long id,
        long skuId,
        Long productId,
        AlertKind kind,
        long units,
        boolean confirmed,
        Instant askedAt,
        Instant expiresAt,
        long placeFrom,
        long placeTo) {}
