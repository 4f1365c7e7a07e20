package org.shelfwise.core.availability;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shelfwise.core.availability.ProductRule.Judged;
import org.shelfwise.core.platform.TooManyAtOnceException;

/** The verdicts by the rules, from one query for the facts and one for the settings. */
final class Verdicts implements Availability {

    private final SkuCatalogue catalogue;
    private final ThresholdSettings thresholds;
    private final RuleChain rules;
    private final ProductRule productRule = new ProductRule();

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

    @Override
    public Map<Long, ProductSummary> summaries(Collection<Long> productIds) {
        Map<Long, ProductSummary> summaries = new HashMap<>();
        verdicts(catalogue.ofListedProducts(distinct(productIds)))
                .forEach((id, verdict) -> summaries.put(id, verdict.summary()));
        return summaries;
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
