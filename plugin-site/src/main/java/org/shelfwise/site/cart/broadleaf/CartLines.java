package org.shelfwise.site.cart.broadleaf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.order.domain.BundleOrderItem;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.shelfwise.site.cart.CartLine;

/** Reads the platform's order as lines that take stock. */
public final class CartLines {

    private CartLines() {}

    /** @return in the cart's order; empty for the platform's null cart */
    public static List<CartLine> of(Order order) {
        return order.getOrderItems() == null
                ? List.of()
                : order.getOrderItems().stream()
                        .filter(item -> item.getId() != null)
                        .map(CartLines::line)
                        .collect(Collectors.toList());
    }

    private static CartLine line(OrderItem item) {
        return new CartLine(item.getId(), item.getName(), item.getQuantity(), units(item));
    }

    private static Map<Long, Long> units(OrderItem item) {
        Map<Long, Long> units = new HashMap<>();
        if (item instanceof BundleOrderItem bundle) {
            add(units, bundle.getSku(), 1);
            bundle.getDiscreteOrderItems().forEach(part -> add(units, part.getSku(), part.getQuantity()));
        } else if (item instanceof DiscreteOrderItem single) {
            add(units, single.getSku(), 1);
        }
        return units;
    }

    private static void add(Map<Long, Long> units, Sku sku, long quantity) {
        if (sku != null && quantity > 0) {
            units.merge(sku.getId(), quantity, Long::sum);
        }
    }
}
