package org.shelfwise.core.notifyme;

import java.time.Instant;

/**
 * A subscription as the merchant sees it.
 *
 * @param address whole: whoever shows it masks it where it must not be seen
 * @param productId null when the SKU belongs to no product
 * @param closeReason null while it lives
 */
public record SubscriptionRow(
        long id,
        String address,
        long skuId,
        Long productId,
        AlertKind kind,
        SubscriptionState state,
        long units,
        Instant askedAt,
        Instant expiresAt,
        CloseReason closeReason) {}
