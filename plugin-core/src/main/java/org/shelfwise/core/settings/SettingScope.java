package org.shelfwise.core.settings;

/** How near a setting is to what it governs; declared from the farthest to the nearest, and the nearest wins. */
public enum SettingScope {
    SITE,
    CATEGORY,
    PRODUCT,
    SKU
}
