package org.shelfwise.core.notifyme.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shelfwise.core.notifyme.AlertKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * The rows of {@code SHW_NOTIFY_ACCOUNT_REQUEST}: what customers asked for with their account's address before they have shown
 * that it is theirs. They are written whatever the address waits for already, so that an account that claims somebody else's
 * address learns nothing of it from its list.
 */
public final class AccountRequestTable {

    private static final String THIS_ONE =
            " WHERE CUSTOMER_ID = :customer AND ADDRESS_ID = :address AND SKU_ID = :sku AND KIND = :kind";

    private final NamedParameterJdbcTemplate jdbc;

    AccountRequestTable(JdbcTemplate jdbc) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
    }

    /** @param productId null when the SKU belongs to no product */
    public record Draft(
            long customerId,
            long addressId,
            long skuId,
            Long productId,
            AlertKind kind,
            long units,
            Instant askedAt,
            Instant expiresAt) {}

    /** @param productId null when the SKU belongs to no product */
    public record Row(
            long id,
            long addressId,
            long skuId,
            Long productId,
            AlertKind kind,
            long units,
            Instant askedAt,
            Instant expiresAt) {

        static Row read(ResultSet row, int number) throws SQLException {
            return new Row(
                    row.getLong("ID"),
                    row.getLong("ADDRESS_ID"),
                    row.getLong("SKU_ID"),
                    Columns.number(row, "PRODUCT_ID"),
                    AlertKind.valueOf(row.getString("KIND")),
                    row.getLong("UNITS"),
                    Instant.ofEpochMilli(row.getLong("ASKED_AT")),
                    Instant.ofEpochMilli(row.getLong("EXPIRES_AT")));
        }
    }

    /** One for each customer, address, SKU and kind: what was asked last counts. Whoever calls it holds the address locked. */
    public void put(Draft draft) {
        Map<String, Object> these = these(draft.customerId(), draft.addressId(), draft.skuId(), draft.kind());
        jdbc.update("DELETE FROM SHW_NOTIFY_ACCOUNT_REQUEST" + THIS_ONE, these);
        jdbc.getJdbcOperations()
                .update(
                        "INSERT INTO SHW_NOTIFY_ACCOUNT_REQUEST (CUSTOMER_ID, ADDRESS_ID, SKU_ID, PRODUCT_ID, KIND, UNITS,"
                                + " ASKED_AT, EXPIRES_AT) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        draft.customerId(),
                        draft.addressId(),
                        draft.skuId(),
                        draft.productId(),
                        draft.kind().name(),
                        draft.units(),
                        draft.askedAt().toEpochMilli(),
                        draft.expiresAt().toEpochMilli());
    }

    /** Whether the customer has asked for what the subscription is for. */
    public boolean has(long customerId, Subscription subscription) {
        return jdbc.queryForObject(
                        "SELECT COUNT(*) FROM SHW_NOTIFY_ACCOUNT_REQUEST" + THIS_ONE,
                        these(customerId, subscription.addressId(), subscription.skuId(), subscription.kind()),
                        Integer.class)
                > 0;
    }

    private static Map<String, Object> these(long customerId, long addressId, long skuId, AlertKind kind) {
        return Map.of("customer", customerId, "address", addressId, "sku", skuId, "kind", kind.name());
    }

    /** Newest first. */
    public List<Row> ofCustomer(long customerId, Instant now, int limit) {
        return jdbc.query(
                "SELECT * FROM SHW_NOTIFY_ACCOUNT_REQUEST WHERE CUSTOMER_ID = :customer AND EXPIRES_AT > :now"
                        + " ORDER BY ASKED_AT DESC, ID DESC LIMIT :limit",
                Map.of("customer", customerId, "now", now.toEpochMilli(), "limit", limit),
                Row::read);
    }

    /** Takes one of the customer's away. Empty when there is no such request. */
    public Optional<Row> take(long customerId, long id) {
        Map<String, Object> one = Map.of("customer", customerId, "id", id);
        Optional<Row> found = jdbc
                .query(
                        "SELECT * FROM SHW_NOTIFY_ACCOUNT_REQUEST WHERE CUSTOMER_ID = :customer AND ID = :id",
                        one,
                        Row::read)
                .stream()
                .findFirst();
        boolean taken =
                jdbc.update("DELETE FROM SHW_NOTIFY_ACCOUNT_REQUEST WHERE CUSTOMER_ID = :customer AND ID = :id", one)
                        > 0;
        return found.filter(row -> taken);
    }

    /** Once the address is known to be the customer's, the subscriptions themselves tell what it waits for. */
    public void forget(long customerId, long addressId) {
        jdbc.update(
                "DELETE FROM SHW_NOTIFY_ACCOUNT_REQUEST WHERE CUSTOMER_ID = :customer AND ADDRESS_ID = :address",
                Map.of("customer", customerId, "address", addressId));
    }

    public int forgetExpired(Instant now) {
        return jdbc.update(
                "DELETE FROM SHW_NOTIFY_ACCOUNT_REQUEST WHERE EXPIRES_AT < :now", Map.of("now", now.toEpochMilli()));
    }
}
