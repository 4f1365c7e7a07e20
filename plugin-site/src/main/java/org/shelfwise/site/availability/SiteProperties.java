package org.shelfwise.site.availability;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the storefront shows stock.
 *
 * @param picker {@code shelfwise.site.picker}: {@code buttons} or {@code dropdown}
 * @param swatchOptions {@code shelfwise.site.swatch-options}: names of the product options whose values are colours
 */
public record SiteProperties(Picker picker, Set<String> swatchOptions) {

    /** The look of a choice. */
    public enum Picker {
        BUTTONS,
        DROPDOWN
    }

    public SiteProperties {
        swatchOptions = Set.copyOf(swatchOptions);
    }

    static SiteProperties of(String picker, String swatchOptions) {
        return new SiteProperties(picker(picker), names(swatchOptions));
    }

    private static Picker picker(String text) {
        return Arrays.stream(Picker.values())
                .filter(picker -> picker.name().toLowerCase(Locale.ROOT).equals(text.trim()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "shelfwise.site.picker is \"" + text + "\": set it to buttons or dropdown."));
    }

    private static Set<String> names(String text) {
        return Arrays.stream(text.split(","))
                .map(String::trim)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
