package org.shelfwise.site.availability.picker;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.shelfwise.core.availability.Variant;

/** What is chosen of each option, by option name; options without a choice are absent. */
record Selection(Map<String, Option.Value> chosen) {

    /** The parameter that names a SKU in the address of a product page. */
    static final String SKU = "sku";

    Selection {
        chosen = Map.copyOf(chosen);
    }

    /**
     * What the page's address asks for: {@code ?sku=101} or {@code ?COLOR=Red&SIZE=M}. What it asks for and is not there
     * is ignored. An option with one value is always chosen. A form that the shop refused is shown again under its own
     * address, so its inputs count too: the shopper need not choose twice.
     *
     * @param parameters gives a parameter's value, or null
     */
    static Selection of(Assortment assortment, UnaryOperator<String> parameters) {
        Optional<Variant> named = sku(parameters.apply(SKU)).flatMap(assortment::variant);
        Map<String, Option.Value> chosen = new HashMap<>();
        for (Option option : assortment.options()) {
            named.map(variant -> valueOf(option, variant))
                    .orElseGet(() -> valueNamed(option, parameters.apply(option.name())))
                    .or(() -> valueNamed(option, parameters.apply(Option.inputName(option.name()))))
                    .or(() -> onlyValue(option))
                    .ifPresent(value -> chosen.put(option.name(), value));
        }
        return new Selection(chosen);
    }

    Optional<Option.Value> of(Option option) {
        return Optional.ofNullable(chosen.get(option.name()));
    }

    Selection with(Option option, Option.Value value) {
        Map<String, Option.Value> other = new HashMap<>(chosen);
        other.put(option.name(), value);
        return new Selection(other);
    }

    /** How many of the chosen values the variant has. */
    long agreement(Variant variant) {
        return chosen.values().stream()
                .filter(value -> variant.optionValueIds().contains(value.id()))
                .count();
    }

    /** The names of what is chosen, in the options' order. */
    String names(Assortment assortment) {
        return Assortment.names(assortment.options().stream()
                .flatMap(option -> of(option).stream())
                .collect(Collectors.toList()));
    }

    private static Optional<Long> sku(String parameter) {
        return Optional.ofNullable(parameter)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    private static Optional<Option.Value> valueOf(Option option, Variant variant) {
        return option.values().stream()
                .filter(value -> variant.optionValueIds().contains(value.id()))
                .findFirst();
    }

    private static Optional<Option.Value> valueNamed(Option option, String text) {
        return option.values().stream()
                .filter(value -> value.text().equalsIgnoreCase(text))
                .findFirst();
    }

    private static Optional<Option.Value> onlyValue(Option option) {
        return option.values().size() == 1 ? Optional.of(option.values().get(0)) : Optional.empty();
    }
}
