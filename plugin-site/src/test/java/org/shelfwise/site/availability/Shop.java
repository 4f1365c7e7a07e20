package org.shelfwise.site.availability;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.ProductVerdict;
import org.shelfwise.core.availability.Reason;
import org.shelfwise.core.availability.SkuVerdict;
import org.shelfwise.core.availability.Variant;

/** Verdicts as a test declares them, and how often anybody asked for them. */
public final class Shop implements Availability {

    private final Map<Long, ProductVerdict> products = new LinkedHashMap<>();
    private final Map<Long, SkuVerdict> skus = new LinkedHashMap<>();

    /** The ids of each call, in order. */
    public final List<List<Long>> calls = new ArrayList<>();

    /** A product without options, whose only SKU has the same id. */
    public Shop stocks(long id, AvailabilityStatus status, Integer left) {
        return stocks(id, List.of(new Variant(verdict(id, status, left), Set.of())));
    }

    /** A product of which nothing is on sale. */
    public Shop stocks(long productId, AvailabilityStatus status) {
        products.put(
                productId,
                new ProductVerdict(productId, status, reason(status), OptionalLong.empty(), null, List.of()));
        return this;
    }

    public Shop stocks(long productId, List<Variant> variants) {
        Variant best = variants.stream()
                .min((a, b) -> a.verdict().status().compareTo(b.verdict().status()))
                .orElseThrow();
        AvailabilityStatus status = best.verdict().status();
        OptionalLong left = variants.size() == 1 ? best.verdict().shownQuantity() : OptionalLong.empty();
        products.put(
                productId, new ProductVerdict(productId, status, best.verdict().reason(), left, null, variants));
        variants.forEach(variant -> skus.put(variant.skuId(), variant.verdict()));
        return this;
    }

    public static Variant variant(long skuId, AvailabilityStatus status, Integer left, Long... values) {
        return new Variant(verdict(skuId, status, left), Set.of(values));
    }

    public static SkuVerdict verdict(long skuId, AvailabilityStatus status, Integer left) {
        OptionalLong shown = left == null ? OptionalLong.empty() : OptionalLong.of(left);
        OptionalLong salable = status.isBuyable() ? (left == null ? OptionalLong.of(100) : shown) : OptionalLong.of(0);
        return new SkuVerdict(skuId, status, reason(status), salable, shown, null);
    }

    private static Reason reason(AvailabilityStatus status) {
        return switch (status) {
            case LOW_STOCK -> Reason.LOW;
            case SOLD_OUT -> Reason.SOLD_OUT;
            case DISCONTINUED -> Reason.DISCONTINUED;
            default -> Reason.ON_HAND;
        };
    }

    @Override
    public Map<Long, SkuVerdict> ofSkus(Collection<Long> skuIds) {
        return found(skus, skuIds);
    }

    @Override
    public Map<Long, ProductVerdict> ofProducts(Collection<Long> productIds) {
        return found(products, productIds);
    }

    private <V> Map<Long, V> found(Map<Long, V> all, Collection<Long> ids) {
        calls.add(List.copyOf(ids));
        Map<Long, V> found = new LinkedHashMap<>(all);
        found.keySet().retainAll(ids);
        return found;
    }
}
