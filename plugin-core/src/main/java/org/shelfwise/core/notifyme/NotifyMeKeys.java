package org.shelfwise.core.notifyme;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.shelfwise.core.settings.SettingKey;
import org.shelfwise.core.settings.SettingKeys;
import org.shelfwise.core.settings.SettingScope;
import org.shelfwise.core.settings.SettingType;

/**
 * The settings of this feature, with the shop's properties as defaults.
 *
 * @param maxUnits how many units one shopper may ask for
 * @param confirmation whether an address has to be confirmed by a mail first
 * @param expiryDays after how many days a subscription ends
 * @param alertsPerUnit how many people one wave tells for each unit that is available
 * @param waveMinutes how long a wave waits for those it told before the next one begins
 * @param holdHours for how long one unit is held for each person told; 0 holds none
 * @param showDemand whether mails tell how many people asked
 * @param sending whether mails go out at all
 * @param mailsPerMinute how many mails all nodes together send in a minute
 * @param conversionDays within how many days a purchase counts as the alert's
 */
public record NotifyMeKeys(
        SettingKey<Long> maxUnits,
        SettingKey<OnOff> confirmation,
        SettingKey<Long> expiryDays,
        SettingKey<Long> alertsPerUnit,
        SettingKey<Long> waveMinutes,
        SettingKey<Long> holdHours,
        SettingKey<OnOff> showDemand,
        SettingKey<OnOff> sending,
        SettingKey<Long> mailsPerMinute,
        SettingKey<Long> conversionDays)
        implements SettingKeys {

    /** Of settings that are made or not. */
    public enum OnOff {
        ON,
        OFF
    }

    public static final String MAX_UNITS = "shelfwise.notifyme.max-units";
    public static final String CONFIRMATION = "shelfwise.notifyme.confirmation";
    public static final String EXPIRY_DAYS = "shelfwise.notifyme.expiry-days";
    public static final String ALERTS_PER_UNIT = "shelfwise.notifyme.alerts-per-unit";
    public static final String WAVE_MINUTES = "shelfwise.notifyme.wave-minutes";
    public static final String HOLD_HOURS = "shelfwise.notifyme.hold-hours";
    public static final String SHOW_DEMAND = "shelfwise.notifyme.show-demand";
    public static final String SENDING = "shelfwise.notifyme.sending";
    public static final String MAILS_PER_MINUTE = "shelfwise.notifyme.mails-per-minute";
    public static final String CONVERSION_DAYS = "shelfwise.notifyme.conversion-days";

    private static final Set<SettingScope> EVERYWHERE = EnumSet.allOf(SettingScope.class);
    private static final Set<SettingScope> SITE = EnumSet.of(SettingScope.SITE);
    private static final long MOST_UNITS = 1_000;
    private static final long LEAST_DAYS = 8;
    private static final long MOST_DAYS = 730;
    private static final long MOST_ALERTS = 1_000;
    private static final long MOST_MINUTES = 7 * 24 * 60;
    private static final long MOST_HOURS = 7 * 24;
    private static final long MOST_MAILS = 1_000_000;
    private static final long MOST_CONVERSION_DAYS = 90;

    /** @throws IllegalArgumentException when a text is not a valid value, with the cause and the action */
    public static NotifyMeKeys withDefaults(
            String maxUnits,
            String confirmation,
            String expiryDays,
            String alertsPerUnit,
            String waveMinutes,
            String holdHours,
            String showDemand,
            String sending,
            String mailsPerMinute,
            String conversionDays) {
        return new NotifyMeKeys(
                number(MAX_UNITS, 1, MOST_UNITS, maxUnits, EVERYWHERE),
                onOff(CONFIRMATION, confirmation, SITE),
                number(EXPIRY_DAYS, LEAST_DAYS, MOST_DAYS, expiryDays, EVERYWHERE),
                number(ALERTS_PER_UNIT, 1, MOST_ALERTS, alertsPerUnit, EVERYWHERE),
                number(WAVE_MINUTES, 0, MOST_MINUTES, waveMinutes, EVERYWHERE),
                number(HOLD_HOURS, 0, MOST_HOURS, holdHours, EVERYWHERE),
                onOff(SHOW_DEMAND, showDemand, EVERYWHERE),
                onOff(SENDING, sending, SITE),
                number(MAILS_PER_MINUTE, 1, MOST_MAILS, mailsPerMinute, SITE),
                number(CONVERSION_DAYS, 1, MOST_CONVERSION_DAYS, conversionDays, SITE));
    }

    private static SettingKey<Long> number(String name, long min, long max, String text, Set<SettingScope> scopes) {
        return SettingKey.withDefault(name, SettingType.wholeNumber(min, max), text, scopes);
    }

    private static SettingKey<OnOff> onOff(String name, String text, Set<SettingScope> scopes) {
        return SettingKey.withDefault(name, SettingType.oneOf(OnOff.class), text, scopes);
    }

    @Override
    public List<SettingKey<?>> all() {
        return List.of(
                sending,
                mailsPerMinute,
                confirmation,
                maxUnits,
                expiryDays,
                alertsPerUnit,
                waveMinutes,
                holdHours,
                showDemand,
                conversionDays);
    }
}
