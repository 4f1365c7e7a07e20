package org.shelfwise.core.notifyme;

import java.time.Instant;

/**
 * An alert in the list of a customer's account.
 *
 * @param id of the subscription or, when {@code requested}, of the account's request
 * @param requested whether the account has only asked so far, and nobody has shown that the address is the customer's: how it
 *     stands is told to its owner alone
 * @param productId null when the SKU belongs to no product any more
 * @param confirmed false while the button in the mail has not been pressed
 * @param placeFrom the first place in the queue that it may have, 1 or more; 0 while it is not in a queue
 * @param placeTo the last place that it may have: places are told as ranges, so that nobody learns who else waits
 */
public record MyAlert(
        long id,
        boolean requested,
        long skuId,
        Long productId,
        AlertKind kind,
        long units,
        boolean confirmed,
        Instant askedAt,
        Instant expiresAt,
        long placeFrom,
        long placeTo) {}
