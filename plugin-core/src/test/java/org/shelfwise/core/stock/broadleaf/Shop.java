package org.shelfwise.core.stock.broadleaf;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.domain.SkuImpl;
import org.broadleafcommerce.core.checkout.service.workflow.CheckoutSeed;
import org.broadleafcommerce.core.inventory.service.type.InventoryType;
import org.broadleafcommerce.core.order.domain.BundleOrderItemImpl;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItemImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafcommerce.core.order.domain.OrderItem;

/** The platform's own domain objects, made by hand. */
public final class Shop {

    private Shop() {}

    public static Sku counted(long id) {
        return sku(id, InventoryType.CHECK_QUANTITY);
    }

    public static Sku sku(long id, InventoryType type) {
        SkuImpl sku = new SkuImpl();
        sku.setId(id);
        sku.setInventoryType(type);
        sku.setActiveStartDate(new Date(0));
        sku.setRetailPrice(new Money(10));
        return sku;
    }

    public static DiscreteOrderItemImpl line(Sku sku, int quantity) {
        DiscreteOrderItemImpl item = new DiscreteOrderItemImpl();
        item.setSku(sku);
        item.setQuantity(quantity);
        return item;
    }

    public static BundleOrderItemImpl bundle(Sku sku, int quantity, DiscreteOrderItemImpl... parts) {
        BundleOrderItemImpl bundle = new BundleOrderItemImpl();
        bundle.setSku(sku);
        bundle.setQuantity(quantity);
        bundle.setDiscreteOrderItems(new ArrayList<>(List.of(parts)));
        return bundle;
    }

    public static Order order(long id, OrderItem... items) {
        OrderImpl order = new OrderImpl();
        order.setId(id);
        order.setOrderItems(new ArrayList<>(List.of(items)));
        return order;
    }

    public static CheckoutSeed checkoutOf(Order order) {
        return new CheckoutSeed(order, new HashMap<>());
    }
}
