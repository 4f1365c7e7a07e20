package org.shelfwise.core.settings;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.shelfwise.core.settings.Resolution.Slot;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Reads {@code SHW_SETTING}: one statement a call, whatever it asks for. */
final class SettingTable {

    private static final String READ = "SELECT SETTING_KEY, SCOPE, SCOPE_ID, SETTING_VALUE FROM SHW_SETTING"
            + " WHERE SETTING_KEY IN (:keys) AND ((SCOPE = 'SITE' AND SCOPE_ID = 0)";

    /** PostgreSQL's driver binds 65,535 values at most; beyond this many ids a scope is read by their range. */
    private static final int MOST_IDS_BOUND = 10_000;

    private final NamedParameterJdbcTemplate jdbc;

    SettingTable(DataSource dataSource) {
        this.jdbc = new NamedParameterJdbcTemplate(dataSource);
    }

    Map<Slot, String> read(Collection<SettingKey<?>> keys, Collection<SettingPath> paths) {
        Map<Slot, String> found = new HashMap<>();
        if (keys.isEmpty() || paths.isEmpty()) {
            return found;
        }
        Set<SettingPlace> places = new HashSet<>();
        paths.forEach(path -> places.addAll(path.places()));
        MapSqlParameterSource parameters = new MapSqlParameterSource(
                "keys", keys.stream().map(SettingKey::name).distinct().toList());
        String sql = READ + condition(places, parameters) + ")";
        jdbc.query(sql, parameters, row -> {
            SettingPlace place = new SettingPlace(SettingScope.valueOf(row.getString(2)), row.getLong(3));
            if (places.contains(place)) {
                found.put(new Slot(row.getString(1), place), row.getString(4));
            }
        });
        return found;
    }

    private static String condition(Set<SettingPlace> places, MapSqlParameterSource parameters) {
        Map<SettingScope, List<Long>> idsByScope = places.stream()
                .filter(place -> place.scope() != SettingScope.SITE)
                .collect(Collectors.groupingBy(
                        SettingPlace::scope, Collectors.mapping(SettingPlace::id, Collectors.toList())));
        StringBuilder sql = new StringBuilder();
        idsByScope.forEach((scope, ids) -> sql.append(" OR (SCOPE = '" + scope + "' AND SCOPE_ID ")
                .append(among(scope.name(), ids, parameters))
                .append(')'));
        return sql.toString();
    }

    private static String among(String name, List<Long> ids, MapSqlParameterSource parameters) {
        if (ids.size() <= MOST_IDS_BOUND) {
            parameters.addValue(name, ids);
            return "IN (:" + name + ")";
        }
        parameters.addValue(name + "_MIN", ids.stream().min(Long::compare).orElseThrow());
        parameters.addValue(name + "_MAX", ids.stream().max(Long::compare).orElseThrow());
        return "BETWEEN :" + name + "_MIN AND :" + name + "_MAX";
    }
}
