package org.shelfwise.site.availability.picker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.shelfwise.core.availability.ProductVerdict;
import org.shelfwise.core.availability.Variant;

/**
 * A product as its page shows it: what can be chosen, what exists, and the verdict about each variant.
 *
 * @param options those that single out a variant, with the values that some variant has, in the order in which they are
 *     shown; empty when there is nothing to choose
 * @param prices by SKU; SKUs without a price are absent
 */
public record Assortment(ProductInfo product, ProductVerdict verdict, List<Option> options, Map<Long, Price> prices) {

    public Assortment {
        List<Variant> variants = verdict.variants();
        options = options.stream()
                .map(option -> option.reducedTo(variants))
                .filter(option -> !option.values().isEmpty())
                .collect(Collectors.toUnmodifiableList());
        prices = Map.copyOf(prices);
    }

    public List<Variant> variants() {
        return verdict.variants();
    }

    /**
     * The variants that go with what a page's address chooses.
     *
     * @param parameters gives the value of a parameter of the page's address, or null
     */
    public List<Variant> fitting(UnaryOperator<String> parameters) {
        return fitting(Selection.of(this, parameters));
    }

    /** The variant that a page's address chooses; empty while something is still to be chosen. */
    public Optional<Variant> chosen(UnaryOperator<String> parameters) {
        Selection selection = Selection.of(this, parameters);
        List<Variant> fitting = fitting(selection);
        return selection.chosen().size() == options.size() && fitting.size() == 1
                ? Optional.of(fitting.get(0))
                : Optional.empty();
    }

    /** Variants that go with everything that is chosen. */
    List<Variant> fitting(Selection selection) {
        return variants().stream()
                .filter(variant -> options.stream().allMatch(option -> selection
                        .of(option)
                        .map(value -> option.fits(variant, value.id()))
                        .orElse(true)))
                .collect(Collectors.toList());
    }

    public Optional<Variant> variant(long skuId) {
        return variants().stream().filter(variant -> variant.skuId() == skuId).findFirst();
    }

    /** The values of a variant as shoppers read them, in the options' order; empty without options. */
    List<Option.Value> valuesOf(Variant variant) {
        return options.stream()
                .flatMap(option -> option.values().stream())
                .filter(value -> variant.optionValueIds().contains(value.id()))
                .collect(Collectors.toList());
    }

    /** Such as {@code Red, M}; empty without options. */
    public String nameOf(Variant variant) {
        return names(valuesOf(variant));
    }

    static String names(List<Option.Value> values) {
        return values.stream().map(Option.Value::text).collect(Collectors.joining(", "));
    }
}
