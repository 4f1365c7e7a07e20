package org.shelfwise.core.availability;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/** Makes a product's verdict of its SKUs' verdicts: the best status wins. */
final class ProductRule {

    /** A SKU of the product, what is known of it and what was decided. */
    record Judged(CatalogSku sku, SkuFacts facts, SkuVerdict verdict) {

        Variant variant() {
            return new Variant(verdict, sku.optionValueIds());
        }
    }

    private static final Comparator<SkuVerdict> BEST_FIRST =
            Comparator.comparing(SkuVerdict::status).thenComparing(SkuVerdict::reason, Comparator.reverseOrder());

    ProductVerdict judge(long productId, List<Judged> skus) {
        List<Judged> active = skus.stream()
                .filter(s -> s.sku().lifecycle() == Lifecycle.ACTIVE)
                .toList();
        List<Judged> judged = active.isEmpty() ? skus : active;
        SkuVerdict best = judged.stream()
                .map(Judged::verdict)
                .min(BEST_FIRST)
                .orElseGet(() -> SkuVerdict.none(0, AvailabilityStatus.SOLD_OUT, Reason.NOTHING_TO_SELL));
        return new ProductVerdict(
                productId,
                best.status(),
                best.reason(),
                shownQuantity(best.status(), active),
                soldOutSince(best.status(), active),
                active.stream().map(Judged::variant).toList());
    }

    /** The sum is told only if every variant in it lets that many be told: one that is kept private silences all. */
    private static OptionalLong shownQuantity(AvailabilityStatus status, List<Judged> active) {
        if (status != AvailabilityStatus.LOW_STOCK) {
            return OptionalLong.empty();
        }
        List<Judged> low = active.stream()
                .filter(s -> s.verdict().status() == AvailabilityStatus.LOW_STOCK)
                .toList();
        long units = low.stream().mapToLong(s -> s.facts().salable()).sum();
        boolean mayTell = low.stream().allMatch(s -> s.facts().thresholds().mayTell(units));
        return mayTell ? OptionalLong.of(units) : OptionalLong.empty();
    }

    private static Instant soldOutSince(AvailabilityStatus status, List<Judged> active) {
        return status != AvailabilityStatus.SOLD_OUT
                ? null
                : active.stream()
                        .map(s -> s.verdict().soldOutSince())
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }
}
