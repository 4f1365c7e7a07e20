package org.shelfwise.core.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shelfwise.core.settings.SettingPlace;
import org.shelfwise.core.stock.MovementCause;
import org.shelfwise.core.stock.MovementNote;
import org.shelfwise.core.stock.StockLine;
import org.shelfwise.core.stock.StockLocations;
import org.shelfwise.core.stock.StockMovement;
import org.shelfwise.core.testing.CountedStatements;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.TestDatabase;

/** Product 30 has the variant 301, product 40 the variants 401 and 402; low from 5 units. */
class AvailabilityChangesTest {

    private static final MovementNote SALE = new MovementNote(MovementCause.SALE, null, null, null);

    @OnEachDatabase
    void selling_the_last_unit_tells_of_its_product_once(TestDatabase database) {
        AvailabilityFixture fixture = shop(database, 1);

        take(fixture, 401, 1);

        assertThat(fixture.published()).containsExactly(Set.of(40L));
    }

    @OnEachDatabase
    void going_from_plenty_to_low_and_back_tells_of_it(TestDatabase database) {
        AvailabilityFixture fixture = shop(database, 6);

        take(fixture, 401, 1);
        assertThat(fixture.published()).containsExactly(Set.of(40L));

        fixture.stock().ledger().giveBack(StockLocations.WEB, List.of(new StockLine(401, 1)), SALE);
        assertThat(fixture.published()).containsExactly(Set.of(40L));
    }

    @OnEachDatabase
    void what_changes_no_status_tells_of_nothing(TestDatabase database) {
        AvailabilityFixture fixture = shop(database, 57);
        take(fixture, 401, 1);
        assertThat(fixture.published()).isEmpty();

        fixture.stock().withOnHand(4, 401);
        fixture.published();
        take(fixture, 401, 1);
        assertThat(fixture.published()).isEmpty();
    }

    @OnEachDatabase
    void the_threshold_of_the_nearest_scope_is_the_one_that_is_crossed(TestDatabase database) {
        AvailabilityFixture fixture = shop(database, 57).lowFrom(SettingPlace.product(40), 56);
        fixture.published();

        take(fixture, 401, 1);
        take(fixture, 301, 1);

        assertThat(fixture.published()).containsExactly(Set.of(40L));
    }

    @OnEachDatabase
    void a_cart_of_many_variants_tells_of_all_products_at_once(TestDatabase database) {
        AvailabilityFixture fixture = shop(database, 1);

        takeOneOfEach(fixture);

        assertThat(fixture.published()).containsExactly(Set.of(30L, 40L));
    }

    @OnEachDatabase
    void a_cart_of_many_variants_costs_two_queries(TestDatabase database) {
        AvailabilityFixture fixture = shop(database, 1);
        List<StockMovement> movements = new ArrayList<>();
        fixture.stock().withListener(movements::addAll);
        takeOneOfEach(fixture);
        CountedStatements counted = new CountedStatements(database.dataSource());

        fixture.changes(counted.dataSource()).moved(movements);

        assertThat(movements).hasSize(3);
        assertThat(counted.reset()).isEqualTo(2);
    }

    @OnEachDatabase
    void selling_one_of_thousands_costs_no_query(TestDatabase database) {
        AvailabilityFixture fixture = shop(database, 5_000);
        List<StockMovement> movements = new ArrayList<>();
        fixture.stock().withListener(movements::addAll);
        takeOneOfEach(fixture);
        CountedStatements counted = new CountedStatements(database.dataSource());

        fixture.changes(counted.dataSource()).moved(movements);

        assertThat(movements).hasSize(3);
        assertThat(counted.reset()).isZero();
    }

    @OnEachDatabase
    void one_big_sale_from_thousands_down_to_nothing_is_noticed(TestDatabase database) {
        AvailabilityFixture fixture = shop(database, 5_000);

        take(fixture, 401, 5_000);

        assertThat(fixture.published()).containsExactly(Set.of(40L));
    }

    /** Units typed into the table reached nobody: the index may still say that it is sold out. */
    @OnEachDatabase
    void a_repair_tells_of_what_nobody_heard_of_when_it_happened(TestDatabase database) {
        AvailabilityFixture fixture = shop(database, 1);
        take(fixture, 401, 1);
        fixture.published();
        database.jdbc().update("UPDATE SHW_STOCK_LEVEL SET ON_HAND = 5000 WHERE SKU_ID = 401");

        fixture.stock().consistency().repair(StockLocations.WEB, List.of(401L), "admin:jane");

        assertThat(fixture.published()).containsExactly(Set.of(40L));
    }

    @OnEachDatabase
    void what_happens_in_a_shop_elsewhere_does_not_change_the_online_status(TestDatabase database) {
        AvailabilityFixture fixture = shop(database, 10);

        fixture.stock().ledger().count("tbilisi", Map.of(401L, 3L), SALE);
        fixture.stock().ledger().count("tbilisi", Map.of(401L, 0L), SALE);

        assertThat(fixture.published()).isEmpty();
    }

    @OnEachDatabase
    void a_sku_that_is_not_on_sale_changes_no_status_by_its_units(TestDatabase database) {
        AvailabilityFixture fixture = shop(database, 1);
        fixture.shop().set("BLC_PRODUCT", 40, "ARCHIVED", "Y");

        take(fixture, 401, 1);

        assertThat(fixture.published()).isEmpty();
    }

    @OnEachDatabase
    void a_sku_without_a_product_changes_nothing_that_is_listed(TestDatabase database) {
        AvailabilityFixture fixture = shop(database, 1);
        fixture.shop().product(50, null, 500).set("BLC_SKU", 500, "DEFAULT_PRODUCT_ID", null);
        fixture.stock().withOnHand(1, 500);
        fixture.published();

        take(fixture, 500, 1);

        assertThat(fixture.published()).isEmpty();
    }

    private static AvailabilityFixture shop(TestDatabase database, long units) {
        AvailabilityFixture fixture = AvailabilityFixture.on(database);
        fixture.shop().product(40, 3L, 400).variant(40, 401).variant(40, 402);
        fixture.stock().withOnHand(units, 301, 401, 402);
        return fixture.listening();
    }

    private static void takeOneOfEach(AvailabilityFixture fixture) {
        List<StockLine> cart = List.of(new StockLine(301, 1), new StockLine(401, 1), new StockLine(402, 1));
        fixture.stock().ledger().take(StockLocations.WEB, cart, SALE);
    }

    private static void take(AvailabilityFixture fixture, long skuId, long units) {
        fixture.stock().ledger().take(StockLocations.WEB, List.of(new StockLine(skuId, units)), SALE);
    }
}
