package org.shelfwise.admin.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.shelfwise.core.settings.Resolution;
import org.shelfwise.core.settings.Resolved;
import org.shelfwise.core.settings.SettingKey;
import org.shelfwise.core.settings.SettingKeys;
import org.shelfwise.core.settings.SettingPath;
import org.shelfwise.core.settings.SettingPlace;
import org.shelfwise.core.settings.SettingScope;
import org.shelfwise.core.settings.Settings;
import org.shelfwise.core.settings.SettingsEditor;

/** Tells which value of each setting holds at a place, and where it came from. A few statements a sheet. Thread-safe. */
public class SettingSheets {

    /** Of the changes made at a place so many are shown. */
    static final int CHANGES = 50;

    private final Supplier<List<SettingKeys>> keys;
    private final Settings settings;
    private final SettingsEditor editor;
    private final PlaceDirectory directory;

    /** @param keys of all features, when they are needed */
    public SettingSheets(
            Supplier<List<SettingKeys>> keys, Settings settings, SettingsEditor editor, PlaceDirectory directory) {
        this.keys = keys;
        this.settings = settings;
        this.editor = editor;
        this.directory = directory;
    }

    /** The setting of that name; empty when no feature has it. */
    public Optional<SettingKey<?>> key(String name) {
        return all().stream().filter(key -> key.name().equals(name)).findFirst();
    }

    private List<SettingKey<?>> all() {
        Map<String, SettingKey<?>> all = new LinkedHashMap<>();
        keys.get().forEach(feature -> feature.all().forEach(key -> all.putIfAbsent(key.name(), key)));
        return List.copyOf(all.values());
    }

    /** Places with what they are called, in the same order. */
    public List<PlaceCard> find(SettingScope scope, String text, int limit) {
        List<SettingPlace> found = directory.find(scope, text, limit);
        Map<SettingPlace, String> names = directory.names(found);
        return found.stream().map(place -> card(place, names)).toList();
    }

    /** @return empty when there is no such place */
    public Optional<SettingSheet> of(SettingPlace place) {
        SettingPath path = settings.pathOf(place);
        Map<SettingPlace, String> names = directory.names(path.places());
        return names.containsKey(place) ? Optional.of(sheet(place, path, names)) : Optional.empty();
    }

    private SettingSheet sheet(SettingPlace place, SettingPath path, Map<SettingPlace, String> names) {
        Resolution stored = settings.read(all(), List.of(path));
        Map<String, List<SettingLine>> features = new LinkedHashMap<>();
        for (SettingKey<?> key : all()) {
            features.computeIfAbsent(feature(key), token -> new ArrayList<>())
                    .add(line(key, place, path, stored, names));
        }
        return new SettingSheet(
                path.places().stream().map(each -> card(each, names)).toList(),
                features.entrySet().stream()
                        .map(feature -> new SettingSheet.Feature(feature.getKey(), feature.getValue()))
                        .toList(),
                editor.changes(place, CHANGES));
    }

    /** {@code notifyme} of {@code shelfwise.notifyme.sending}. */
    private static String feature(SettingKey<?> key) {
        String[] parts = key.name().split("\\.");
        return parts.length < 2 ? key.name() : parts[1];
    }

    private static <T> SettingLine line(
            SettingKey<T> key,
            SettingPlace place,
            SettingPath path,
            Resolution stored,
            Map<SettingPlace, String> names) {
        return new SettingLine(
                key,
                stored.storedAt(key, place).orElse(null),
                held(key, stored.of(key, path), names),
                held(key, stored.inherited(key, path), names),
                key.scopes().contains(place.scope()));
    }

    private static <T> SettingLine.Held held(SettingKey<T> key, Resolved<T> value, Map<SettingPlace, String> names) {
        return new SettingLine.Held(
                key.type().text(value.value()), value.isDefault() ? null : card(value.origin(), names));
    }

    private static PlaceCard card(SettingPlace place, Map<SettingPlace, String> names) {
        return new PlaceCard(place, names.getOrDefault(place, ""));
    }
}
