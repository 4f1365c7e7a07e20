package org.shelfwise.core.stock.broadleaf;

import java.util.List;
import java.util.Map;
import org.shelfwise.core.stock.OpenOrders;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Reads {@code BLC_ORDER}. */
public final class PlatformOrders implements OpenOrders {

    /** A shop may have statuses of its own after completion, but before it the platform knows these. */
    static final List<String> OPEN = List.of("IN_PROCESS", "NAMED", "QUOTE", "CSR_OWNED");

    private final NamedParameterJdbcTemplate jdbc;

    public PlatformOrders(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isOpen(long orderId) {
        return jdbc.queryForObject(
                        "SELECT COUNT(*) FROM BLC_ORDER WHERE ORDER_ID = :id"
                                + " AND COALESCE(ORDER_STATUS, 'IN_PROCESS') IN (:open)",
                        Map.of("id", orderId, "open", OPEN),
                        Long.class)
                > 0;
    }

    @Override
    public boolean isOpenForAnother(long orderId, long cartId) {
        return OpenOrders.super.isOpenForAnother(orderId, cartId) && !isOfOneCustomer(orderId, cartId);
    }

    private boolean isOfOneCustomer(long orderId, long otherId) {
        return jdbc.queryForObject(
                        "SELECT COUNT(*) FROM BLC_ORDER one JOIN BLC_ORDER other ON other.CUSTOMER_ID = one.CUSTOMER_ID"
                                + " WHERE one.ORDER_ID = :one AND other.ORDER_ID = :other",
                        Map.of("one", orderId, "other", otherId),
                        Long.class)
                > 0;
    }
}
