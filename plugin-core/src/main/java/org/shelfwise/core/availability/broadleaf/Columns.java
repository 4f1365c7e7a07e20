package org.shelfwise.core.availability.broadleaf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/** Columns that may be null. Their labels are in lower case, as PostgreSQL's driver looks them up fastest. */
final class Columns {

    static Long id(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : id;
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }

    /** Hibernate's dialect for H2 makes columns of one character 255 wide, and H2 fills them up. */
    static String flag(ResultSet row, String column) throws SQLException {
        String flag = row.getString(column);
        return flag == null ? null : flag.strip();
    }

    private Columns() {}
}
