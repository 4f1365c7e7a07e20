package org.shelfwise.core.settings;

/**
 * The value that holds, and where it came from.
 *
 * @param origin the place where it was made; null when it is the default from the shop's properties
 */
public record Resolved<T>(T value, SettingPlace origin) {

    public boolean isDefault() {
        return origin == null;
    }
}
