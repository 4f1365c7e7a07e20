package org.shelfwise.core.platform;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.ArgumentTypePreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.PreparedStatementCreator;

/** Inserts rows in one batch and tells the ids that the database gave them. Thread-safe. */
public final class IdentityInsert {

    private final JdbcTemplate jdbc;
    private final String sql;
    private final int[] types;

    /**
     * @param sql into a table whose first column is its id: PostgreSQL returns whole rows as generated keys
     * @param types {@link java.sql.Types} of the values: for a null of unknown type Spring asks the database each time
     */
    public IdentityInsert(JdbcTemplate jdbc, String sql, int... types) {
        this.jdbc = jdbc;
        this.sql = sql;
        this.types = types.clone();
    }

    /** @return the ids, in the order of the rows */
    public List<Long> insert(List<Object[]> rows) {
        PreparedStatementCreator creator =
                connection -> connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS);
        PreparedStatementCallback<List<Long>> callback = statement -> {
            for (Object[] row : rows) {
                new ArgumentTypePreparedStatementSetter(row, types).setValues(statement);
                statement.addBatch();
            }
            statement.executeBatch();
            return generatedIds(statement);
        };
        return jdbc.execute(creator, callback);
    }

    private static List<Long> generatedIds(PreparedStatement statement) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (ResultSet keys = statement.getGeneratedKeys()) {
            while (keys.next()) {
                ids.add(keys.getLong(1));
            }
        }
        return ids;
    }
}
