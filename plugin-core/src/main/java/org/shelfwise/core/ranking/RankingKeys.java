package org.shelfwise.core.ranking;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.shelfwise.core.settings.SettingKey;
import org.shelfwise.core.settings.SettingKeys;
import org.shelfwise.core.settings.SettingScope;
import org.shelfwise.core.settings.SettingType;

/** The settings of this feature, with the shop's properties as defaults. Each may be made for the site and for a category. */
public record RankingKeys(
        SettingKey<RankingMode> mode, SettingKey<HandSetOrder> handSetOrder, SettingKey<Long> hideAfterDays)
        implements SettingKeys {

    public static final String MODE = "shelfwise.ranking.mode";
    public static final String HAND_SET_ORDER = "shelfwise.ranking.hand-set-order";
    public static final String HIDE_AFTER_DAYS = "shelfwise.ranking.hide-after-days";

    private static final long MOST_DAYS = 3_650;
    private static final Set<SettingScope> SCOPES = EnumSet.of(SettingScope.SITE, SettingScope.CATEGORY);

    /** @throws IllegalArgumentException when a text is not a valid value, with the cause and the action */
    public static RankingKeys withDefaults(String mode, String handSetOrder, String hideAfterDays) {
        return new RankingKeys(
                SettingKey.withDefault(MODE, SettingType.oneOf(RankingMode.class), mode, SCOPES),
                SettingKey.withDefault(HAND_SET_ORDER, SettingType.oneOf(HandSetOrder.class), handSetOrder, SCOPES),
                SettingKey.withDefault(HIDE_AFTER_DAYS, SettingType.wholeNumber(0, MOST_DAYS), hideAfterDays, SCOPES));
    }

    @Override
    public List<SettingKey<?>> all() {
        return List.of(mode, handSetOrder, hideAfterDays);
    }
}
