package org.shelfwise.site.notifyme.broadleaf;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.broadleafcommerce.core.catalog.domain.ProductOptionValue;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.OrderService;
import org.broadleafcommerce.core.order.service.call.OrderItemRequestDTO;
import org.broadleafcommerce.core.order.service.exception.AddToCartException;
import org.broadleafcommerce.core.order.service.exception.IllegalCartOperationException;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.core.web.order.CartState;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.shelfwise.site.cart.broadleaf.CartLines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The cart of the request's shopper. Thread-safe. */
public final class ShopperCarts {

    private static final Logger LOG = LoggerFactory.getLogger(ShopperCarts.class);

    private final OrderService orders;
    private final CatalogService catalog;

    public ShopperCarts(OrderService orders, CatalogService catalog) {
        this.orders = orders;
        this.catalog = catalog;
    }

    /** @return null when the shopper has no cart yet: the platform shares one that was never saved */
    public Long id() {
        return saved().map(Order::getId).orElse(null);
    }

    /** Makes a cart for whoever has none. */
    public long idOfOwn() {
        return saved().orElseGet(this::begin).getId();
    }

    /**
     * Puts one unit into the cart, as the platform's own form does, unless the cart has the SKU already.
     *
     * @return false when the platform refused, because the SKU is off sale or wants more chosen than its variant tells; the
     *     cart is as it was
     */
    public boolean holdsOne(long skuId) {
        Order cart = saved().orElseThrow();
        return has(cart, skuId) || add(cart.getId(), catalog.findSkuById(skuId));
    }

    private static Optional<Order> saved() {
        return Optional.ofNullable(CartState.getCart()).filter(cart -> cart.getId() != null);
    }

    private Order begin() {
        Order cart = orders.createNewCartForCustomer(CustomerState.getCustomer());
        CartState.setCart(cart);
        return cart;
    }

    private static boolean has(Order cart, long skuId) {
        return CartLines.of(cart).stream().anyMatch(line -> line.wanted().containsKey(skuId));
    }

    private boolean add(long cartId, Sku sku) {
        if (sku == null || sku.getProduct() == null) {
            return false;
        }
        try {
            orders.addItem(cartId, one(sku), false);
            CartState.setCart(orders.save(orders.findOrderById(cartId), true));
            return true;
        } catch (AddToCartException | PricingException | IllegalCartOperationException | IllegalArgumentException e) {
            LOG.info("SKU {} could not be put into cart {}", sku.getId(), cartId, e);
            return hasAfterAll(cartId, sku.getId());
        }
    }

    /** The failed operation left its own copy of the cart behind; and a second press may have been faster. */
    private boolean hasAfterAll(long cartId, long skuId) {
        Order cart = orders.findOrderById(cartId);
        CartState.setCart(cart);
        return has(cart, skuId);
    }

    /** The platform finds a variant by what is chosen, and not by its id. */
    private static OrderItemRequestDTO one(Sku sku) {
        Map<String, String> chosen = new HashMap<>();
        for (ProductOptionValue value : sku.getProductOptionValuesCollection()) {
            chosen.put(value.getProductOption().getAttributeName(), value.getAttributeValue());
        }
        OrderItemRequestDTO one = new OrderItemRequestDTO();
        one.setProductId(sku.getProduct().getId());
        one.setSkuId(sku.getId());
        one.setItemAttributes(chosen);
        one.setQuantity(1);
        return one;
    }
}
