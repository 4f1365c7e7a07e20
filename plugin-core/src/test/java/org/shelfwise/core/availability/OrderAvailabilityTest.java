package org.shelfwise.core.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.shelfwise.core.stock.Held;
import org.shelfwise.core.stock.OrderStock;
import org.shelfwise.core.stock.StockLine;
import org.shelfwise.core.stock.StockLocations;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.TestDatabase;

class OrderAvailabilityTest {

    private static final long ORDER = 4711;
    private static final long DRESS = 400;
    private static final long SCARF = 500;

    private AvailabilityFixture shop;
    private OrderStock orders;
    private int asked;

    private OrderAvailability shopOn(TestDatabase database, long units) {
        shop = AvailabilityFixture.on(database);
        shop.shop().product(40, null, DRESS).product(50, null, SCARF);
        shop.stock().withOnHand(units, DRESS, SCARF);
        orders = shop.stock().orders();
        return new OrderAvailability(shop.availability(), order -> {
            asked++;
            return orders.held(order);
        });
    }

    @OnEachDatabase
    void what_others_see_as_sold_out_is_low_for_the_order_that_holds_it(TestDatabase database) {
        OrderAvailability availability = shopOn(database, 3);
        orders.take(ORDER, "died", Map.of(DRESS, 3L));

        SkuVerdict own =
                availability.ofSkus(ORDER, Map.of(DRESS, 3L, SCARF, 1L)).get(DRESS);

        assertThat(own.covers(3)).isTrue();
        assertThat(own.covers(4)).isFalse();
        assertThat(own.status()).isEqualTo(AvailabilityStatus.LOW_STOCK);
        assertThat(own.soldOutSince()).isNull();
    }

    @OnEachDatabase
    void the_unit_that_is_held_for_a_cart_is_there_for_it_and_sold_out_for_all_others(TestDatabase database) {
        OrderAvailability availability = shopOn(database, 1);
        Held held = (Held) shop.stock()
                .holds()
                .hold(StockLocations.WEB, List.of(new StockLine(DRESS, 1)), "test", null, Duration.ofHours(1));
        shop.stock().holds().assign(held.holds().get(0).id(), ORDER, former -> true);

        assertThat(availability.ofSkus(ORDER, Map.of(DRESS, 1L)).get(DRESS).covers(1))
                .isTrue();
        assertThat(availability.ofSkus(ORDER, Map.of(DRESS, 2L)).get(DRESS).covers(2))
                .isFalse();
        assertThat(availability.ofSkus(ORDER + 1, Map.of(DRESS, 1L)).get(DRESS).covers(1))
                .isFalse();
        assertThat(shop.availability().ofSkus(List.of(DRESS)).get(DRESS).status())
                .isEqualTo(AvailabilityStatus.SOLD_OUT);
    }

    @OnEachDatabase
    void units_of_one_sku_say_nothing_about_another(TestDatabase database) {
        OrderAvailability availability = shopOn(database, 3);
        orders.take(ORDER, "died", Map.of(DRESS, 3L));

        Map<Long, SkuVerdict> own = availability.ofSkus(ORDER, Map.of(DRESS, 3L, SCARF, 4L));

        assertThat(own.get(SCARF))
                .isEqualTo(shop.availability().ofSkus(own.keySet()).get(SCARF));
    }

    @OnEachDatabase
    void the_books_of_orders_are_opened_only_when_something_is_short(TestDatabase database) {
        OrderAvailability availability = shopOn(database, 3);

        availability.ofSkus(ORDER, Map.of(DRESS, 3L, SCARF, 1L));
        availability.ofSkus(null, Map.of(DRESS, 4L));
        assertThat(asked).isZero();

        availability.ofSkus(ORDER, Map.of(DRESS, 4L, SCARF, 4L));
        assertThat(asked).as("once, whatever the number of SKUs").isEqualTo(1);
    }

    @OnEachDatabase
    void what_is_not_counted_any_more_has_no_limit_though_units_of_it_are_held(TestDatabase database) {
        OrderAvailability availability = shopOn(database, 3);
        orders.take(ORDER, "died", Map.of(DRESS, 3L));
        shop.shop().set("BLC_SKU", DRESS, "INVENTORY_TYPE", "ALWAYS_AVAILABLE");
        Map<Long, Long> wanted = Map.of(DRESS, 1_000L, SCARF, 4L);

        assertThat(availability.ofSkus(ORDER, wanted).get(DRESS).covers(1_000)).isTrue();
    }
}
