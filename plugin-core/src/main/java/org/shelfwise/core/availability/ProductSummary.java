package org.shelfwise.core.availability;

import java.util.OptionalLong;

/**
 * What a list tells of a product: its verdict without its variants.
 *
 * @param status the best status among the variants
 * @param reason of a variant with that status
 * @param shownQuantity the number a card may tell: the units of all low variants together, when the status is {@code
 *     LOW_STOCK} and the settings of each of them allow that number
 */
public record ProductSummary(long productId, AvailabilityStatus status, Reason reason, OptionalLong shownQuantity) {

    public boolean isBuyable() {
        return status.isBuyable();
    }
}
