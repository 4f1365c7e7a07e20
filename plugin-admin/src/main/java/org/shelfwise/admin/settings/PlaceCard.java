package org.shelfwise.admin.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.shelfwise.admin.platform.WholeNumber;
import org.shelfwise.core.settings.SettingPlace;
import org.shelfwise.core.settings.SettingScope;

/**
 * A place where settings can be made, as a person recognises it.
 *
 * @param name empty for the site, and where there is none
 */
public record PlaceCard(SettingPlace place, String name) {

    /** The scope in addresses, and the suffix of its message keys. */
    static String token(SettingScope scope) {
        return scope.name().toLowerCase(Locale.ROOT);
    }

    /** The place that an address names; empty when it names none. */
    static Optional<SettingPlace> read(String scope, String id) {
        OptionalLong number = WholeNumber.parse(id);
        return Arrays.stream(SettingScope.values())
                .filter(known -> token(known).equals(scope) && number.isPresent())
                .filter(known -> known != SettingScope.SITE || number.getAsLong() == 0)
                .map(known -> new SettingPlace(known, number.getAsLong()))
                .findFirst();
    }

    public String scope() {
        return token(place.scope());
    }

    public boolean isSite() {
        return place.equals(SettingPlace.SITE);
    }

    /** Its address below the section's. */
    public String path() {
        return scope() + "/" + place.id();
    }
}
