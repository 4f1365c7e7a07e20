package org.shelfwise.admin.settings;

import java.util.List;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.core.settings.SettingKey;
import org.shelfwise.core.settings.SettingType;

/**
 * One setting at one place.
 *
 * @param here what is stored at the place itself, valid or not; null when nothing is
 * @param now what holds there
 * @param otherwise what would hold if nothing were set there
 * @param settable whether it can be made at the place
 */
public record SettingLine(SettingKey<?> key, String here, Held now, Held otherwise, boolean settable) {

    /**
     * A value that holds.
     *
     * @param origin where it was made; null for the default of the shop's properties
     */
    public record Held(String text, PlaceCard origin) {}

    public String name() {
        return key.name();
    }

    /** Whether what is stored here does not hold, because it is not a valid value any more. */
    public boolean isBroken() {
        return here != null && settable && key.type().parse(here).isEmpty();
    }

    /** The texts to choose among; empty for what is typed. */
    public List<String> choices() {
        return key.type().choices();
    }

    /** The limits of a whole number; null for what is none. */
    public SettingType.WholeNumber limits() {
        return key.type() instanceof SettingType.WholeNumber number ? number : null;
    }

    /** Where it can be made, from the farthest to the nearest, as the suffixes of message keys. */
    public List<String> scopes() {
        return key.scopes().stream().sorted().map(PlaceCard::token).toList();
    }

    /** What a refusal interpolates, with what people call the setting instead of its name. */
    public Object[] arguments(Refusal refusal, String label) {
        return refusal.arguments().stream()
                .map(argument -> argument.equals(name()) ? label : argument)
                .toArray();
    }
}
