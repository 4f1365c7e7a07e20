package org.shelfwise.site.availability.picker;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shelfwise.core.availability.Variant;

/**
 * Something a shopper chooses about a product.
 *
 * @param name the attribute's name, for example {@code COLOR}; what add to cart calls it
 * @param label what shoppers read
 * @param values in the order in which they are shown
 */
public record Option(String name, String label, List<Value> values) {

    /** @param text what shoppers read, and what add to cart expects */
    public record Value(long id, String text) {}

    public Option {
        values = List.copyOf(values);
    }

    /** What the platform's add to cart calls the input that chooses the option of this name. */
    static String inputName(String option) {
        return "itemAttributes['" + option + "']";
    }

    /** Whether the variant is, or can be had, with the value: one that pins no value of this option goes with all. */
    boolean fits(Variant variant, long valueId) {
        Set<Long> ids = variant.optionValueIds();
        return ids.contains(valueId) || values.stream().noneMatch(value -> ids.contains(value.id()));
    }

    /** This option without the values that no variant has: they belong to other products that share the option. */
    Option reducedTo(List<Variant> variants) {
        return new Option(
                name,
                label,
                values.stream()
                        .filter(value -> variants.stream().anyMatch(variant -> fits(variant, value.id())))
                        .collect(Collectors.toList()));
    }
}
