package org.shelfwise.core.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.shelfwise.core.platform.CodedFailure;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.core.settings.SettingPlace;
import org.shelfwise.core.stock.MovementCause;
import org.shelfwise.core.stock.MovementNote;
import org.shelfwise.core.stock.StockLine;
import org.shelfwise.core.stock.StockLocations;
import org.shelfwise.core.testing.CountedStatements;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.ShopTables;
import org.shelfwise.core.testing.TestDatabase;

/** Product 40 in category 3 (below 2, below 1): default SKU 400, variants 401 (red, M) and 402 (blue, M). */
class VerdictsTest {

    private static final long RED = 1;
    private static final long BLUE = 2;
    private static final long MEDIUM = 3;

    @OnEachDatabase
    void a_product_shows_its_variants_with_their_units_and_option_values(TestDatabase database) {
        AvailabilityFixture fixture = dress(database);
        fixture.stock().withOnHand(20, 401).withOnHand(0, 402);

        ProductVerdict dress = product(fixture, 40);

        assertThat(dress.status()).isEqualTo(AvailabilityStatus.IN_STOCK);
        assertThat(dress.variants()).extracting(Variant::skuId).containsExactly(401L, 402L);
        assertThat(dress.variants().get(0).optionValueIds()).containsExactlyInAnyOrder(RED, MEDIUM);
        assertThat(dress.variants().get(1).verdict().status()).isEqualTo(AvailabilityStatus.SOLD_OUT);
        assertThat(dress.buyableOptionValueIds()).containsExactlyInAnyOrder(RED, MEDIUM);
    }

    @OnEachDatabase
    void the_verdict_knows_when_the_last_unit_went(TestDatabase database) {
        AvailabilityFixture fixture = dress(database);
        fixture.stock().withOnHand(1, 401);
        fixture.stock().clock().advance(Duration.ofHours(1));

        fixture.stock()
                .ledger()
                .take(
                        StockLocations.WEB,
                        List.of(new StockLine(401, 1)),
                        new MovementNote(MovementCause.SALE, null, null, null));

        assertThat(product(fixture, 40).soldOutSince())
                .isEqualTo(fixture.stock().clock().instant());
    }

    @OnEachDatabase
    void units_that_lie_elsewhere_are_not_for_the_online_shop(TestDatabase database) {
        AvailabilityFixture fixture = dress(database);
        fixture.stock()
                .ledger()
                .count("tbilisi", Map.of(401L, 9L), new MovementNote(MovementCause.OPENING, null, null, null));

        assertThat(product(fixture, 40).status()).isEqualTo(AvailabilityStatus.SOLD_OUT);
    }

    @OnEachDatabase
    void what_should_be_counted_but_never_was_is_sold_out(TestDatabase database) {
        assertThat(product(dress(database), 40).reason()).isEqualTo(Reason.SOLD_OUT);
    }

    @OnEachDatabase
    void what_nobody_counts_is_in_stock_without_a_number(TestDatabase database) {
        AvailabilityFixture fixture = dress(database);
        fixture.shop().set("BLC_SKU", 400, "INVENTORY_TYPE", null);

        SkuVerdict variant = sku(fixture, 401);

        assertThat(variant.reason()).isEqualTo(Reason.NOT_TRACKED);
        assertThat(variant.covers(1_000_000)).isTrue();
    }

    @OnEachDatabase
    void the_category_decides_for_skus_without_an_inventory_type(TestDatabase database) {
        AvailabilityFixture fixture = dress(database);
        fixture.shop()
                .set("BLC_SKU", 400, "INVENTORY_TYPE", null)
                .set("BLC_CATEGORY", 3, "INVENTORY_TYPE", "UNAVAILABLE");

        assertThat(sku(fixture, 401).reason()).isEqualTo(Reason.UNAVAILABLE);
    }

