package org.shelfwise.site.cart.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.domain.SkuImpl;
import org.broadleafcommerce.core.order.domain.BundleOrderItemImpl;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItemImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.junit.jupiter.api.Test;

class CartLinesTest {

    @Test
    void a_bundle_runs_short_when_its_own_sku_does_as_checkout_counts_it() {
        BundleOrderItemImpl bundle = new BundleOrderItemImpl();
        bundle.setId(1L);
        bundle.setSku(sku(7));
        bundle.setQuantity(3);
        bundle.setDiscreteOrderItems(new ArrayList<>(List.of(part(101, 2))));

        assertThat(CartLines.of(cart(bundle)).get(0).unitsBySku()).isEqualTo(Map.of(7L, 1L, 101L, 2L));
    }

    @Test
    void a_bundle_without_a_sku_of_its_own_takes_its_parts_only() {
        BundleOrderItemImpl bundle = new BundleOrderItemImpl();
        bundle.setId(1L);
        bundle.setQuantity(1);
        bundle.setDiscreteOrderItems(new ArrayList<>(List.of(part(101, 2), part(101, 1))));

        assertThat(CartLines.of(cart(bundle)).get(0).unitsBySku()).isEqualTo(Map.of(101L, 3L));
    }

    private static Order cart(OrderItem item) {
        Order cart = new OrderImpl();
        cart.setOrderItems(new ArrayList<>(List.of(item)));
        return cart;
    }

    private static DiscreteOrderItemImpl part(long skuId, int quantity) {
        DiscreteOrderItemImpl part = new DiscreteOrderItemImpl();
        part.setSku(sku(skuId));
        part.setQuantity(quantity);
        return part;
    }

    private static Sku sku(long id) {
        Sku sku = new SkuImpl();
        sku.setId(id);
        sku.setRetailPrice(new Money(10));
        return sku;
    }
}
