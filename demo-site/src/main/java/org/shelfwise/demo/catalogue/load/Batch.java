package org.shelfwise.demo.catalogue.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of one table that wait to be written together. */
final class Batch {

    private final JdbcTemplate jdbc;
    private final String sql;
    private final List<Object[]> rows = new ArrayList<>();

    private Batch(JdbcTemplate jdbc, String sql) {
        this.jdbc = jdbc;
        this.sql = sql;
    }

    /** @param columns names; a row has a value for each, none of them null unless the driver can type it */
    static Batch insert(JdbcTemplate jdbc, String table, String... columns) {
        return new Batch(
                jdbc,
                "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                        + String.join(", ", Collections.nCopies(columns.length, "?")) + ")");
    }

    static Batch statement(JdbcTemplate jdbc, String sql) {
        return new Batch(jdbc, sql);
    }

    Batch add(Object... values) {
        rows.add(values);
        return this;
    }

    void flush() {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows);
            rows.clear();
        }
    }

    static void flushAll(Batch... batches) {
        Arrays.asList(batches).forEach(Batch::flush);
    }
}