    @OnEachDatabase
    void what_the_merchant_flagged_as_unavailable_is_not_sold_though_units_are_there(TestDatabase database) {
        AvailabilityFixture fixture = dress(database);
        fixture.shop().set("BLC_SKU", 401, "AVAILABLE_FLAG", "N");

        assertThat(sku(fixture, 401).reason()).isEqualTo(Reason.UNAVAILABLE);
    }

    @OnEachDatabase
    void what_has_ended_or_was_deleted_is_discontinued(TestDatabase database) {
        AvailabilityFixture fixture = dress(database);
        fixture.stock().withOnHand(9, 401, 402);
        fixture.shop()
                .set(
                        "BLC_SKU",
                        401,
                        "ACTIVE_END_DATE",
                        fixture.stock().clock().instant().minusSeconds(60));

        assertThat(sku(fixture, 401).status()).isEqualTo(AvailabilityStatus.DISCONTINUED);
        assertThat(product(fixture, 40).variants()).extracting(Variant::skuId).containsExactly(402L);

        fixture.shop().set("BLC_PRODUCT", 40, "ARCHIVED", "Y");

        assertThat(sku(fixture, 402).status()).isEqualTo(AvailabilityStatus.DISCONTINUED);
        assertThat(product(fixture, 40).isBuyable()).isFalse();
        assertThat(product(fixture, 40).variants()).isEmpty();
    }

    @OnEachDatabase
    void a_product_without_variants_is_its_default_sku(TestDatabase database) {
        AvailabilityFixture fixture = dress(database);
        fixture.shop().product(50, null, 500);
        fixture.stock().withOnHand(2, 500);

        ProductVerdict scarf = product(fixture, 50);

        assertThat(scarf.status()).isEqualTo(AvailabilityStatus.LOW_STOCK);
        assertThat(scarf.shownQuantity()).hasValue(2);
        assertThat(scarf.variants()).containsExactly(new Variant(sku(fixture, 500), Set.of()));
    }

    @OnEachDatabase
    void the_default_sku_of_a_product_with_variants_is_not_for_sale_unless_the_product_says_so(TestDatabase database) {
        AvailabilityFixture fixture = dress(database);
        fixture.stock().withOnHand(9, 400);

        assertThat(product(fixture, 40).isBuyable()).isFalse();

        fixture.shop().set("BLC_PRODUCT", 40, "CAN_SELL_WITHOUT_OPTIONS", true);

        assertThat(product(fixture, 40).isBuyable()).isTrue();
        assertThat(product(fixture, 40).variants()).extracting(Variant::skuId).containsExactly(400L, 401L, 402L);
    }

    @OnEachDatabase
    void a_product_without_any_sku_has_a_verdict_and_breaks_no_listing(TestDatabase database) {
        AvailabilityFixture fixture = dress(database);
        fixture.shop().product(50, null, 500).set("BLC_PRODUCT", 50, "DEFAULT_SKU_ID", null);

        assertThat(product(fixture, 50).reason()).isEqualTo(Reason.NOTHING_TO_SELL);
    }

    @OnEachDatabase
    void thresholds_of_the_nearest_scope_decide(TestDatabase database) {
        AvailabilityFixture fixture = dress(database)
                .lowFrom(SettingPlace.category(1), 10)
                .lowFrom(SettingPlace.sku(402), 0)
                .tellBelow(SettingPlace.product(40), 100);
        fixture.stock().withOnHand(8, 401, 402);

        assertThat(sku(fixture, 401).status()).isEqualTo(AvailabilityStatus.LOW_STOCK);
        assertThat(sku(fixture, 401).shownQuantity()).hasValue(8);
        assertThat(sku(fixture, 402).status()).isEqualTo(AvailabilityStatus.IN_STOCK);
        assertThat(sku(fixture, 402).shownQuantity()).isEmpty();
    }

