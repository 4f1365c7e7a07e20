package org.shelfwise.core.settings;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes {@code SHW_SETTING} and, append-only, {@code SHW_SETTING_CHANGE}. */
final class SettingJournal {

    private static final String WHERE = " WHERE SETTING_KEY = ? AND SCOPE = ? AND SCOPE_ID = ?";
    private static final int LONGEST_ACTOR = 255;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    SettingJournal(DataSource dataSource, Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.clock = clock;
    }

    /** @return the change; empty when {@code value} (null for none) is there already */
    Optional<SettingChange> write(String key, SettingPlace place, String value, String actor) {
        String old = read(key, place);
        if (Objects.equals(old, value)) {
            return Optional.empty();
        }
        Instant now = Instant.ofEpochMilli(clock.millis());
        SettingChange change = new SettingChange(key, place, old, value, now, shortened(actor));
        store(change);
        append(change);
        return Optional.of(change);
    }

    /** Locks the row, so that the audit row of a change that waits names the value it really replaced. */
    private String read(String key, SettingPlace place) {
        List<String> found = jdbc.queryForList(
                "SELECT SETTING_VALUE FROM SHW_SETTING" + WHERE + " FOR UPDATE",
                String.class,
                key,
                place.scope().name(),
                place.id());
        return found.isEmpty() ? null : found.get(0);
    }

    private void store(SettingChange change) {
        String scope = change.place().scope().name();
        long id = change.place().id();
        long at = change.changedAt().toEpochMilli();
        if (change.newValue() == null) {
            jdbc.update("DELETE FROM SHW_SETTING" + WHERE, change.key(), scope, id);
        } else if (change.oldValue() == null) {
            jdbc.update(
                    "INSERT INTO SHW_SETTING (SETTING_VALUE, CHANGED_AT, CHANGED_BY, SETTING_KEY, SCOPE, SCOPE_ID)"
                            + " VALUES (?, ?, ?, ?, ?, ?)",
                    change.newValue(),
                    at,
                    change.changedBy(),
                    change.key(),
                    scope,
                    id);
        } else {
            jdbc.update(
                    "UPDATE SHW_SETTING SET SETTING_VALUE = ?, CHANGED_AT = ?, CHANGED_BY = ?" + WHERE,
                    change.newValue(),
                    at,
                    change.changedBy(),
                    change.key(),
                    scope,
                    id);
        }
    }

    private void append(SettingChange change) {
        jdbc.update(
                "INSERT INTO SHW_SETTING_CHANGE"
                        + " (SETTING_KEY, SCOPE, SCOPE_ID, OLD_VALUE, NEW_VALUE, CHANGED_AT, CHANGED_BY)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                change.key(),
                change.place().scope().name(),
                change.place().id(),
                change.oldValue(),
                change.newValue(),
                change.changedAt().toEpochMilli(),
                change.changedBy());
    }

    List<SettingChange> changes(SettingPlace place, int limit) {
        JdbcTemplate limited = new JdbcTemplate(jdbc.getDataSource());
        limited.setMaxRows(limit);
        return limited.query(
                "SELECT SETTING_KEY, OLD_VALUE, NEW_VALUE, CHANGED_AT, CHANGED_BY FROM SHW_SETTING_CHANGE"
                        + " WHERE SCOPE = ? AND SCOPE_ID = ? ORDER BY ID DESC",
                (row, i) -> new SettingChange(
                        row.getString(1),
                        place,
                        row.getString(2),
                        row.getString(3),
                        Instant.ofEpochMilli(row.getLong(4)),
                        row.getString(5)),
                place.scope().name(),
                place.id());
    }

    private static String shortened(String actor) {
        return actor.length() <= LONGEST_ACTOR ? actor : actor.substring(0, LONGEST_ACTOR);
    }
}
