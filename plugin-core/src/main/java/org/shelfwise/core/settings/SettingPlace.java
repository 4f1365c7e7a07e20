package org.shelfwise.core.settings;

/**
 * One place where a setting can be made: the whole site, or a category, product or SKU.
 *
 * @param id the id of the category, product or SKU; {@code 0} for the site
 */
public record SettingPlace(SettingScope scope, long id) {

    public static final SettingPlace SITE = new SettingPlace(SettingScope.SITE, 0);

    public SettingPlace {
        if (scope == SettingScope.SITE && id != 0) {
            throw new IllegalArgumentException("there is one site, with id 0: " + id);
        }
    }

    public static SettingPlace category(long id) {
        return new SettingPlace(SettingScope.CATEGORY, id);
    }

    public static SettingPlace product(long id) {
        return new SettingPlace(SettingScope.PRODUCT, id);
    }

    public static SettingPlace sku(long id) {
        return new SettingPlace(SettingScope.SKU, id);
    }
}
