package org.shelfwise.core.settings;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.shelfwise.core.settings.Resolution.Slot;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Reads {@code SHW_SETTING}: one statement a call, whatever it asks for, and once a second one for keys of which many
 * settings turn out to be made. Thread-safe.
 */
final class SettingTable {

    private static final String READ =
            "SELECT SETTING_KEY, SCOPE, SCOPE_ID, SETTING_VALUE FROM SHW_SETTING WHERE SETTING_KEY IN (:keys)";

    private static final String SITE = "(SCOPE = 'SITE' AND SCOPE_ID = 0)";

    /** No constraint keeps other rows out of the table. */
    private static final String AT_A_KNOWN_PLACE = " AND (SCOPE IN ('CATEGORY', 'PRODUCT', 'SKU') OR " + SITE + ")";

    /** Most shops make a handful of settings: all of them are read sooner than hundreds of ids are asked for. */
    private static final int MOST_READ_WHOLE = 200;

    /** Up to so many ranges of ids are asked for as ranges, which is cheaper than to name every id. */
    private static final int MOST_RANGES = 200;

    /** PostgreSQL's driver binds 65,535 values at most; beyond this many ids a scope is read from the first id to the last. */
    private static final int MOST_IDS_BOUND = 10_000;

    private final NamedParameterJdbcTemplate jdbc;

    /** Keys of which there were more settings than are read whole, until the next start. */
    private final Set<Set<String>> numerous = ConcurrentHashMap.newKeySet();

    SettingTable(DataSource dataSource) {
        this.jdbc = new NamedParameterJdbcTemplate(dataSource);
    }

    /** @return what is set around those paths, and perhaps more */
    Map<Slot, String> read(Collection<SettingKey<?>> keys, Collection<SettingPath> paths) {
        if (keys.isEmpty() || paths.isEmpty()) {
            return Map.of();
        }
        Set<String> names = keys.stream().map(SettingKey::name).collect(Collectors.toSet());
        return whole(names).orElseGet(() -> around(names, paths));
    }

    /** @return empty when there are too many */
    private Optional<Map<Slot, String>> whole(Set<String> names) {
        if (numerous.contains(names)) {
            return Optional.empty();
        }
        Map<Slot, String> found = found(READ + AT_A_KNOWN_PLACE + " LIMIT " + (MOST_READ_WHOLE + 1), parameters(names));
        if (found.size() <= MOST_READ_WHOLE) {
            return Optional.of(found);
        }
        numerous.add(names);
        return Optional.empty();
    }

    private Map<Slot, String> around(Set<String> names, Collection<SettingPath> paths) {
        Map<SettingScope, Set<Long>> ids = idsByScope(paths);
        MapSqlParameterSource parameters = parameters(names);
        Map<Slot, String> found = found(READ + " AND (" + SITE + condition(ids, parameters) + ")", parameters);
        found.keySet().removeIf(slot -> !ids.get(slot.place().scope())
                .contains(slot.place().id()));
        return found;
    }

    private Map<Slot, String> found(String sql, MapSqlParameterSource parameters) {
        Map<Slot, String> found = new HashMap<>();
        jdbc.query(sql, parameters, row -> {
            SettingPlace place = new SettingPlace(SettingScope.valueOf(row.getString(2)), row.getLong(3));
            found.put(new Slot(row.getString(1), place), row.getString(4));
        });
        return found;
    }

    private static MapSqlParameterSource parameters(Set<String> names) {
        return new MapSqlParameterSource("keys", names);
    }

    private static Map<SettingScope, Set<Long>> idsByScope(Collection<SettingPath> paths) {
        Map<SettingScope, Set<Long>> ids = new EnumMap<>(SettingScope.class);
        for (SettingPath path : paths) {
            for (SettingPlace place : path.places()) {
                ids.computeIfAbsent(place.scope(), scope -> new HashSet<>()).add(place.id());
            }
        }
        return ids;
    }

    private static String condition(Map<SettingScope, Set<Long>> idsByScope, MapSqlParameterSource parameters) {
        StringBuilder sql = new StringBuilder();
        idsByScope.forEach((scope, ids) -> {
            if (scope != SettingScope.SITE) {
                sql.append(" OR (SCOPE = '" + scope + "' AND (" + among(scope.name(), ids, parameters) + "))");
            }
        });
        return sql.toString();
    }

    private static String among(String name, Set<Long> ids, MapSqlParameterSource parameters) {
        List<IdRange> ranges = IdRange.of(ids);
        if (ranges.size() > MOST_RANGES && ids.size() <= MOST_IDS_BOUND) {
            parameters.addValue(name, ids);
            return "SCOPE_ID IN (:" + name + ")";
        }
        if (ranges.size() > MOST_RANGES) {
            ranges = List.of(new IdRange(
                    ranges.get(0).first(), ranges.get(ranges.size() - 1).last()));
        }
        return between(name, ranges, parameters);
    }

    private static String between(String name, List<IdRange> ranges, MapSqlParameterSource parameters) {
        StringJoiner sql = new StringJoiner(" OR ");
        for (IdRange range : ranges) {
            String from = name + sql.length();
            parameters.addValue(from, range.first()).addValue(from + "_TO", range.last());
            sql.add("SCOPE_ID BETWEEN :" + from + " AND :" + from + "_TO");
        }
        return sql.toString();
    }
}
