package org.shelfwise.core.stock.broadleaf;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.order.domain.BundleOrderItem;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.OrderItem;

/**
 * How many units of which SKUs order items amount to: lines of one SKU added up, a bundle counted as itself (when it has a SKU)
 * and as all that is in it. Items without a SKU need no stock.
 */
public final class OrderLines {

    private final Map<Long, Sku> skus = new HashMap<>();
    private final Map<Long, Long> units = new HashMap<>();

    public static OrderLines of(Collection<OrderItem> items) {
        OrderLines lines = new OrderLines();
        items.forEach(item -> lines.add(item, item.getQuantity()));
        return lines;
    }

    /** Adds an item as if its quantity were {@code quantity}. */
    public OrderLines add(OrderItem item, int quantity) {
        if (item instanceof DiscreteOrderItem discrete) {
            add(discrete.getSku(), quantity);
        } else if (item instanceof BundleOrderItem bundle) {
            add(bundle.getSku(), quantity);
            for (DiscreteOrderItem part : bundle.getDiscreteOrderItems()) {
                add(part.getSku(), (long) part.getQuantity() * quantity);
            }
        }
        return this;
    }

    public OrderLines add(Sku sku, long quantity) {
        if (sku != null) {
            skus.put(sku.getId(), sku);
            units.merge(sku.getId(), quantity, Long::sum);
        }
        return this;
    }

    public Collection<Sku> skus() {
        return skus.values();
    }

    /** Units by SKU id. */
    public Map<Long, Long> units() {
        return units;
    }
}
