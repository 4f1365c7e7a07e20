package org.shelfwise.core.availability;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * The one verdict about a SKU, which every page, facet and cart shows.
 *
 * @param salable units that can be bought now; empty when the SKU is not tracked (unlimited) and 0 when it cannot be bought
 * @param shownQuantity the number a shopper may be told ("Only 2 left"); empty when the settings keep it private
 * @param soldOutSince when the last unit went; null unless {@code status} is {@code SOLD_OUT} and the ledger saw it go
 */
public record SkuVerdict(
        long skuId,
        AvailabilityStatus status,
        Reason reason,
        OptionalLong salable,
        OptionalLong shownQuantity,
        Instant soldOutSince) {

    /** A SKU without a limit. */
    public static SkuVerdict unlimited(long skuId, Reason reason) {
        return new SkuVerdict(
                skuId, AvailabilityStatus.IN_STOCK, reason, OptionalLong.empty(), OptionalLong.empty(), null);
    }

    /** A SKU that cannot be bought. */
    public static SkuVerdict none(long skuId, AvailabilityStatus status, Reason reason) {
        return new SkuVerdict(skuId, status, reason, OptionalLong.of(0), OptionalLong.empty(), null);
    }

    public boolean isBuyable() {
        return status.isBuyable();
    }

    /** Whether the last unit is gone, and nothing else keeps it from being bought. */
    public boolean isSoldOut() {
        return status == AvailabilityStatus.SOLD_OUT && reason == Reason.SOLD_OUT;
    }

    /** Whether it could not be sold though there were units: the merchant has taken it off sale. */
    public boolean isOffSale() {
        return !isBuyable() && reason != Reason.SOLD_OUT;
    }

    /** The verdict for somebody who holds {@code units} (1 or more) of those that are gone for everybody else. */
    public SkuVerdict forHolderOf(long units) {
        if (isOffSale() || salable.isEmpty()) {
            return this;
        }
        return new SkuVerdict(
                skuId,
                isBuyable() ? status : AvailabilityStatus.LOW_STOCK,
                isBuyable() ? reason : Reason.LOW,
                OptionalLong.of(salable.getAsLong() + units),
                shownQuantity,
                null);
    }

    /** Whether {@code quantity} units (1 or more) can be bought in one go. */
    public boolean covers(long quantity) {
        return isBuyable() && (salable.isEmpty() || salable.getAsLong() >= quantity);
    }
}
