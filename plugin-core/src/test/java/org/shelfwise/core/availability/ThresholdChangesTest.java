package org.shelfwise.core.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.shelfwise.core.settings.SettingPlace;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.TestDatabase;

/** Product 30 in category 3 (below 2 and 1) has 8 units of variant 301; product 50, in no category, 8 of SKU 500. */
class ThresholdChangesTest {

    @OnEachDatabase
    void a_new_threshold_of_the_site_tells_of_the_products_that_become_low(TestDatabase database) {
        assertThat(shop(database).lowFrom(SettingPlace.SITE, 8).published()).containsExactly(Set.of(30L, 50L));
    }

    @OnEachDatabase
    void a_new_threshold_that_reaches_nobodys_quantity_tells_of_nothing(TestDatabase database) {
        assertThat(shop(database).lowFrom(SettingPlace.SITE, 7).published()).isEmpty();
    }

    @OnEachDatabase
    void a_category_reaches_the_products_of_its_descendants_only(TestDatabase database) {
        AvailabilityFixture fixture = shop(database);

        assertThat(fixture.lowFrom(SettingPlace.category(1), 10).published()).containsExactly(Set.of(30L));
        assertThat(fixture.lowFrom(SettingPlace.category(9), 10).published()).isEmpty();
    }

    @OnEachDatabase
    void a_product_or_sku_reaches_itself(TestDatabase database) {
        AvailabilityFixture fixture = shop(database);

        assertThat(fixture.lowFrom(SettingPlace.product(50), 10).published()).containsExactly(Set.of(50L));
        assertThat(fixture.lowFrom(SettingPlace.sku(301), 10).published()).containsExactly(Set.of(30L));
    }

    @OnEachDatabase
    void clearing_a_threshold_counts_as_the_change_to_what_holds_then(TestDatabase database) {
        AvailabilityFixture fixture =
                shop(database).lowFrom(SettingPlace.SITE, 20).lowFrom(SettingPlace.category(2), 10);
        fixture.published();

        assertThat(fixture.noThreshold(SettingPlace.category(2)).published()).isEmpty();
        assertThat(fixture.noThreshold(SettingPlace.SITE).published()).containsExactly(Set.of(30L, 50L));
    }

    @OnEachDatabase
    void numbers_that_may_be_told_change_no_status(TestDatabase database) {
        assertThat(shop(database).tellBelow(SettingPlace.SITE, 100).published()).isEmpty();
    }

    @OnEachDatabase
    void thousands_of_products_are_told_of_in_batches(TestDatabase database) {
        AvailabilityFixture fixture = shop(database);
        long[] skus = new long[1_100];
        for (int i = 0; i < skus.length; i++) {
            skus[i] = 10_000 + i;
            fixture.shop().product(20_000 + i, null, skus[i]);
        }
        fixture.stock().withOnHand(8, skus);
        fixture.published();

        var batches = fixture.lowFrom(SettingPlace.SITE, 8).published();

        assertThat(batches).hasSize(2).allMatch(batch -> batch.size() <= 1_000);
        assertThat(batches.stream().flatMap(batch -> batch.stream()))
                .doesNotHaveDuplicates()
                .hasSize(1_102);
    }

    private static AvailabilityFixture shop(TestDatabase database) {
        AvailabilityFixture fixture = AvailabilityFixture.on(database);
        fixture.shop().category(9, null).product(50, null, 500);
        fixture.stock().withOnHand(8, 301, 500);
        return fixture.listening();
    }
}
