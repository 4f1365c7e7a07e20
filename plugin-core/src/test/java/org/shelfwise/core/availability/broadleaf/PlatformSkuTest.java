package org.shelfwise.core.availability.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.availability.Lifecycle;
import org.shelfwise.core.availability.broadleaf.PlatformSku.SkuColumns;

/** Each case is what {@code SkuImpl}, {@code ProductImpl} and {@code InventoryServiceImpl} of 3.1.15 answer. */
class PlatformSkuTest {

    private static final Instant YESTERDAY = Instant.parse("2026-11-21T10:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant TOMORROW = Instant.parse("2026-11-23T10:00:00Z");
    private static final SkuColumns OPEN = new SkuColumns(null, null, null, null);
    private static final SkuColumns ON_SALE = new SkuColumns(YESTERDAY, null, null, null);

    @Test
    void what_has_a_start_in_the_past_and_no_end_is_on_sale() {
        assertThat(alone(ON_SALE).lifecycle(NOW)).isEqualTo(Lifecycle.ACTIVE);
    }

    @Test
    void what_has_no_start_is_not_on_sale() {
        assertThat(alone(OPEN).lifecycle(NOW)).isEqualTo(Lifecycle.INACTIVE);
    }

    @Test
    void what_starts_tomorrow_is_not_on_sale() {
        assertThat(alone(new SkuColumns(TOMORROW, null, null, null)).lifecycle(NOW))
                .isEqualTo(Lifecycle.INACTIVE);
    }

    @Test
    void what_starts_or_ends_at_this_very_moment_is_on_sale() {
        assertThat(alone(new SkuColumns(NOW, NOW, null, null)).lifecycle(NOW)).isEqualTo(Lifecycle.ACTIVE);
    }

    @Test
    void what_ended_yesterday_has_ended() {
        assertThat(alone(new SkuColumns(YESTERDAY, YESTERDAY, null, null)).lifecycle(NOW))
                .isEqualTo(Lifecycle.ENDED);
    }

    @Test
    void what_was_deleted_in_the_admin_is_not_on_sale() {
        assertThat(new PlatformSku(ON_SALE, null, null, true).lifecycle(NOW)).isEqualTo(Lifecycle.ENDED);
    }

    @Test
    void a_variant_without_dates_lives_by_the_default_skus() {
        assertThat(variant(OPEN, ON_SALE).lifecycle(NOW)).isEqualTo(Lifecycle.ACTIVE);
    }

    @Test
    void a_variant_with_one_date_takes_the_other_from_the_default_sku() {
        SkuColumns endsTomorrow = new SkuColumns(null, TOMORROW, null, null);

        assertThat(variant(endsTomorrow, ON_SALE).lifecycle(NOW)).isEqualTo(Lifecycle.ACTIVE);
    }

    @Test
    void a_variant_on_sale_does_not_outlive_its_product() {
        SkuColumns ended = new SkuColumns(YESTERDAY, YESTERDAY, null, null);

        assertThat(variant(new SkuColumns(YESTERDAY, TOMORROW, null, null), ended)
                        .lifecycle(NOW))
                .isEqualTo(Lifecycle.ENDED);
    }

    @Test
    void a_variant_that_ended_does_not_come_back_with_its_product() {
        assertThat(variant(new SkuColumns(null, YESTERDAY, null, null), ON_SALE).lifecycle(NOW))
                .isEqualTo(Lifecycle.ENDED);
    }

    @Test
    void units_are_counted_only_when_the_type_says_so() {
        assertThat(alone(type("CHECK_QUANTITY")).tracked()).isTrue();
        assertThat(alone(type("ALWAYS_AVAILABLE")).tracked()).isFalse();
        assertThat(alone(type(null)).tracked()).isFalse();
    }

    @Test
    void the_type_comes_from_the_sku_then_the_default_sku_then_the_category() {
        SkuColumns always = type("ALWAYS_AVAILABLE");

        assertThat(new PlatformSku(type("CHECK_QUANTITY"), always, null, false).tracked())
                .isTrue();
        assertThat(new PlatformSku(type(""), type("CHECK_QUANTITY"), "ALWAYS_AVAILABLE", false).tracked())
                .isTrue();
        assertThat(new PlatformSku(OPEN, OPEN, "CHECK_QUANTITY", false).tracked())
                .isTrue();
        assertThat(new PlatformSku(OPEN, always, "CHECK_QUANTITY", false).tracked())
                .isFalse();
    }

    @Test
    void what_is_typed_or_flagged_unavailable_is_unavailable() {
        assertThat(alone(type("UNAVAILABLE")).unavailable()).isTrue();
        assertThat(new PlatformSku(OPEN, null, "UNAVAILABLE", false).unavailable())
                .isTrue();
        assertThat(alone(flag("N")).unavailable()).isTrue();
        assertThat(variant(OPEN, flag("N")).unavailable()).isTrue();
        assertThat(alone(flag("Y")).unavailable()).isFalse();
        assertThat(alone(OPEN).unavailable()).isFalse();
    }

    @Test
    void a_variant_without_a_flag_is_unavailable_with_its_default_sku_whatever_its_own_type() {
        assertThat(variant(type("CHECK_QUANTITY"), type("UNAVAILABLE")).unavailable())
                .isTrue();
    }

    @Test
    void a_variant_with_a_flag_of_its_own_is_not() {
        SkuColumns flagged = new SkuColumns(null, null, "Y", "CHECK_QUANTITY");

        assertThat(variant(flagged, type("UNAVAILABLE")).unavailable()).isFalse();
    }

    private static SkuColumns type(String inventoryType) {
        return new SkuColumns(null, null, null, inventoryType);
    }

    private static SkuColumns flag(String availableFlag) {
        return new SkuColumns(null, null, availableFlag, null);
    }

    private static PlatformSku alone(SkuColumns sku) {
        return new PlatformSku(sku, null, null, false);
    }

    private static PlatformSku variant(SkuColumns sku, SkuColumns defaultSku) {
        return new PlatformSku(sku, defaultSku, null, false);
    }
}
