package org.shelfwise.core.stock;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of {@code SHW_ORDER_STOCK} and {@code SHW_ORDER_STOCK_LINE}. */
final class OrderStockTable {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    OrderStockTable(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Nobody else changes the order's rows until the transaction ends. */
    Optional<OrderStockEntry> lock(long orderId) {
        List<OrderStockEntry> found = jdbc.query(
                "SELECT ATTEMPT, STATE, CHANGED_AT FROM SHW_ORDER_STOCK WHERE ORDER_ID = ? FOR UPDATE",
                (row, i) -> new OrderStockEntry(
                        row.getString(1), OrderStockState.valueOf(row.getString(2)), row.getLong(3)),
                orderId);
        return found.stream().findFirst();
    }

    /** Locks nothing: most carts that are removed never held stock, and MySQL may lock the gap where a row is missing. */
    boolean has(long orderId) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM SHW_ORDER_STOCK WHERE ORDER_ID = ?", Long.class, orderId) > 0;
    }

    /** Locks nothing: carts ask. An order without lines is as one that gave everything back. */
    OrderStockUnits units(long orderId) {
        Map<Long, Long> bySku = new TreeMap<>();
        List<OrderStockState> states = jdbc.query(
                "SELECT o.STATE, l.SKU_ID, l.QUANTITY FROM SHW_ORDER_STOCK o"
                        + " JOIN SHW_ORDER_STOCK_LINE l ON l.ORDER_ID = o.ORDER_ID WHERE o.ORDER_ID = ?",
                (row, i) -> {
                    bySku.put(row.getLong(2), row.getLong(3));
                    return OrderStockState.valueOf(row.getString(1));
                },
                orderId);
        return new OrderStockUnits(states.stream().findFirst().orElse(OrderStockState.RETURNED), bySku);
    }

    void insert(long orderId, String attempt) {
        jdbc.update(
                "INSERT INTO SHW_ORDER_STOCK (ORDER_ID, ATTEMPT, STATE, CHANGED_AT) VALUES (?, ?, ?, ?)",
                orderId,
                attempt,
                OrderStockState.RETURNED.name(),
                clock.millis());
    }

    void change(long orderId, String attempt, OrderStockState state) {
        jdbc.update(
                "UPDATE SHW_ORDER_STOCK SET ATTEMPT = ?, STATE = ?, CHANGED_AT = ? WHERE ORDER_ID = ?",
                attempt,
                state.name(),
                clock.millis(),
                orderId);
    }

    /** @return whether the attempt held units */
    boolean sell(long orderId, String attempt) {
        return jdbc.update(
                        "UPDATE SHW_ORDER_STOCK SET STATE = 'SOLD', CHANGED_AT = ?"
                                + " WHERE ORDER_ID = ? AND ATTEMPT = ? AND STATE IN ('TAKEN', 'CONFIRMED')",
                        clock.millis(),
                        orderId,
                        attempt)
                > 0;
    }

    /** FOR UPDATE, because MySQL would answer a plain read from what the caller's transaction saw when it first looked. */
    Map<Long, Long> lines(long orderId) {
        Map<Long, Long> unitsBySku = new TreeMap<>();
        jdbc.query(
                "SELECT SKU_ID, QUANTITY FROM SHW_ORDER_STOCK_LINE WHERE ORDER_ID = ? FOR UPDATE",
                row -> {
                    unitsBySku.put(row.getLong(1), row.getLong(2));
                },
                orderId);
        return unitsBySku;
    }

    void replaceLines(long orderId, Map<Long, Long> unitsBySku) {
        jdbc.update("DELETE FROM SHW_ORDER_STOCK_LINE WHERE ORDER_ID = ?", orderId);
        jdbc.batchUpdate(
                "INSERT INTO SHW_ORDER_STOCK_LINE (ORDER_ID, SKU_ID, QUANTITY) VALUES (?, ?, ?)",
                unitsBySku.entrySet().stream()
                        .map(line -> new Object[] {orderId, line.getKey(), line.getValue()})
                        .toList());
    }
}
