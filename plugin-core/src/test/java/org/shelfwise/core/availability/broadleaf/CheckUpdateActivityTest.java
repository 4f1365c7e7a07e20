package org.shelfwise.core.availability.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.domain.SkuImpl;
import org.broadleafcommerce.core.inventory.service.InventoryUnavailableException;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItemImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafcommerce.core.order.service.call.OrderItemRequestDTO;
import org.broadleafcommerce.core.order.service.workflow.CartOperationRequest;
import org.broadleafcommerce.core.workflow.DefaultProcessContextImpl;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.OrderAvailability;
import org.shelfwise.core.availability.ProductVerdict;
import org.shelfwise.core.availability.Reason;
import org.shelfwise.core.availability.SkuVerdict;

/** Two lines of one SKU, as two different engravings make them. */
class CheckUpdateActivityTest {

    private static final long DRESS = 101;
    private static final long FIRST = 1;
    private static final long SECOND = 2;

    private final Order cart = new OrderImpl();
    private long left;
    private final Availability availability = new Availability() {
        @Override
        public Map<Long, SkuVerdict> ofSkus(Collection<Long> skuIds) {
            Map<Long, SkuVerdict> verdicts = new HashMap<>();
            skuIds.forEach(id -> verdicts.put(
                    id,
                    new SkuVerdict(
                            id,
                            AvailabilityStatus.LOW_STOCK,
                            Reason.LOW,
                            OptionalLong.of(left),
                            OptionalLong.empty(),
                            null)));
            return verdicts;
        }

        @Override
        public Map<Long, ProductVerdict> ofProducts(Collection<Long> productIds) {
            throw new UnsupportedOperationException();
        }
    };
    private final CheckUpdateActivity check = new CheckUpdateActivity(
            new CartCheck(availability, new OrderAvailability(availability, order -> Map.of())));

    @Test
    void a_line_may_grow_to_what_the_other_lines_leave() {
        cart(2, 2);
        left = 5;

        assertThatCode(() -> change(FIRST, 3)).doesNotThrowAnyException();
    }

    @Test
    void a_line_may_not_grow_into_units_that_another_line_counts_on() {
        cart(2, 2);
        left = 5;

        InventoryUnavailableException refused =
                catchThrowableOfType(InventoryUnavailableException.class, () -> change(FIRST, 4));

        assertThat(refused.getQuantityRequested()).as("by the whole cart").isEqualTo(6);
        assertThat(refused.getQuantityAvailable()).isEqualTo(5);
    }

    @Test
    void a_cart_of_which_one_unit_is_left_can_be_brought_down_to_it_line_by_line() {
        cart(2, 2);
        left = 1;

        assertThatCode(() -> change(FIRST, 1)).doesNotThrowAnyException();
        assertThatCode(() -> change(SECOND, 1)).doesNotThrowAnyException();
    }

    private void cart(int first, int second) {
        cart.setOrderItems(new ArrayList<>(List.of(line(FIRST, first), line(SECOND, second))));
    }

    private static DiscreteOrderItemImpl line(long id, int quantity) {
        Sku dress = new SkuImpl();
        dress.setId(DRESS);
        DiscreteOrderItemImpl line = new DiscreteOrderItemImpl();
        line.setId(id);
        line.setSku(dress);
        line.setQuantity(quantity);
        return line;
    }

    private void change(long line, int quantity) throws InventoryUnavailableException {
        OrderItemRequestDTO change = new OrderItemRequestDTO();
        change.setOrderItemId(line);
        change.setQuantity(quantity);
        DefaultProcessContextImpl<CartOperationRequest> context = new DefaultProcessContextImpl<>();
        context.setSeedData(new CartOperationRequest(cart, change, false));
        check.execute(context);
    }
}
