package org.shelfwise.core.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.availability.ProductRule.Judged;
import org.shelfwise.core.availability.rules.DiscontinuedRule;
import org.shelfwise.core.availability.rules.InactiveRule;
import org.shelfwise.core.availability.rules.LowRule;
import org.shelfwise.core.availability.rules.NotTrackedRule;
import org.shelfwise.core.availability.rules.OnHandRule;
import org.shelfwise.core.availability.rules.SoldOutRule;
import org.shelfwise.core.availability.rules.UnavailableRule;

class ProductRuleTest {

    private static final Instant TUESDAY = Instant.parse("2026-11-17T08:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-11-20T08:00:00Z");

    private final RuleChain rules = new RuleChain(List.of(
            new InactiveRule(),
            new UnavailableRule(),
            new DiscontinuedRule(),
            new NotTrackedRule(),
            new OnHandRule(),
            new LowRule(),
            new SoldOutRule()));

    @Test
    void one_variant_in_stock_keeps_the_product_in_stock() {
        ProductVerdict product = product(Facts.tracked(0), Facts.tracked(2), Facts.tracked(9));

        assertThat(product.status()).isEqualTo(AvailabilityStatus.IN_STOCK);
        assertThat(product.buyableShare()).isEqualTo(2 / 3.0);
        assertThat(product.shownQuantity()).isEmpty();
    }

    @Test
    void a_card_tells_the_units_of_all_low_variants_together() {
        assertThat(product(Facts.tracked(1), Facts.tracked(2), Facts.tracked(0)).shownQuantity())
                .hasValue(3);
    }

    @Test
    void a_card_keeps_silent_when_the_sum_is_more_than_may_be_told() {
        ProductVerdict product = product(Facts.tracked(2), Facts.tracked(2));

        assertThat(product.status()).isEqualTo(AvailabilityStatus.LOW_STOCK);
        assertThat(product.shownQuantity()).isEmpty();
    }

    @Test
    void one_variant_whose_number_is_private_silences_the_card() {
        assertThat(product(Facts.tracked(1), Facts.tracked(1, new Thresholds(5, 0)))
                        .shownQuantity())
                .isEmpty();
    }

    @Test
    void a_product_is_sold_out_since_its_last_variant_went() {
        ProductVerdict product = product(Facts.soldOutAt(TUESDAY), Facts.soldOutAt(FRIDAY), Facts.tracked(0));

        assertThat(product.soldOutSince()).isEqualTo(FRIDAY);
    }

    @Test
    void a_product_that_can_be_bought_is_not_sold_out_since_anything() {
        assertThat(product(Facts.soldOutAt(TUESDAY), Facts.tracked(1)).soldOutSince())
                .isNull();
    }

    @Test
    void variants_that_are_not_on_sale_are_neither_shown_nor_counted() {
        ProductVerdict product = product(Facts.in(Lifecycle.INACTIVE), Facts.in(Lifecycle.ENDED), Facts.tracked(0));

        assertThat(product.status()).isEqualTo(AvailabilityStatus.SOLD_OUT);
        assertThat(product.reason()).isEqualTo(Reason.SOLD_OUT);
        assertThat(product.variants()).hasSize(1);
    }

    @Test
    void a_product_of_which_everything_has_ended_is_discontinued() {
        ProductVerdict product = product(Facts.in(Lifecycle.ENDED), Facts.in(Lifecycle.ENDED));

        assertThat(product.status()).isEqualTo(AvailabilityStatus.DISCONTINUED);
        assertThat(product.variants()).isEmpty();
    }

    @Test
    void a_product_of_which_something_may_come_back_is_not_discontinued() {
        ProductVerdict product = product(Facts.in(Lifecycle.ENDED), Facts.in(Lifecycle.INACTIVE));

        assertThat(product.status()).isEqualTo(AvailabilityStatus.SOLD_OUT);
        assertThat(product.reason()).isEqualTo(Reason.INACTIVE);
    }

    @Test
    void the_reason_that_tells_most_stands_for_the_product() {
        assertThat(product(Facts.unavailable(Lifecycle.ACTIVE), Facts.tracked(0))
                        .reason())
                .isEqualTo(Reason.SOLD_OUT);
    }

    @Test
    void a_product_without_anything_to_sell_still_gets_a_verdict() {
        ProductVerdict product = product();

        assertThat(product.isBuyable()).isFalse();
        assertThat(product.reason()).isEqualTo(Reason.NOTHING_TO_SELL);
        assertThat(product.buyableShare()).isZero();
    }

    @Test
    void ten_thousand_random_products_agree_with_their_variants() {
        Random random = new Random(20261122);
        for (int i = 0; i < 10_000; i++) {
            List<SkuFacts> skus = new ArrayList<>();
            random.ints(random.nextInt(5), 0, 1_000).forEach(seed -> skus.add(randomSku(new Random(seed))));
            assertAgrees(product(skus.toArray(SkuFacts[]::new)));
        }
    }

    private static void assertAgrees(ProductVerdict product) {
        List<SkuVerdict> variants =
                product.variants().stream().map(Variant::verdict).toList();
        assertThat(product.isBuyable()).isEqualTo(variants.stream().anyMatch(SkuVerdict::isBuyable));
        assertThat(product.buyableShare() > 0).isEqualTo(product.isBuyable());
        assertThat(!product.buyableOptionValueIds().isEmpty()).isEqualTo(product.isBuyable());
        if (!variants.isEmpty()) {
            assertThat(variants).anyMatch(v -> v.status() == product.status());
            assertThat(variants).allMatch(v -> v.status().compareTo(product.status()) >= 0);
            assertThat(variants).anyMatch(v -> v.status() == product.status() && v.reason() == product.reason());
        }
        product.shownQuantity().ifPresent(shown -> assertThat(variants.stream()
                        .mapToLong(v -> v.salable().orElseThrow())
                        .sum())
                .isEqualTo(shown));
    }

    private static SkuFacts randomSku(Random random) {
        Lifecycle lifecycle = random.nextInt(4) > 0 ? Lifecycle.ACTIVE : Lifecycle.values()[random.nextInt(3)];
        long units = random.nextInt(9);
        Thresholds thresholds = new Thresholds(random.nextInt(8), random.nextInt(12));
        Instant since = units == 0 && random.nextBoolean() ? TUESDAY : null;
        boolean tracked = random.nextInt(6) > 0;
        return new SkuFacts(
                1, lifecycle, random.nextInt(6) == 0, tracked, tracked ? units : 0, tracked ? since : null, thresholds);
    }

    private ProductVerdict product(SkuFacts... skus) {
        List<Judged> judged = new ArrayList<>();
        for (SkuFacts facts : skus) {
            judged.add(new Judged(sku(facts, judged.size()), facts, rules.judge(facts)));
        }
        return new ProductRule().judge(1, judged);
    }

    private static CatalogSku sku(SkuFacts f, long optionValueId) {
        return new CatalogSku(
                f.skuId(),
                1L,
                List.of(),
                Set.of(optionValueId),
                f.lifecycle(),
                f.unavailable(),
                f.tracked(),
                f.salable(),
                f.soldOutSince());
    }
}
