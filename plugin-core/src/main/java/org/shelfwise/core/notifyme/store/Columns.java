package org.shelfwise.core.notifyme.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** Columns that may be null. */
public final class Columns {

    private Columns() {}

    public static Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    /** Of epoch milliseconds. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        Long millis = number(row, column);
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
