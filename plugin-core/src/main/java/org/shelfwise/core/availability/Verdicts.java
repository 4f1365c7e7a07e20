package org.shelfwise.core.availability;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shelfwise.core.availability.ProductRule.Judged;
import org.shelfwise.core.platform.TooManyAtOnceException;

/** The verdicts by the rules, from one query for the facts and one for the settings. */
final class Verdicts implements Availability {

    private final SkuCatalogue catalogue;
    private final ThresholdSettings thresholds;
    private final RuleChain rules;
    private final ProductRule productRule = new ProductRule();
    private final InStockHints hints = new InStockHints();

    Verdicts(SkuCatalogue catalogue, ThresholdSettings thresholds, RuleChain rules) {
        this.catalogue = catalogue;
        this.thresholds = thresholds;
        this.rules = rules;
    }

    @Override
    public Map<Long, SkuVerdict> ofSkus(Collection<Long> skuIds) {
        Map<Long, SkuVerdict> verdicts = new HashMap<>();
        thresholds.facts(catalogue.skus(distinct(skuIds))).forEach((id, facts) -> verdicts.put(id, rules.judge(facts)));
        return verdicts;
    }

    @Override
    public Map<Long, ProductVerdict> ofProducts(Collection<Long> productIds) {
        return verdicts(catalogue.ofProducts(distinct(productIds)));
    }

    /** Looks at the hinted variants first, and again, at all of them, where the hinted one is in stock no longer. */
    @Override
    public Map<Long, ProductSummary> summaries(Collection<Long> productIds) {
        Set<Long> ids = distinct(productIds);
        Map<Long, Long> hinted = hints.of(ids);
        Map<Long, ProductVerdict> glance = verdicts(catalogue.ofListedProducts(ids, hinted));
        Map<Long, ProductVerdict> whole = new HashMap<>(glance);
        whole.keySet().removeAll(hinted.keySet());
        whole.putAll(verdicts(catalogue.ofListedProducts(fallen(glance, hinted.keySet()), Map.of())));
        whole.values().forEach(hints::learn);
        Map<Long, ProductSummary> summaries = new HashMap<>();
        glance.forEach((id, verdict) ->
                summaries.put(id, whole.getOrDefault(id, verdict).summary()));
        return summaries;
    }

    private static Set<Long> fallen(Map<Long, ProductVerdict> verdicts, Set<Long> hinted) {
        return hinted.stream()
                .filter(verdicts::containsKey)
                .filter(id -> verdicts.get(id).status() != AvailabilityStatus.IN_STOCK)
                .collect(Collectors.toSet());
    }

    private Map<Long, ProductVerdict> verdicts(Map<Long, List<CatalogSku>> products) {
        Map<Long, SkuFacts> facts = thresholds.facts(
                products.values().stream().flatMap(List::stream).toList());
        Map<Long, ProductVerdict> verdicts = new HashMap<>();
        products.forEach((id, skus) -> verdicts.put(id, productRule.judge(id, judge(skus, facts))));
        return verdicts;
    }

    private List<Judged> judge(List<CatalogSku> skus, Map<Long, SkuFacts> facts) {
        return skus.stream()
                .map(sku -> new Judged(sku, facts.get(sku.skuId()), rules.judge(facts.get(sku.skuId()))))
                .toList();
    }

    private static Set<Long> distinct(Collection<Long> ids) {
        Set<Long> distinct = new HashSet<>(ids);
        if (distinct.size() > MAX_IDS) {
            throw new TooManyAtOnceException(distinct.size(), MAX_IDS);
        }
        return distinct;
    }
}
