package org.shelfwise.core.availability;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The verdict about a product, made of its variants' verdicts. A product without options has its default SKU as its only
 * variant.
 *
 * @param status the best status among the variants
 * @param shownQuantity the number a card may tell: the units of all low variants together, when the status is {@code
 *     LOW_STOCK} and the settings of each of them allow that number
 * @param soldOutSince when the last variant went; null unless {@code status} is {@code SOLD_OUT} and it is known
 * @param variants in id order; active ones only; empty when nothing can be judged
 */
public record ProductVerdict(
        long productId,
        AvailabilityStatus status,
        Reason reason,
        OptionalLong shownQuantity,
        Instant soldOutSince,
        List<Variant> variants) {

    public ProductVerdict {
        variants = List.copyOf(variants);
    }

    public ProductSummary summary() {
        return new ProductSummary(productId, status, reason, shownQuantity);
    }

    public boolean isBuyable() {
        return status.isBuyable();
    }

    /** The share of variants that can be bought, 0 to 1; 0 when there is none. */
    public double buyableShare() {
        return variants.isEmpty()
                ? 0
                : (double) variants.stream()
                                .filter(v -> v.verdict().isBuyable())
                                .count()
                        / variants.size();
    }

    /** Ids of the option values that still lead to a variant that can be bought. */
    public Set<Long> buyableOptionValueIds() {
        return variants.stream()
                .filter(v -> v.verdict().isBuyable())
                .flatMap(v -> v.optionValueIds().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
