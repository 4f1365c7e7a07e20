package org.shelfwise.site.notifyme;

import java.util.Optional;

/**
 * What an alert is about, as shoppers read it.
 *
 * @param variant the chosen values, such as {@code Red, M}; empty for a product without variants
 * @param page its page within the application, with the variant chosen; empty when it is not on sale any more
 */
public record AlertItem(String name, String variant, Optional<String> page) {

    /** In a sentence, such as {@code Linen dress Anna (Red, M)}. */
    public String title() {
        return title(name, variant);
    }

    static String title(String name, String variant) {
        return variant.isEmpty() ? name : name + " (" + variant + ")";
    }
}
