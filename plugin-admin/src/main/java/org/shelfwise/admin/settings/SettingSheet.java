package org.shelfwise.admin.settings;

import java.util.List;
import org.shelfwise.core.settings.SettingChange;

/**
 * All settings at one place.
 *
 * @param path what governs the place, itself first and the site last
 * @param changes made at the place, the newest first
 */
public record SettingSheet(List<PlaceCard> path, List<Feature> features, List<SettingChange> changes) {

    /**
     * The settings of one feature.
     *
     * @param token the suffix of its message keys
     */
    public record Feature(String token, List<SettingLine> lines) {}

    public SettingSheet {
        path = List.copyOf(path);
        features = List.copyOf(features);
        changes = List.copyOf(changes);
    }

    public PlaceCard place() {
        return path.get(0);
    }
}
