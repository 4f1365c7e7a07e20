package org.shelfwise.core.notifyme.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shelfwise.core.notifyme.AlertKind;
import org.shelfwise.core.notifyme.AlertOutcome;
import org.shelfwise.core.notifyme.CloseReason;
import org.shelfwise.core.notifyme.DemandRow;
import org.shelfwise.core.notifyme.MessageKind;
import org.shelfwise.core.notifyme.MessageRow;
import org.shelfwise.core.notifyme.MessageState;
import org.shelfwise.core.notifyme.SubscriptionRow;
import org.shelfwise.core.notifyme.SubscriptionState;
import org.shelfwise.core.platform.IdBatches;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The lists that merchants read. */
public final class AlertReport {

    private static final String DEMAND =
            """
            SELECT s.SKU_ID AS SKU_ID, MIN(s.PRODUCT_ID) AS PRODUCT_ID,
                   SUM(CASE WHEN s.STATE = 'WAITING' THEN 1 ELSE 0 END) AS WAITING,
                   SUM(CASE WHEN s.STATE = 'UNCONFIRMED' THEN 1 ELSE 0 END) AS UNCONFIRMED,
                   SUM(CASE WHEN s.STATE = 'WAITING' THEN s.UNITS ELSE 0 END) AS UNITS,
                   MIN(CASE WHEN s.STATE = 'WAITING' THEN s.ASKED_AT END) AS OLDEST
            FROM SHW_NOTIFY_SUBSCRIPTION s
            WHERE s.STATE IN ('WAITING', 'UNCONFIRMED') AND s.KIND = 'BACK_IN_STOCK'
            GROUP BY s.SKU_ID
            ORDER BY WAITING DESC, SKU_ID
            """;

    private static final String SUBSCRIPTIONS =
            """
            SELECT s.ID, a.ADDRESS, s.SKU_ID, s.PRODUCT_ID, s.KIND, s.STATE, s.UNITS, s.ASKED_AT, s.EXPIRES_AT, s.CLOSE_REASON
            FROM SHW_NOTIFY_SUBSCRIPTION s JOIN SHW_NOTIFY_ADDRESS a ON a.ID = s.ADDRESS_ID
            WHERE s.ID < :before
            """;

    private static final String MESSAGES =
            """
            SELECT m.ID, m.SUBSCRIPTION_ID, a.ADDRESS, m.SKU_ID, m.KIND, m.STATE, m.ATTEMPTS, m.QUEUED_AT, m.SENT_AT,
                   m.ERROR, m.CONVERTED_AT
            FROM SHW_NOTIFY_MESSAGE m
            JOIN SHW_NOTIFY_SUBSCRIPTION s ON s.ID = m.SUBSCRIPTION_ID
            JOIN SHW_NOTIFY_ADDRESS a ON a.ID = s.ADDRESS_ID
            WHERE m.ID < :before
            """;

    private static final String OUTCOMES =
            """
            SELECT m.SKU_ID, COUNT(*) AS TOLD, COUNT(m.CONVERTED_AT) AS BOUGHT
            FROM SHW_NOTIFY_MESSAGE m
            WHERE m.SKU_ID IN (:ids) AND m.STATE = 'SENT' AND m.KIND IN ('BACK_IN_STOCK', 'LOW_STOCK')
            GROUP BY m.SKU_ID
            """;

    private final NamedParameterJdbcTemplate jdbc;

    public AlertReport(JdbcTemplate jdbc) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
    }

    /** Without what it is worth. */
    public List<DemandRow> demand(int offset, int limit) {
        return jdbc.query(
                DEMAND + "LIMIT :limit OFFSET :offset",
                new MapSqlParameterSource("limit", limit).addValue("offset", offset),
                AlertReport::demandRow);
    }

    public List<SubscriptionRow> subscriptions(Long skuId, SubscriptionState state, long beforeId, int limit) {
        MapSqlParameterSource values = new MapSqlParameterSource("before", beforeId).addValue("limit", limit);
        String sql = SUBSCRIPTIONS + only("s", skuId, state, values) + "ORDER BY s.ID DESC LIMIT :limit";
        return jdbc.query(sql, values, AlertReport::subscriptionRow);
    }

    public List<MessageRow> messages(Long skuId, MessageState state, long beforeId, int limit) {
        MapSqlParameterSource values = new MapSqlParameterSource("before", beforeId).addValue("limit", limit);
        String sql = MESSAGES + only("m", skuId, state, values) + "ORDER BY m.ID DESC LIMIT :limit";
        return jdbc.query(sql, values, AlertReport::messageRow);
    }

    public Map<Long, AlertOutcome> outcomes(Collection<Long> skuIds) {
        Map<Long, AlertOutcome> outcomes = new HashMap<>();
        for (List<Long> batch : IdBatches.forInList(skuIds)) {
            jdbc.query(OUTCOMES, new MapSqlParameterSource("ids", batch), row -> {
                outcomes.put(row.getLong("SKU_ID"), new AlertOutcome(row.getLong("TOLD"), row.getLong("BOUGHT")));
            });
        }
        return outcomes;
    }

    private static String only(String table, Long skuId, Enum<?> state, MapSqlParameterSource values) {
        StringBuilder sql = new StringBuilder();
        if (skuId != null) {
            sql.append("AND ").append(table).append(".SKU_ID = :sku\n");
            values.addValue("sku", skuId);
        }
        if (state != null) {
            sql.append("AND ").append(table).append(".STATE = :state\n");
            values.addValue("state", state.name());
        }
        return sql.toString();
    }

    private static DemandRow demandRow(ResultSet row, int number) throws SQLException {
        return new DemandRow(
                row.getLong("SKU_ID"),
                Columns.number(row, "PRODUCT_ID"),
                row.getLong("WAITING"),
                row.getLong("UNCONFIRMED"),
                row.getLong("UNITS"),
                Columns.instant(row, "OLDEST"),
                null);
    }

    private static SubscriptionRow subscriptionRow(ResultSet row, int number) throws SQLException {
        String reason = row.getString("CLOSE_REASON");
        return new SubscriptionRow(
                row.getLong("ID"),
                row.getString("ADDRESS"),
                row.getLong("SKU_ID"),
                Columns.number(row, "PRODUCT_ID"),
                AlertKind.valueOf(row.getString("KIND")),
                SubscriptionState.valueOf(row.getString("STATE")),
                row.getLong("UNITS"),
                Columns.instant(row, "ASKED_AT"),
                Columns.instant(row, "EXPIRES_AT"),
                reason == null ? null : CloseReason.valueOf(reason));
    }

    private static MessageRow messageRow(ResultSet row, int number) throws SQLException {
        return new MessageRow(
                row.getLong("ID"),
                row.getLong("SUBSCRIPTION_ID"),
                row.getString("ADDRESS"),
                row.getLong("SKU_ID"),
                MessageKind.valueOf(row.getString("KIND")),
                MessageState.valueOf(row.getString("STATE")),
                row.getInt("ATTEMPTS"),
                Columns.instant(row, "QUEUED_AT"),
                Columns.instant(row, "SENT_AT"),
                row.getString("ERROR"),
                Columns.instant(row, "CONVERTED_AT"));
    }
}
