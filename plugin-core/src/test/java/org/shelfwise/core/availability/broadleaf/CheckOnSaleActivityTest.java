package org.shelfwise.core.availability.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.shelfwise.core.stock.broadleaf.Shop.bundle;
import static org.shelfwise.core.stock.broadleaf.Shop.checkoutOf;
import static org.shelfwise.core.stock.broadleaf.Shop.counted;
import static org.shelfwise.core.stock.broadleaf.Shop.line;
import static org.shelfwise.core.stock.broadleaf.Shop.order;

import java.time.Duration;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.checkout.service.workflow.CheckoutSeed;
import org.broadleafcommerce.core.inventory.service.InventoryUnavailableException;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.workflow.DefaultProcessContextImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.availability.AvailabilityFixture;
import org.shelfwise.core.availability.OrderAvailability;
import org.shelfwise.core.testing.Databases;
import org.shelfwise.core.testing.TestDatabase;

/** A cart is at the checkout; the merchant changed something since it was filled. */
class CheckOnSaleActivityTest {

    private static final Sku DRESS = counted(400);
    private static final Sku BOX = counted(500);

    private final TestDatabase database = Databases.h2();
    private AvailabilityFixture shop;
    private CheckOnSaleActivity check;

    @BeforeEach
    void open() {
        shop = AvailabilityFixture.on(database);
        shop.shop().product(40, null, DRESS.getId()).product(50, null, BOX.getId());
        shop.stock().withOnHand(5, DRESS.getId(), BOX.getId());
        OrderAvailability orders =
                new OrderAvailability(shop.availability(), shop.stock().orders()::held);
        check = new CheckOnSaleActivity(new CartCheck(shop.availability(), orders));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_cart_of_which_all_is_on_sale_goes_on() {
        assertThatCode(() -> checkOut(order(1, line(DRESS, 2), bundle(BOX, 1, line(DRESS, 2)))))
                .doesNotThrowAnyException();
    }

    @Test
    void what_was_declared_unavailable_is_not_sold_though_units_are_there() {
        shop.shop().set("BLC_SKU", DRESS.getId(), "INVENTORY_TYPE", "UNAVAILABLE");

        assertRefused(order(1, line(BOX, 1), line(DRESS, 2)), 2);
    }

    @Test
    void what_has_ended_is_not_sold_as_a_part_of_a_box_either() {
        shop.shop()
                .set(
                        "BLC_SKU",
                        DRESS.getId(),
                        "ACTIVE_END_DATE",
                        shop.stock().clock().instant().minus(Duration.ofHours(1)));

        assertRefused(order(1, bundle(BOX, 2, line(DRESS, 3))), 6);
    }

    @Test
    void what_the_shop_no_longer_has_is_not_sold() {
        database.jdbc().update("DELETE FROM BLC_SKU WHERE SKU_ID = ?", DRESS.getId());

        assertRefused(order(1, line(DRESS, 1)), 1);
    }

    /** An earlier try of this very checkout may hold the last units: the ledger knows whose they are. */
    @Test
    void what_is_sold_out_is_left_to_the_ledger() {
        shop.stock().withOnHand(0, DRESS.getId());

        assertThatCode(() -> checkOut(order(1, line(DRESS, 2)))).doesNotThrowAnyException();
    }

    private void assertRefused(Order order, int wanted) {
        InventoryUnavailableException refused =
                catchThrowableOfType(InventoryUnavailableException.class, () -> checkOut(order));
        assertThat(refused).isNotNull();
        assertThat(refused.getSkuId()).isEqualTo(DRESS.getId());
        assertThat(refused.getQuantityRequested()).isEqualTo(wanted);
        assertThat(refused.getQuantityAvailable()).isZero();
    }

    private void checkOut(Order order) throws InventoryUnavailableException {
        DefaultProcessContextImpl<CheckoutSeed> context = new DefaultProcessContextImpl<>();
        context.setSeedData(checkoutOf(order));
        check.execute(context);
    }
}
