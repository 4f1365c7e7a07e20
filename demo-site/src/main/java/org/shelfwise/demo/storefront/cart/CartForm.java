package org.shelfwise.demo.storefront.cart;

import java.util.HashMap;
import java.util.Map;

/**
 * What the forms of product page and cart send. Not the platform's {@code AddToCartItem}: binding that one would let a
 * shopper name prices and nested items. Everything is text here and judged later.
 */
public class CartForm {
    private Long productId;
    private Long orderItemId;
    private String quantity;
    private Map<String, String> itemAttributes = new HashMap<>();

    public Long getProductId() {
        return productId;
    }

    public void setProductId(Long productId) {
        this.productId = productId;
    }

    public Long getOrderItemId() {
        return orderItemId;
    }

    public void setOrderItemId(Long orderItemId) {
        this.orderItemId = orderItemId;
    }

    public String getQuantity() {
        return quantity;
    }

    public void setQuantity(String quantity) {
        this.quantity = quantity;
    }

    public Map<String, String> getItemAttributes() {
        return itemAttributes;
    }

    public void setItemAttributes(Map<String, String> itemAttributes) {
        this.itemAttributes = itemAttributes;
    }
}
