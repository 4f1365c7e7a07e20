package org.shelfwise.core.stock.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.shelfwise.core.stock.broadleaf.Shop.counted;
import static org.shelfwise.core.stock.broadleaf.Shop.order;
import static org.shelfwise.core.stock.broadleaf.Shop.sku;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.inventory.service.ContextualInventoryService;
import org.broadleafcommerce.core.inventory.service.InventoryServiceExtensionManager;
import org.broadleafcommerce.core.inventory.service.InventoryServiceImpl;
import org.broadleafcommerce.core.inventory.service.InventoryUnavailableException;
import org.broadleafcommerce.core.inventory.service.type.InventoryType;
import org.shelfwise.core.stock.Held;
import org.shelfwise.core.stock.MovementCause;
import org.shelfwise.core.stock.OrderStock;
import org.shelfwise.core.stock.StockFixture;
import org.shelfwise.core.stock.StockHold;
import org.shelfwise.core.stock.StockLine;
import org.shelfwise.core.stock.StockLocations;
import org.shelfwise.core.stock.StockMovement;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.TestDatabase;
import org.springframework.test.util.ReflectionTestUtils;

/** The platform's inventory service over our ledger. */
class LedgerInventoryHandlerTest {

    private static final Sku DRESS = counted(1);
    private static final Sku SCARF = counted(2);
    private static final Sku NEVER_COUNTED = counted(3);
    private static final Sku VOUCHER = sku(4, InventoryType.ALWAYS_AVAILABLE);
    private static final Sku RECALLED = sku(5, InventoryType.UNAVAILABLE);

    private StockFixture stock;
    private ContextualInventoryService inventory;

    private void shopOn(TestDatabase database) {
        stock = StockFixture.on(database).withOnHand(5, 1, 2, 5);
        InventoryServiceExtensionManager manager = new InventoryServiceExtensionManager();
        new LedgerInventoryHandler(stock.ledger(), stock.orders(order -> true), manager).register();
        inventory = new InventoryServiceImpl();
        ReflectionTestUtils.setField(inventory, "extensionManager", manager);
    }

    @OnEachDatabase
    void the_platform_sees_the_ledgers_quantities(TestDatabase database) {
        shopOn(database);

        Map<Sku, Integer> quantities =
                inventory.retrieveQuantitiesAvailable(List.of(DRESS, NEVER_COUNTED, VOUCHER, RECALLED));

        assertThat(quantities)
                .containsEntry(DRESS, 5)
                .containsEntry(NEVER_COUNTED, 0)
                .containsEntry(VOUCHER, null)
                .containsEntry(RECALLED, 0);
        assertThat(inventory.isAvailable(DRESS, 5)).isTrue();
        assertThat(inventory.isAvailable(DRESS, 6)).isFalse();
        assertThat(inventory.isAvailable(VOUCHER, 1_000_000)).isTrue();
        assertThat(inventory.isAvailable(RECALLED, 1)).isFalse();
    }

    /** The platform's own code stops at the first SKU that it does not count, and sells the others for nothing. */
    @OnEachDatabase
    void an_uncounted_sku_does_not_keep_the_others_from_being_counted(TestDatabase database) throws Exception {
        shopOn(database);
        Map<Sku, Integer> sold = new LinkedHashMap<>();
        sold.put(VOUCHER, 3);
        sold.put(DRESS, 2);
        sold.put(SCARF, 1);

        inventory.decrementInventory(sold, Map.of(ContextualInventoryService.ORDER_KEY, order(4711)));

        assertThat(inventory.retrieveQuantityAvailable(DRESS)).isEqualTo(3);
        assertThat(inventory.retrieveQuantityAvailable(SCARF)).isEqualTo(4);
        assertThat(last(DRESS).reference()).isEqualTo("order:4711");
    }

    @OnEachDatabase
    void a_shortage_says_what_lacks_and_takes_nothing(TestDatabase database) {
        shopOn(database);

        InventoryUnavailableException shortage = catchThrowableOfType(
                InventoryUnavailableException.class, () -> inventory.decrementInventory(Map.of(DRESS, 6, SCARF, 1)));

        assertThat(shortage.getSkuId()).isEqualTo(1);
        assertThat(shortage.getQuantityRequested()).isEqualTo(6);
        assertThat(shortage.getQuantityAvailable()).isEqualTo(5);
        assertThat(inventory.retrieveQuantityAvailable(SCARF)).isEqualTo(5);
    }

