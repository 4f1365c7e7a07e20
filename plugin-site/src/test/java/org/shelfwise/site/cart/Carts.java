package org.shelfwise.site.cart;

import java.util.ArrayList;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItemImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderImpl;

/** The platform's own orders, put together without a database. */
final class Carts {

    private Carts() {}

    static Order cart(long id) {
        Order cart = new OrderImpl();
        cart.setId(id);
        cart.setOrderItems(new ArrayList<>());
        return cart;
    }

    static DiscreteOrderItem line(Order cart, long id, Product product, int quantity) {
        DiscreteOrderItem item = new DiscreteOrderItemImpl();
        item.setId(id);
        item.setName(product.getName());
        item.setProduct(product);
        item.setSku(product.getDefaultSku());
        item.setQuantity(quantity);
        item.setOrder(cart);
        cart.getOrderItems().add(item);
        return item;
    }
}
