package org.shelfwise.core.availability.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.shelfwise.core.stock.broadleaf.Shop.bundle;
import static org.shelfwise.core.stock.broadleaf.Shop.counted;
import static org.shelfwise.core.stock.broadleaf.Shop.line;
import static org.shelfwise.core.stock.broadleaf.Shop.order;

import java.util.List;
import org.broadleafcommerce.core.catalog.domain.ProductBundle;
import org.broadleafcommerce.core.catalog.domain.ProductBundleImpl;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.domain.SkuBundleItem;
import org.broadleafcommerce.core.catalog.domain.SkuBundleItemImpl;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.inventory.service.InventoryUnavailableException;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.order.service.call.OrderItemRequestDTO;
import org.broadleafcommerce.core.order.service.workflow.CartOperationRequest;
import org.broadleafcommerce.core.workflow.DefaultProcessContextImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.availability.AvailabilityFixture;
import org.shelfwise.core.availability.OrderAvailability;
import org.shelfwise.core.testing.Databases;
import org.shelfwise.core.testing.TestDatabase;

/** A shop with five dresses, and gift boxes of two dresses each. */
class CheckAddActivityTest {

    private static final Sku DRESS = counted(400);
    private static final Sku BOX = counted(500);
    private static final long BOX_PRODUCT = 50;

    private final TestDatabase database = Databases.h2();
    private final CatalogService catalog = mock(CatalogService.class);
    private AvailabilityFixture shop;
    private CheckAddActivity check;

    @BeforeEach
    void open() {
        shop = AvailabilityFixture.on(database);
        shop.shop().product(40, null, DRESS.getId()).product(BOX_PRODUCT, null, BOX.getId());
        shop.stock().withOnHand(5, DRESS.getId(), BOX.getId());
        ProductBundle boxOfTwo = boxOfTwo();
        when(catalog.findSkuById(DRESS.getId())).thenReturn(DRESS);
        when(catalog.findSkuById(BOX.getId())).thenReturn(BOX);
        when(catalog.findProductById(BOX_PRODUCT)).thenReturn(boxOfTwo);
        OrderAvailability orders =
                new OrderAvailability(shop.availability(), shop.stock().orders()::held);
        check = new CheckAddActivity(new CartCheck(shop.availability(), orders), catalog);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_other_lines_of_the_cart_hold_is_not_there_a_second_time() {
        Order cart = order(1, line(DRESS, 2), line(DRESS, 1));

        assertThatCode(() -> add(cart, dresses(2))).doesNotThrowAnyException();
        assertRefused(() -> add(cart, dresses(3)), DRESS, 6, 5);
    }

    @Test
    void nor_is_what_boxes_in_the_cart_hold() {
        Order cart = order(1, bundle(BOX, 2, line(DRESS, 2)));

        assertThatCode(() -> add(cart, dresses(1))).doesNotThrowAnyException();
        assertRefused(() -> add(cart, dresses(2)), DRESS, 6, 5);
    }

    @Test
    void a_box_is_refused_when_what_goes_into_it_is_short() {
        assertThatCode(() -> add(order(1), boxes(2))).doesNotThrowAnyException();
        assertRefused(() -> add(order(1), boxes(3)), DRESS, 6, 5);
    }

    @Test
    void a_box_is_refused_when_the_cart_already_holds_what_goes_into_it() {
        assertRefused(() -> add(order(1, line(DRESS, 4)), boxes(1)), DRESS, 6, 5);
    }

    @Test
    void a_box_that_is_gone_itself_is_refused_though_its_parts_are_there() {
        shop.stock().withOnHand(0, BOX.getId());

        assertRefused(() -> add(order(1), boxes(1)), BOX, 1, 0);
    }

    @Test
    void what_has_no_sku_needs_no_stock() {
        OrderItemRequestDTO service = new OrderItemRequestDTO();
        service.setQuantity(1000);

        assertThatCode(() -> add(order(1), service)).doesNotThrowAnyException();
    }

    private void add(Order cart, OrderItemRequestDTO item) throws InventoryUnavailableException {
        List<OrderItem> before = List.copyOf(cart.getOrderItems());
        DefaultProcessContextImpl<CartOperationRequest> context = new DefaultProcessContextImpl<>();
        context.setSeedData(new CartOperationRequest(cart, item, false));
        try {
            check.execute(context);
        } finally {
            assertThat(cart.getOrderItems()).isEqualTo(before);
        }
    }

    private static void assertRefused(Adding adding, Sku sku, int wanted, int left) {
        InventoryUnavailableException refused =
                catchThrowableOfType(InventoryUnavailableException.class, adding::tryIt);
        assertThat(refused).isNotNull();
        assertThat(refused.getSkuId()).isEqualTo(sku.getId());
        assertThat(refused.getQuantityRequested()).as("by the whole cart").isEqualTo(wanted);
        assertThat(refused.getQuantityAvailable()).isEqualTo(left);
    }

    private static OrderItemRequestDTO dresses(int quantity) {
        OrderItemRequestDTO item = new OrderItemRequestDTO();
        item.setSkuId(DRESS.getId());
        item.setQuantity(quantity);
        return item;
    }

    private static OrderItemRequestDTO boxes(int quantity) {
        OrderItemRequestDTO item = new OrderItemRequestDTO();
        item.setProductId(BOX_PRODUCT);
        item.setSkuId(BOX.getId());
        item.setQuantity(quantity);
        return item;
    }

    private static ProductBundle boxOfTwo() {
        SkuBundleItem twoDresses = new SkuBundleItemImpl();
        twoDresses.setSku(DRESS);
        twoDresses.setQuantity(2);
        ProductBundleImpl box = new ProductBundleImpl();
        box.setSkuBundleItems(List.of(twoDresses));
        return box;
    }

    private interface Adding {
        void tryIt() throws InventoryUnavailableException;
    }
}