    /** A shop's own till, its import, its call centre. */
    @OnEachDatabase
    void what_is_held_for_somebody_is_taken_by_nobody_else(TestDatabase database) throws Exception {
        shopOn(database);
        hold(DRESS, 3, "alert:7");
        hold(DRESS, 2, OrderStock.reference(4711));

        assertThat(inventory.retrieveQuantityAvailable(DRESS)).isZero();
        assertThat(inventory.isAvailable(DRESS, 1)).isFalse();
        assertThatThrownBy(() -> inventory.decrementInventory(DRESS, 1))
                .isInstanceOf(InventoryUnavailableException.class);
        assertThatThrownBy(() -> inventory.decrementInventory(Map.of(DRESS, 1), forOrder(4712)))
                .isInstanceOf(InventoryUnavailableException.class);

        assertThat(stock.ledger().holds(1)).hasSize(2);
    }

    @OnEachDatabase
    void what_is_held_for_an_order_is_there_for_whoever_names_it_and_the_hold_ends_with_the_taking(
            TestDatabase database) throws Exception {
        shopOn(database);
        hold(DRESS, 3, "alert:7");
        hold(DRESS, 2, OrderStock.reference(4711));

        assertThat(inventory.retrieveQuantityAvailable(DRESS, forOrder(4711))).isEqualTo(2);
        assertThat(inventory.isAvailable(DRESS, 2, forOrder(4711))).isTrue();
        assertThat(inventory.isAvailable(DRESS, 3, forOrder(4711))).isFalse();
        assertThatThrownBy(() -> inventory.decrementInventory(Map.of(DRESS, 3), forOrder(4711)))
                .isInstanceOf(InventoryUnavailableException.class);
        inventory.decrementInventory(Map.of(DRESS, 2), forOrder(4711));

        assertThat(stock.ledger().holds(1)).extracting(StockHold::reference).containsExactly("alert:7");
        assertThat(last(DRESS).availableBefore()).isZero();
        assertThat(last(DRESS).availableAfter()).isZero();
        assertThat(stock.consistency().check(0, 10).drifts()).isEmpty();
    }

    private void hold(Sku sku, long units, String reference) {
        assertThat(stock.holds()
                        .hold(
                                StockLocations.WEB,
                                List.of(new StockLine(sku.getId(), units)),
                                "test",
                                reference,
                                Duration.ofHours(1)))
                .isInstanceOf(Held.class);
    }

    private static Map<String, Object> forOrder(long id) {
        return Map.of(ContextualInventoryService.ORDER_KEY, order(id));
    }

    @OnEachDatabase
    void what_is_off_sale_is_not_taken(TestDatabase database) {
        shopOn(database);

        assertThatThrownBy(() -> inventory.decrementInventory(RECALLED, 1))
                .isInstanceOf(InventoryUnavailableException.class);
    }

    @OnEachDatabase
    void a_faulty_quantity_is_refused_before_anything_is_done(TestDatabase database) {
        shopOn(database);
        Map<Sku, Integer> faulty = new LinkedHashMap<>();
        faulty.put(DRESS, 1);
        faulty.put(SCARF, 0);

        assertThatThrownBy(() -> inventory.decrementInventory(faulty)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> inventory.incrementInventory(faulty)).isInstanceOf(IllegalArgumentException.class);

        assertThat(inventory.retrieveQuantityAvailable(DRESS)).isEqualTo(5);
    }

    @OnEachDatabase
    void what_comes_back_is_booked_as_what_it_is(TestDatabase database) {
        shopOn(database);

        inventory.incrementInventory(DRESS, 1);
        assertThat(last(DRESS).cause()).isEqualTo(MovementCause.RETURN);
        inventory.incrementInventory(Map.of(DRESS, 1), Map.of(ContextualInventoryService.ROLLBACK_STATE_KEY, Map.of()));
        assertThat(last(DRESS).cause()).isEqualTo(MovementCause.SALE_REVERSED);

        assertThat(inventory.retrieveQuantityAvailable(DRESS)).isEqualTo(7);
    }

    private StockMovement last(Sku sku) {
        return stock.ledger().movements(sku.getId(), 1, null).get(0);
    }
}
