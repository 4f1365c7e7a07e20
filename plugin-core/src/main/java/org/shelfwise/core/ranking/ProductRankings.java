package org.shelfwise.core.ranking;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.ProductVerdict;
import org.shelfwise.core.availability.Variant;

/** Turns verdicts into what the index says. Reads the verdicts anew at each call, never a cache. Thread-safe. */
public final class ProductRankings {

    /** How many products may be asked about at once. */
    public static final int MAX_IDS = Availability.MAX_IDS;

    private final Availability availability;
    private final OptionValues optionValues;
    private final TierPolicy tiers;

    public ProductRankings(Availability availability, OptionValues optionValues, TierPolicy tiers) {
        this.availability = availability;
        this.optionValues = optionValues;
        this.tiers = tiers;
    }

    /**
     * @param productIds at most {@link #MAX_IDS}
     * @param facetOptions attribute names of the options that facets exist for; the others make no tokens
     * @return by product id; products that do not exist are absent
     */
    public Map<Long, ProductRanking> of(Collection<Long> productIds, Set<String> facetOptions) {
        Collection<ProductVerdict> verdicts =
                availability.ofProducts(productIds).values();
        Map<Long, OptionChoice> choices = optionValues.choices(buyableValueIds(verdicts));
        Map<Long, ProductRanking> rankings = new LinkedHashMap<>();
        verdicts.forEach(v -> rankings.put(v.productId(), ranking(v, choices, facetOptions)));
        return rankings;
    }

    private static Set<Long> buyableValueIds(Collection<ProductVerdict> verdicts) {
        return verdicts.stream()
                .flatMap(v -> v.buyableOptionValueIds().stream())
                .collect(Collectors.toSet());
    }

    private ProductRanking ranking(ProductVerdict verdict, Map<Long, OptionChoice> choices, Set<String> facetOptions) {
        Set<String> tokens = new TreeSet<>();
        Map<String, Set<String>> values = new TreeMap<>();
        for (Variant variant : verdict.variants()) {
            if (variant.verdict().isBuyable()) {
                List<OptionChoice> chosen = chosen(variant, choices, facetOptions);
                tokens.addAll(OptionTokens.ofSku(chosen));
                chosen.forEach(c ->
                        values.computeIfAbsent(c.option(), o -> new TreeSet<>()).add(c.value()));
            }
        }
        AvailabilityStatus status = verdict.status();
        return new ProductRanking(
                tiers.tierOf(status),
                isGone(status),
                verdict.buyableShare(),
                isGone(status) ? verdict.soldOutSince() : null,
                tokens,
                values);
    }

    private static List<OptionChoice> chosen(
            Variant variant, Map<Long, OptionChoice> choices, Set<String> facetOptions) {
        return variant.optionValueIds().stream()
                .map(choices::get)
                .filter(c -> c != null && facetOptions.contains(c.option()))
                .toList();
    }

    private static boolean isGone(AvailabilityStatus status) {
        return status == AvailabilityStatus.SOLD_OUT || status == AvailabilityStatus.DISCONTINUED;
    }
}
