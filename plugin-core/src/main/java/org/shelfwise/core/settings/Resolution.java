package org.shelfwise.core.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The stored values around some paths, read at one moment. Immutable; answers without further queries. */
public final class Resolution {

    /** A stored value's address. */
    record Slot(String key, SettingPlace place) {}

    private static final Logger LOG = LoggerFactory.getLogger(Resolution.class);
    private static final int MOST_COMPLAINTS = 1_000;
    private static final Set<String> COMPLAINTS = ConcurrentHashMap.newKeySet();

    private final Map<Slot, String> stored;

    Resolution(Map<Slot, String> stored) {
        this.stored = Map.copyOf(stored);
    }

    /** The nearest valid value of {@code key}; what is stored but invalid is passed over. */
    public <T> Resolved<T> of(SettingKey<T> key, SettingPath path) {
        return nearest(key, path.places());
    }

    /** The value that would hold if nothing were set at the path's nearest place. */
    public <T> Resolved<T> inherited(SettingKey<T> key, SettingPath path) {
        return nearest(key, path.places().subList(1, path.places().size()));
    }

    /** What is stored at {@code place} itself, valid or not. */
    public Optional<String> storedAt(SettingKey<?> key, SettingPlace place) {
        return Optional.ofNullable(stored.get(new Slot(key.name(), place)));
    }

    private <T> Resolved<T> nearest(SettingKey<T> key, List<SettingPlace> places) {
        for (SettingPlace place : stored.isEmpty() ? List.<SettingPlace>of() : places) {
            Resolved<T> found = key.scopes().contains(place.scope()) ? at(key, place) : null;
            if (found != null) {
                return found;
            }
        }
        return new Resolved<>(key.defaultValue(), null);
    }

    private <T> Resolved<T> at(SettingKey<T> key, SettingPlace place) {
        String text = stored.get(new Slot(key.name(), place));
        if (text == null) {
            return null;
        }
        Optional<T> value = key.type().parse(text);
        if (value.isEmpty()) {
            complainOnce(key.name() + " at " + place + " is stored as '" + text + "'");
        }
        return value.map(v -> new Resolved<>(v, place)).orElse(null);
    }

    private static void complainOnce(String what) {
        if (COMPLAINTS.size() < MOST_COMPLAINTS && COMPLAINTS.add(what)) {
            LOG.warn(
                    "Setting {}, which is not a valid value: the next farther one holds. Set it anew to end this.",
                    what);
        }
    }
}
