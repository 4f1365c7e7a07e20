package org.shelfwise.core.availability;

import java.util.EnumSet;
import java.util.List;
import org.shelfwise.core.settings.SettingKey;
import org.shelfwise.core.settings.SettingKeys;
import org.shelfwise.core.settings.SettingScope;
import org.shelfwise.core.settings.SettingType;

/** The settings of this feature, with the shop's properties as defaults. Both may be made at every scope. */
public record AvailabilityKeys(SettingKey<Long> lowStockThreshold, SettingKey<Long> showQuantityBelow)
        implements SettingKeys {

    public static final String LOW_STOCK_THRESHOLD = "shelfwise.availability.low-stock-threshold";
    public static final String SHOW_QUANTITY_BELOW = "shelfwise.availability.show-quantity-below";

    /** @throws IllegalArgumentException when a text is not a whole number from 0 to {@link Thresholds#MAX} */
    public static AvailabilityKeys withDefaults(String lowStockThreshold, String showQuantityBelow) {
        return new AvailabilityKeys(
                key(LOW_STOCK_THRESHOLD, lowStockThreshold), key(SHOW_QUANTITY_BELOW, showQuantityBelow));
    }

    private static SettingKey<Long> key(String name, String defaultText) {
        SettingType<Long> type = SettingType.wholeNumber(0, Thresholds.MAX);
        return SettingKey.withDefault(name, type, defaultText, EnumSet.allOf(SettingScope.class));
    }

    @Override
    public List<SettingKey<?>> all() {
        return List.of(lowStockThreshold, showQuantityBelow);
    }
}
