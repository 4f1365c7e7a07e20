package org.shelfwise.core.notifyme.broadleaf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.shelfwise.core.notifyme.Purchases;
import org.shelfwise.core.platform.IdBatches;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Reads {@code BLC_ORDER} and its lines. Who buys a bundle buys it, where it has a SKU of its own, and all that is in it: its
 * parts are lines that the platform ties to the bundle and not to the order.
 */
public final class PlatformPurchases implements Purchases {

    private static final String LINES =
            """
            SELECT o.ORDER_ID, o.EMAIL_ADDRESS, o.CUSTOMER_ID, o.SUBMIT_DATE,
              COALESCE(d.SKU_ID, b.SKU_ID) AS SKU_ID, b.ORDER_ITEM_ID AS BUNDLE_ID
            FROM BLC_ORDER o
            JOIN BLC_ORDER_ITEM i ON i.ORDER_ID = o.ORDER_ID
            LEFT JOIN BLC_DISCRETE_ORDER_ITEM d ON d.ORDER_ITEM_ID = i.ORDER_ITEM_ID
            LEFT JOIN BLC_BUNDLE_ORDER_ITEM b ON b.ORDER_ITEM_ID = i.ORDER_ITEM_ID
            WHERE o.SUBMIT_DATE >= :from AND o.SUBMIT_DATE < :to AND o.ORDER_STATUS = 'SUBMITTED'
            ORDER BY o.ORDER_ID, i.ORDER_ITEM_ID
            """;

    private static final String PARTS =
            "SELECT BUNDLE_ORDER_ITEM_ID, SKU_ID FROM BLC_DISCRETE_ORDER_ITEM WHERE BUNDLE_ORDER_ITEM_ID IN (:bundles)";

    private final NamedParameterJdbcTemplate jdbc;

    public PlatformPurchases(JdbcTemplate jdbc) {
        this.jdbc = new NamedParameterJdbcTemplate(jdbc);
    }

    /**
     * @param skuId null for what is no product, and for a bundle without a SKU
     * @param bundleId null for everything but a bundle
     */
    private record Line(long orderId, Long skuId, String address, Long customerId, Instant at, Long bundleId) {

        static Line read(ResultSet row, int number) throws SQLException {
            return new Line(
                    row.getLong("ORDER_ID"),
                    id(row, "SKU_ID"),
                    row.getString("EMAIL_ADDRESS"),
                    id(row, "CUSTOMER_ID"),
                    row.getTimestamp("SUBMIT_DATE").toInstant(),
                    id(row, "BUNDLE_ID"));
        }

        private static Long id(ResultSet row, String column) throws SQLException {
            long id = row.getLong(column);
            return row.wasNull() ? null : id;
        }

        Purchase of(long sku) {
            return new Purchase(orderId, sku, address, customerId, at);
        }
    }

    @Override
    public List<Purchase> between(Instant from, Instant to) {
        List<Line> lines =
                jdbc.query(LINES, Map.of("from", Timestamp.from(from), "to", Timestamp.from(to)), Line::read);
        Map<Long, List<Long>> parts = parts(lines);
        Set<Purchase> bought = new LinkedHashSet<>();
        for (Line line : lines) {
            if (line.skuId() != null) {
                bought.add(line.of(line.skuId()));
            }
            parts.getOrDefault(line.bundleId(), List.of()).forEach(sku -> bought.add(line.of(sku)));
        }
        return List.copyOf(bought);
    }

    /** SKUs of the parts, by bundle. */
    private Map<Long, List<Long>> parts(List<Line> lines) {
        List<Long> bundles =
                lines.stream().map(Line::bundleId).filter(Objects::nonNull).toList();
        Map<Long, List<Long>> parts = new HashMap<>();
        for (List<Long> batch : IdBatches.forInList(bundles)) {
            jdbc.query(PARTS, Map.of("bundles", batch), row -> {
                parts.computeIfAbsent(row.getLong(1), bundle -> new ArrayList<>())
                        .add(row.getLong(2));
            });
        }
        return parts;
    }
}
