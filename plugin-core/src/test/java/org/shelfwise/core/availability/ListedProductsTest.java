package org.shelfwise.core.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import org.shelfwise.core.settings.SettingPlace;
import org.shelfwise.core.stock.MovementCause;
import org.shelfwise.core.stock.MovementNote;
import org.shelfwise.core.stock.StockLocations;
import org.shelfwise.core.testing.CountedStatements;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.ShopTables;
import org.shelfwise.core.testing.TestDatabase;

/** Products 40 and 50 with three variants each, product 60 without options; lists remember where they saw units last. */
class ListedProductsTest {

    private static final List<Long> PRODUCTS = List.of(40L, 50L, 60L);
    private static final List<Long> SKUS = List.of(400L, 401L, 402L, 403L, 500L, 501L, 502L, 503L, 600L);
    private static final MovementNote COUNTED = new MovementNote(MovementCause.COUNT, null, null, null);

    /** What can happen between two looks at a list; the number drawn says how much or which. */
    private static final List<BiConsumer<AvailabilityFixture, Draw>> CHANGES = List.of(
            (shop, draw) -> shop.stock().ledger().count(StockLocations.WEB, Map.of(draw.sku(), draw.units()), COUNTED),
            (shop, draw) -> shop.stock().ledger().count(StockLocations.WEB, Map.of(draw.sku(), 0L), COUNTED),
            (shop, draw) -> shop.lowFrom(SettingPlace.sku(draw.sku()), draw.units()),
            (shop, draw) -> shop.lowFrom(SettingPlace.product(draw.product()), draw.units()),
            (shop, draw) -> shop.shop().set("BLC_SKU", draw.sku(), "AVAILABLE_FLAG", draw.yes() ? "Y" : "N"),
            (shop, draw) -> shop.shop().set("BLC_SKU", draw.sku(), "INVENTORY_TYPE", draw.inventoryType()),
            (shop, draw) -> shop.shop().set("BLC_SKU", draw.sku(), "ACTIVE_END_DATE", draw.endDate(shop)),
            (shop, draw) -> shop.shop().set("BLC_PRODUCT", draw.product(), "ARCHIVED", draw.yes() ? "Y" : "N"),
            (shop, draw) -> shop.shop().set("BLC_PRODUCT", draw.product(), "CAN_SELL_WITHOUT_OPTIONS", draw.yes()),
            (shop, draw) -> shop.shop().move(draw.variant(), draw.yes() ? 40 : 50));

    private record Draw(Random random) {

        long sku() {
            return SKUS.get(random.nextInt(SKUS.size()));
        }

        long variant() {
            return (random.nextBoolean() ? 400 : 500) + 1 + random.nextInt(3);
        }

        long product() {
            return PRODUCTS.get(random.nextInt(PRODUCTS.size()));
        }

        long units() {
            return random.nextInt(12);
        }

        boolean yes() {
            return random.nextInt(6) > 0;
        }

        String inventoryType() {
            return random.nextInt(4) == 0 ? "ALWAYS_AVAILABLE" : ShopTables.TRACKED;
        }

        Instant endDate(AvailabilityFixture shop) {
            Instant now = shop.stock().clock().instant();
            return yes() ? null : now.minus(Duration.ofMinutes(1));
        }
    }

    @OnEachDatabase
    void whatever_happens_between_two_looks_a_list_says_of_a_product_what_its_page_says(TestDatabase database) {
        AvailabilityFixture shop = shop(database);
        Draw draw = new Draw(new Random(3));
        Set<AvailabilityStatus> seen = EnumSet.noneOf(AvailabilityStatus.class);
        for (int change = 0; change < 400; change++) {
            CHANGES.get(draw.random().nextInt(CHANGES.size())).accept(shop, draw);
            Map<Long, ProductVerdict> pages = shop.availability().ofProducts(PRODUCTS);
            Map<Long, ProductSummary> cards = shop.availability().summaries(PRODUCTS);

            assertThat(cards).containsOnlyKeys(PRODUCTS);
            for (ProductVerdict page : pages.values()) {
                ProductSummary card = cards.get(page.productId());
                assertThat(card.status()).isEqualTo(page.status());
                assertThat(card.shownQuantity()).isEqualTo(page.shownQuantity());
                seen.add(page.status());
            }
        }
        assertThat(seen)
                .contains(AvailabilityStatus.IN_STOCK, AvailabilityStatus.LOW_STOCK, AvailabilityStatus.SOLD_OUT);
    }

    @OnEachDatabase
    void a_list_looks_twice_only_where_the_variant_that_it_saw_last_has_gone(TestDatabase database) {
        AvailabilityFixture shop = shop(database);
        CountedStatements counted = new CountedStatements(database.dataSource());
        Availability availability = shop.availability(counted.dataSource());
        shop.stock().withOnHand(9, 401, 501).withOnHand(8, 402);

        availability.summaries(PRODUCTS);
        assertThat(counted.reset()).isEqualTo(2);
        availability.summaries(PRODUCTS);
        assertThat(counted.reset()).isEqualTo(2);

        shop.stock().withOnHand(0, 401);

        assertThat(availability.summaries(PRODUCTS).get(40L).status()).isEqualTo(AvailabilityStatus.IN_STOCK);
        assertThat(counted.reset()).isEqualTo(4);
        availability.summaries(PRODUCTS);
        assertThat(counted.reset()).isEqualTo(2);
    }

    @OnEachDatabase
    void a_product_that_is_sold_no_longer_without_a_choice_is_not_in_stock_by_its_default_sku(TestDatabase database) {
        AvailabilityFixture shop = shop(database);
        shop.stock().withOnHand(9, 400);
        shop.shop().set("BLC_PRODUCT", 40, "CAN_SELL_WITHOUT_OPTIONS", true);
        assertThat(shop.availability().summaries(PRODUCTS).get(40L).isBuyable()).isTrue();

        shop.shop().set("BLC_PRODUCT", 40, "CAN_SELL_WITHOUT_OPTIONS", false);

        assertThat(shop.availability().summaries(PRODUCTS).get(40L).isBuyable()).isFalse();
    }

    private static AvailabilityFixture shop(TestDatabase database) {
        AvailabilityFixture fixture = AvailabilityFixture.on(database);
        for (long product : List.of(40L, 50L)) {
            fixture.shop().product(product, 3L, product * 10);
            for (long variant = 1; variant <= 3; variant++) {
                fixture.shop().variant(product, product * 10 + variant, variant);
            }
        }
        fixture.shop().product(60, 3L, 600);
        return fixture;
    }
}
