package org.shelfwise.core.ranking.broadleaf;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.ProductVerdict;
import org.shelfwise.core.availability.Reason;
import org.shelfwise.core.availability.SkuVerdict;
import org.shelfwise.core.availability.Variant;
import org.shelfwise.core.ranking.OptionChoice;

/** A product as the test knows it, to work out by hand what the index must answer. */
record ModelProduct(
        long id, String name, String brand, double price, double place, Instant soldOutSince, List<ModelSku> skus) {

    /** One variant: its value of each option, and whether it can be bought. */
    record ModelSku(Map<String, String> options, AvailabilityStatus status) {

        boolean buyable() {
            return status.isBuyable();
        }

        boolean offers(Map<String, Set<String>> chosen) {
            return buyable()
                    && chosen.entrySet().stream()
                            .allMatch(c -> c.getValue().contains(options.getOrDefault(c.getKey(), "")));
        }
    }

    AvailabilityStatus status() {
        return skus.stream()
                .map(ModelSku::status)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Whether one SKU that can be bought has a chosen value of each option. */
    boolean offers(Map<String, Set<String>> chosen) {
        return chosen.isEmpty() || skus.stream().anyMatch(s -> s.offers(chosen));
    }

    ProductVerdict verdict(Map<OptionChoice, Long> valueIds) {
        List<Variant> variants = IntStream.range(0, skus.size())
                .mapToObj(i -> variant(id * 1_000 + i, skus.get(i), valueIds))
                .toList();
        return new ProductVerdict(
                id,
                status(),
                reason(status()),
                OptionalLong.empty(),
                status() == AvailabilityStatus.SOLD_OUT ? soldOutSince : null,
                variants);
    }

    private static Variant variant(long skuId, ModelSku sku, Map<OptionChoice, Long> valueIds) {
        Set<Long> ids = new HashSet<>();
        sku.options().forEach((option, value) -> ids.add(valueIds.get(new OptionChoice(option, value))));
        OptionalLong salable = sku.buyable() ? OptionalLong.empty() : OptionalLong.of(0);
        return new Variant(
                new SkuVerdict(skuId, sku.status(), reason(sku.status()), salable, OptionalLong.empty(), null), ids);
    }

    private static Reason reason(AvailabilityStatus status) {
        return status.isBuyable() ? Reason.ON_HAND : Reason.SOLD_OUT;
    }
}
