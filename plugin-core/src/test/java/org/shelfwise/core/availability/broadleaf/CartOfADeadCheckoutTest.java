package org.shelfwise.core.availability.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.Map;
import org.broadleafcommerce.core.catalog.domain.SkuImpl;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.inventory.service.InventoryUnavailableException;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItemImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafcommerce.core.order.service.call.OrderItemRequestDTO;
import org.broadleafcommerce.core.order.service.workflow.CartOperationRequest;
import org.broadleafcommerce.core.workflow.BaseActivity;
import org.broadleafcommerce.core.workflow.DefaultProcessContextImpl;
import org.broadleafcommerce.core.workflow.ProcessContext;
import org.shelfwise.core.availability.AvailabilityFixture;
import org.shelfwise.core.availability.OrderAvailability;
import org.shelfwise.core.stock.MovementCause;
import org.shelfwise.core.stock.OrderStock;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.TestDatabase;

/** A process died in the middle of a checkout; its order holds units that the sweep has not given back yet. */
class CartOfADeadCheckoutTest {

    private static final long CART = 4711;
    private static final long SOMEBODY_ELSES = 4712;
    private static final long LINE = 1;
    private static final long DRESS = 400;

    private final CatalogService catalog = mock(CatalogService.class);
    private AvailabilityFixture shop;
    private OrderStock orders;
    private CartCheck check;

    private void shopOn(TestDatabase database, long units) {
        shop = AvailabilityFixture.on(database);
        shop.shop().product(40, null, DRESS);
        shop.stock().withOnHand(units, DRESS);
        orders = shop.stock().orders();
        check = new CartCheck(shop.availability(), new OrderAvailability(shop.availability(), orders::held));
        when(catalog.findSkuById(DRESS)).thenReturn(dress());
    }

    @OnEachDatabase
    void its_shopper_may_keep_the_line_and_raise_it_by_what_is_left_beside_its_own_units(TestDatabase database) {
        shopOn(database, 5);
        orders.take(CART, "died", Map.of(DRESS, 4L));

        assertThatCode(() -> changes(cart(CART, 4), 4)).doesNotThrowAnyException();
        assertThatCode(() -> changes(cart(CART, 4), 5)).doesNotThrowAnyException();
        InventoryUnavailableException refused = refused(() -> changes(cart(CART, 4), 6));
        assertThat(refused.getQuantityRequested()).isEqualTo(6);
        assertThat(refused.getQuantityAvailable())
                .as("one left and four of its own")
                .isEqualTo(5);
    }

    @OnEachDatabase
    void its_shopper_may_add_one_more(TestDatabase database) {
        shopOn(database, 5);
        orders.take(CART, "died", Map.of(DRESS, 4L));

        assertThatCode(() -> adds(cart(CART, 4), 1)).doesNotThrowAnyException();
        assertThat(refused(() -> adds(cart(CART, 4), 2)).getQuantityAvailable()).isEqualTo(5);
    }

    @OnEachDatabase
    void the_last_units_are_sold_out_for_all_others_only(TestDatabase database) {
        shopOn(database, 2);
        orders.take(CART, "died", Map.of(DRESS, 2L));

        assertThatCode(() -> changes(cart(CART, 2), 2)).doesNotThrowAnyException();
        assertThat(refused(() -> changes(cart(SOMEBODY_ELSES, 1), 1)).getQuantityAvailable())
                .isZero();
    }

    @OnEachDatabase
    void units_that_were_given_back_and_bought_by_another_are_gone(TestDatabase database) {
        shopOn(database, 2);
        orders.take(CART, "died", Map.of(DRESS, 2L));
        orders.giveBack(CART, "died", MovementCause.SALE_REVERSED, "checkout abandoned");
        orders.take(SOMEBODY_ELSES, "lives", Map.of(DRESS, 2L));

        assertThat(refused(() -> changes(cart(CART, 2), 2)).getQuantityAvailable())
                .isZero();
    }

    @OnEachDatabase
    void what_was_taken_off_sale_since_is_refused_though_units_of_it_are_held(TestDatabase database) {
        shopOn(database, 5);
        orders.take(CART, "died", Map.of(DRESS, 4L));
        shop.shop().set("BLC_SKU", DRESS, "INVENTORY_TYPE", "UNAVAILABLE");

        assertThat(refused(() -> changes(cart(CART, 4), 4)).getQuantityAvailable())
                .isZero();
    }

    @OnEachDatabase
    void a_cart_that_was_never_saved_is_refused_what_is_gone(TestDatabase database) {
        shopOn(database, 2);
        orders.take(CART, "died", Map.of(DRESS, 2L));

        assertThat(refused(() -> adds(cart(null, 0), 1)).getQuantityAvailable()).isZero();
    }

    private void changes(Order cart, int quantity) throws Exception {
        OrderItemRequestDTO change = new OrderItemRequestDTO();
        change.setOrderItemId(LINE);
        change.setQuantity(quantity);
        run(new CheckUpdateActivity(check), cart, change);
    }

    private void adds(Order cart, int quantity) throws Exception {
        OrderItemRequestDTO item = new OrderItemRequestDTO();
        item.setSkuId(DRESS);
        item.setQuantity(quantity);
        run(new CheckAddActivity(check, catalog), cart, item);
    }

    private static void run(
            BaseActivity<ProcessContext<CartOperationRequest>> activity, Order cart, OrderItemRequestDTO item)
            throws Exception {
        DefaultProcessContextImpl<CartOperationRequest> context = new DefaultProcessContextImpl<>();
        context.setSeedData(new CartOperationRequest(cart, item, false));
        activity.execute(context);
    }

    private static InventoryUnavailableException refused(Change change) {
        return catchThrowableOfType(InventoryUnavailableException.class, change::make);
    }

    private static Order cart(Long id, int quantity) {
        OrderImpl cart = new OrderImpl();
        cart.setId(id);
        cart.setOrderItems(new ArrayList<>());
        if (quantity > 0) {
            DiscreteOrderItemImpl line = new DiscreteOrderItemImpl();
            line.setId(LINE);
            line.setSku(dress());
            line.setQuantity(quantity);
            cart.getOrderItems().add(line);
        }
        return cart;
    }

    private static SkuImpl dress() {
        SkuImpl dress = new SkuImpl();
        dress.setId(DRESS);
        return dress;
    }

    private interface Change {
        void make() throws Exception;
    }
}
