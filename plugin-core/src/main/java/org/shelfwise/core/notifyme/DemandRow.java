package org.shelfwise.core.notifyme;

import java.time.Instant;

/**
 * How much one SKU is waited for.
 *
 * @param productId null when the SKU belongs to no product
 * @param unitsWanted by all who wait together
 * @param oldestAskedAt when the first of those who wait asked; null when nobody is confirmed yet
 * @param valueWaiting units wanted times today's price; null when the SKU has no price
 */
public record DemandRow(
        long skuId,
        Long productId,
        long waiting,
        long unconfirmed,
        long unitsWanted,
        Instant oldestAskedAt,
        Amount valueWaiting) {

    DemandRow at(Amount price) {
        return new DemandRow(
                skuId, productId, waiting, unconfirmed, unitsWanted, oldestAskedAt, price.times(unitsWanted));
    }
}
