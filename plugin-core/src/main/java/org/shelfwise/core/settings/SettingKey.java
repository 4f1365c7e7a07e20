package org.shelfwise.core.settings;

import java.util.Set;

/**
 * A setting that a feature reads: what it is called, what it may be, where it may be made, and what holds when nobody made
 * it.
 *
 * @param name the name of the property that holds the default, for example {@code
 *     shelfwise.availability.low-stock-threshold}; at most 100 characters; it identifies the key
 * @param defaultValue what the shop's properties say
 * @param scopes where it may be made; the others are refused, and ignored where they are found
 */
public record SettingKey<T>(String name, SettingType<T> type, T defaultValue, Set<SettingScope> scopes) {

    public SettingKey {
        scopes = Set.copyOf(scopes);
    }

    /** A key whose default is given as text, as properties are. */
    public static <T> SettingKey<T> withDefault(
            String name, SettingType<T> type, String defaultText, Set<SettingScope> scopes) {
        T value = type.parse(defaultText)
                .orElseThrow(() -> new IllegalArgumentException("Property " + name + " is '" + defaultText
                        + "', which is not a valid value ("
                        + type.refusal(name, defaultText).code() + " "
                        + type.refusal(name, defaultText).arguments()
                        + "). Correct it, or remove it to get the default."));
        return new SettingKey<>(name, type, value, scopes);
    }
}
