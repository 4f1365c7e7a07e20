package org.shelfwise.core.stock;

import java.time.Instant;

/**
 * Units kept for somebody. It counts until it is released, taken or swept after it expired.
 *
 * @param quantity units, 1 or more
 * @param purpose which feature holds them, such as {@code pre-order}; 1 to 30 characters
 * @param reference for whom, such as {@code order:4711}; may be null
 */
public record StockHold(
        long id,
        long skuId,
        String location,
        long quantity,
        String purpose,
        String reference,
        Instant createdAt,
        Instant expiresAt) {}