    @OnEachDatabase
    void ids_that_do_not_exist_are_left_out(TestDatabase database) {
        AvailabilityFixture fixture = dress(database);

        assertThat(fixture.availability().ofProducts(List.of(40L, 404L, -1L, 0L, Long.MAX_VALUE)))
                .containsOnlyKeys(40L);
        assertThat(fixture.availability().ofSkus(List.of(401L, 401L, 404L, -1L, 0L, Long.MIN_VALUE)))
                .containsOnlyKeys(401L);
        assertThat(fixture.availability().ofSkus(List.of())).isEmpty();
    }

    @OnEachDatabase
    void a_listing_of_100_products_with_1000_skus_costs_two_statements(TestDatabase database) {
        AvailabilityFixture fixture = AvailabilityFixture.on(database);
        ShopTables shop = fixture.shop();
        for (long product = 100; product < 200; product++) {
            shop.product(product, 3L, product * 100);
            for (long variant = 1; variant <= 10; variant++) {
                shop.variant(product, product * 100 + variant, variant, 100 + variant);
            }
            fixture.stock().withOnHand(product % 7, product * 100 + 1, product * 100 + 2);
        }
        CountedStatements counted = new CountedStatements(database.dataSource());
        Availability availability = fixture.availability(counted.dataSource());

        var verdicts =
                availability.ofProducts(LongStream.range(100, 200).boxed().toList());

        assertThat(counted.reset()).isEqualTo(2);
        assertThat(verdicts).hasSize(100);
        assertThat(verdicts.values().stream().mapToInt(p -> p.variants().size()).sum())
                .isEqualTo(1_000);

        assertThat(availability.summaries(verdicts.keySet())).hasSize(100);
        assertThat(counted.reset()).isEqualTo(2);

        assertThat(availability.ofSkus(verdicts.values().stream()
                        .flatMap(p -> p.variants().stream())
                        .map(Variant::skuId)
                        .toList()))
                .hasSize(1_000);
        assertThat(counted.reset()).isEqualTo(2);
    }

    @OnEachDatabase
    void five_thousand_ids_are_answered_in_two_statements_and_more_are_refused_with_a_code(TestDatabase database) {
        AvailabilityFixture fixture = dress(database);
        CountedStatements counted = new CountedStatements(database.dataSource());
        Availability availability = fixture.availability(counted.dataSource());
        List<Long> ids = LongStream.range(0, Availability.MAX_IDS).boxed().toList();
        List<Long> more =
                LongStream.rangeClosed(0, Availability.MAX_IDS).boxed().toList();

        assertThat(availability.ofProducts(ids)).containsOnlyKeys(30L, 40L);
        assertThat(availability.ofSkus(ids)).containsOnlyKeys(300L, 301L, 400L, 401L, 402L);
        assertThat(availability.summaries(ids)).containsOnlyKeys(30L, 40L);
        assertThat(counted.reset()).isEqualTo(6);
        refuses(() -> availability.ofProducts(more));
        refuses(() -> availability.summaries(more));
        refuses(() -> availability.ofSkus(more));
        assertThat(counted.reset()).isZero();
    }

    private static void refuses(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(CodedFailure.class, no -> assertThat(no.refusal())
                .isEqualTo(Refusal.of("platform.too-many-at-once")));
    }

    private static AvailabilityFixture dress(TestDatabase database) {
        AvailabilityFixture fixture = AvailabilityFixture.on(database);
        fixture.shop().product(40, 3L, 400).variant(40, 401, RED, MEDIUM).variant(40, 402, BLUE, MEDIUM);
        return fixture;
    }

    /** Whatever a test asks of a product page, a list says the same. */
    private static ProductVerdict product(AvailabilityFixture fixture, long id) {
        ProductVerdict verdict = fixture.availability().ofProducts(List.of(id)).get(id);
        assertThat(fixture.availability().summaries(List.of(id)).get(id)).isEqualTo(verdict.summary());
        return verdict;
    }

    private static SkuVerdict sku(AvailabilityFixture fixture, long id) {
        return fixture.availability().ofSkus(List.of(id)).get(id);
    }
}
