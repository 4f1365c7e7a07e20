package org.shelfwise.core.restock;

import java.util.EnumSet;
import java.util.List;
import org.shelfwise.core.settings.SettingKey;
import org.shelfwise.core.settings.SettingKeys;
import org.shelfwise.core.settings.SettingScope;
import org.shelfwise.core.settings.SettingType;

/** The settings of this feature, with the shop's properties as defaults. */
public record RestockKeys(SettingKey<Long> settlingSeconds) implements SettingKeys {

    public static final String SETTLING_SECONDS = "shelfwise.restock.settling-seconds";

    private static final long MOST_SECONDS = 7 * 24 * 3_600;

    /** @throws IllegalArgumentException when the text is not a whole number from 0 to a week */
    public static RestockKeys withDefaults(String settlingSeconds) {
        return new RestockKeys(SettingKey.withDefault(
                SETTLING_SECONDS,
                SettingType.wholeNumber(0, MOST_SECONDS),
                settlingSeconds,
                EnumSet.allOf(SettingScope.class)));
    }

    @Override
    public List<SettingKey<?>> all() {
        return List.of(settlingSeconds);
    }
}
