package org.shelfwise.core.availability;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * The verdicts as one order has them: units that are held for it, and those that a checkout of its own took, died with and has
 * not given back yet, are gone for all others, but not for this order, whose next checkout takes them. Thread-safe.
 */
public final class OrderAvailability {

    private final Availability availability;
    private final LongFunction<Map<Long, Long>> held;

    /** @param held the units by SKU that the order of that id holds */
    public OrderAvailability(Availability availability, LongFunction<Map<Long, Long>> held) {
        this.availability = availability;
        this.held = held;
    }

    /**
     * What {@link Availability#ofSkus} costs; two queries more, or three, when the order has an id and less is there than it wants.
     *
     * @param orderId null for an order that was never saved
     * @param unitsBySku all that the order wants of each SKU; at most {@link Availability#MAX_IDS} of them
     * @return a verdict for each SKU that exists; unknown ids are absent
     */
    public Map<Long, SkuVerdict> ofSkus(Long orderId, Map<Long, Long> unitsBySku) {
        Map<Long, SkuVerdict> verdicts = availability.ofSkus(unitsBySku.keySet());
        boolean enough =
                verdicts.values().stream().allMatch(verdict -> verdict.covers(unitsBySku.get(verdict.skuId())));
        return orderId == null || enough ? verdicts : withHeld(verdicts, held.apply(orderId));
    }

    private static Map<Long, SkuVerdict> withHeld(Map<Long, SkuVerdict> verdicts, Map<Long, Long> heldBySku) {
        Map<Long, SkuVerdict> own = new HashMap<>(verdicts);
        heldBySku.forEach((sku, units) -> own.computeIfPresent(sku, (id, verdict) -> verdict.forHolderOf(units)));
        return own;
    }
}
