package org.shelfwise.demo.storefront.cart;

import java.util.HashMap;
import java.util.Map;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.ProductOption;
import org.broadleafcommerce.core.catalog.domain.ProductOptionXref;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.web.order.model.AddToCartItem;

/** Makes the platform's cart requests from ours, with nothing in them but what was judged. */
final class CartItems {
    private static final int LONGEST_VALUE = 100;

    private CartItems() {}

    /** @return the request to add; carries only option values that the product asks for */
    static AddToCartItem adding(Product product, int quantity, Map<String, String> chosen) {
        AddToCartItem item = new AddToCartItem();
        item.setProductId(product.getId());
        item.setQuantity(quantity);
        item.setItemAttributes(options(product, chosen));
        return item;
    }

    static AddToCartItem changing(long orderItemId, int quantity) {
        AddToCartItem item = new AddToCartItem();
        item.setOrderItemId(orderItemId);
        item.setQuantity(quantity);
        return item;
    }

    /** Line ids come from the browser: one of somebody else's cart must look like one that does not exist. */
    static boolean holds(Order cart, Long orderItemId) {
        return orderItemId != null
                && cart != null
                && cart.getOrderItems() != null // the platform's cart of a shopper who has none
                && cart.getOrderItems().stream().anyMatch(item -> orderItemId.equals(item.getId()));
    }

    private static Map<String, String> options(Product product, Map<String, String> chosen) {
        Map<String, String> options = new HashMap<>();
        for (ProductOptionXref xref : product.getProductOptionXrefs()) {
            ProductOption option = xref.getProductOption();
            String value = chosen.get(option.getAttributeName());
            if (value != null && !value.isBlank() && value.length() <= LONGEST_VALUE) {
                options.put(option.getAttributeName(), value);
            }
        }
        return options;
    }
}
