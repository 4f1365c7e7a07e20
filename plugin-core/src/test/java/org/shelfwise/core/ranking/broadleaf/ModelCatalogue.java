package org.shelfwise.core.ranking.broadleaf;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.core.availability.ProductVerdict;
import org.shelfwise.core.availability.SkuVerdict;
import org.shelfwise.core.ranking.OptionChoice;
import org.shelfwise.core.ranking.OptionValues;

/** The model's products, and the verdicts and option values that ranking reads of them. Counts the calls. */
final class ModelCatalogue implements Availability, OptionValues {

    private final Map<Long, ModelProduct> products = new LinkedHashMap<>();
    private final Map<OptionChoice, Long> valueIds = new HashMap<>();
    private int calls;

    void put(ModelProduct product) {
        products.put(product.id(), product);
        product.skus().forEach(sku -> sku.options()
                .forEach((option, value) ->
                        valueIds.computeIfAbsent(new OptionChoice(option, value), c -> 500L + valueIds.size())));
    }

    void remove(long id) {
        products.remove(id);
    }

    Collection<ModelProduct> all() {
        return products.values();
    }

    ModelProduct get(long id) {
        return products.get(id);
    }

    int calls() {
        return calls;
    }

    @Override
    public Map<Long, SkuVerdict> ofSkus(Collection<Long> skuIds) {
        throw new UnsupportedOperationException("ranking asks about products");
    }

    @Override
    public Map<Long, ProductVerdict> ofProducts(Collection<Long> productIds) {
        calls++;
        Map<Long, ProductVerdict> verdicts = new LinkedHashMap<>();
        productIds.stream()
                .filter(products::containsKey)
                .forEach(id -> verdicts.put(id, products.get(id).verdict(valueIds)));
        return verdicts;
    }

    @Override
    public Map<Long, OptionChoice> choices(Collection<Long> optionValueIds) {
        Map<Long, OptionChoice> choices = new HashMap<>();
        valueIds.forEach((choice, id) -> {
            if (optionValueIds.contains(id)) {
                choices.put(id, choice);
            }
        });
        return choices;
    }
}
