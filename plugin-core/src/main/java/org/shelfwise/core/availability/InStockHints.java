package org.shelfwise.core.availability;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * Which variant of a product had most units when a list last looked: while that one is in stock, so is the product, whatever
 * became of the others. A hint says where to look first and is never an answer: a wrong one costs a second look.
 *
 * <p>Bounded, the products listed last stay. Thread-safe.
 */
final class InStockHints {

    /** At about a hundred bytes a product. */
    private static final int MOST_PRODUCTS = 50_000;

    private static final Comparator<Variant> BY_UNITS =
            Comparator.comparingLong(variant -> variant.verdict().salable().orElse(Long.MAX_VALUE));

    private final Cache<Long, Long> variants =
            CacheBuilder.newBuilder().maximumSize(MOST_PRODUCTS).build();

    /** @return the hinted variant's SKU for those products that have one */
    Map<Long, Long> of(Collection<Long> productIds) {
        return variants.getAllPresent(productIds);
    }

    /**
     * @param product judged with all its variants; a product of a single one gets no hint, which would spare nothing
     */
    void learn(ProductVerdict product) {
        mostUnits(product)
                .filter(variant -> product.variants().size() > 1)
                .ifPresentOrElse(
                        variant -> variants.put(product.productId(), variant.skuId()),
                        () -> variants.invalidate(product.productId()));
    }

    private static Optional<Variant> mostUnits(ProductVerdict product) {
        return product.variants().stream()
                .filter(variant -> variant.verdict().status() == AvailabilityStatus.IN_STOCK)
                .filter(variant -> variant.verdict().reason() == product.reason())
                .max(BY_UNITS);
    }
}
