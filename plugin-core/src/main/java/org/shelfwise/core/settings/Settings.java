package org.shelfwise.core.settings;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells which value of a setting holds where, and where it came from: the default of the shop's properties ← the site ←
 * the category (its nearest ancestor first) ← the product ← the SKU, and the nearest wins.
 *
 * <p>Always reads the database, never a cache, so that all nodes agree. Thread-safe.
 */
public class Settings {

    private final SettingTable table;
    private final Catalogue catalogue;

    Settings(SettingTable table, Catalogue catalogue) {
        this.table = table;
        this.catalogue = catalogue;
    }

    /** Costs one query for any number of keys and paths, and none when either is empty. */
    public Resolution read(Collection<SettingKey<?>> keys, Collection<SettingPath> paths) {
        return new Resolution(table.read(keys, paths));
    }

    /** Costs one query for any number of paths. */
    public <T> Map<SettingPath, Resolved<T>> resolve(SettingKey<T> key, Collection<SettingPath> paths) {
        Resolution resolution = read(List.of(key), paths);
        return paths.stream().distinct().collect(Collectors.toMap(Function.identity(), p -> resolution.of(key, p)));
    }

    /** The value for the whole site. Costs one query. */
    public <T> Resolved<T> resolveForSite(SettingKey<T> key) {
        return read(List.of(key), List.of(SettingPath.SITE)).of(key, SettingPath.SITE);
    }

    /** The value for a category page. Costs two queries; an unknown category has the site's value. */
    public <T> Resolved<T> resolveForCategory(SettingKey<T> key, long categoryId) {
        return resolveAt(key, SettingPlace.category(categoryId));
    }

    /** The value that holds at {@code place}, for a screen that shows it. Costs four queries at most. */
    public <T> Resolved<T> resolveAt(SettingKey<T> key, SettingPlace place) {
        SettingPath path = pathOf(place);
        return read(List.of(key), List.of(path)).of(key, path);
    }

    /** The path to {@link #read} several keys with, for example for a category page. Costs three queries at most. */
    public SettingPath pathOf(SettingPlace place) {
        return catalogue.pathOf(place);
    }
}
