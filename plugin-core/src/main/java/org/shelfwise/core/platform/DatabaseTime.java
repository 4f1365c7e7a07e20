package org.shelfwise.core.platform;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What time it is at the database, in epoch milliseconds. It is counted there: neither the session's time zone nor the driver's
 * has a say. Thread-safe.
 */
final class DatabaseTime implements LongSupplier {

    private static final String OF_MYSQL =
            "SELECT TIMESTAMPDIFF(MICROSECOND, '1970-01-01 00:00:00', UTC_TIMESTAMP(3)) / 1000";

    private static final String OF_OTHERS = "SELECT EXTRACT(EPOCH FROM CURRENT_TIMESTAMP) * 1000";

    private final JdbcTemplate jdbc;
    private final String sql;

    DatabaseTime(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.sql = isOfMysqlsFamily() ? OF_MYSQL : OF_OTHERS;
    }

    private boolean isOfMysqlsFamily() {
        String product = jdbc.execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName());
        String name = product.toLowerCase(Locale.ROOT);
        return name.contains("mysql") || name.contains("mariadb");
    }

    @Override
    public long getAsLong() {
        return jdbc.queryForObject(sql, BigDecimal.class).longValue();
    }
}
