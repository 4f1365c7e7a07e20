package org.shelfwise.core.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.shelfwise.core.settings.SettingKey;
import org.shelfwise.core.settings.SettingPlace;
import org.shelfwise.core.settings.SettingsFixture;
import org.shelfwise.core.testing.CountedStatements;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.TestDatabase;

/** Real settings over a shop whose category 1 is above 2, which is above 3. */
class SettingsRankingPoliciesTest {

    private static final Duration KEPT = Duration.ofSeconds(2);
    private static final long UNKNOWN = 404;

    private final RankingKeys keys = RankingKeys.withDefaults("soft", "pins-win", "14");

    @OnEachDatabase
    void where_a_merchant_has_set_nothing_the_shops_properties_rank(TestDatabase database) {
        RankingPolicies policies = policies(SettingsFixture.on(database));
        RankingPolicy properties = new RankingPolicy(RankingMode.SOFT, HandSetOrder.PINS_WIN, 14);

        assertThat(policies.policyFor(null)).isEqualTo(properties);
        assertThat(policies.policyFor(3L)).isEqualTo(properties);
    }

    @OnEachDatabase
    void the_nearest_place_with_a_mode_wins_and_other_categories_do_not_notice(TestDatabase database) {
        SettingsFixture shop = SettingsFixture.on(database);
        set(shop, keys.mode(), SettingPlace.SITE, "sink");
        set(shop, keys.mode(), SettingPlace.category(2), "hide");
        set(shop, keys.mode(), SettingPlace.category(3), "off");
        RankingPolicies policies = policies(shop);

        assertThat(policies.policyFor(3L).mode()).isEqualTo(RankingMode.OFF);
        assertThat(policies.policyFor(2L).mode()).isEqualTo(RankingMode.HIDE);
        assertThat(policies.policyFor(1L).mode()).as("above both").isEqualTo(RankingMode.SINK);
        assertThat(policies.policyFor(null).mode()).as("a search").isEqualTo(RankingMode.SINK);
        assertThat(policies.policyFor(UNKNOWN).mode()).isEqualTo(RankingMode.SINK);
    }

    @OnEachDatabase
    void each_setting_of_a_category_comes_from_its_own_nearest_place(TestDatabase database) {
        SettingsFixture shop = SettingsFixture.on(database);
        set(shop, keys.handSetOrder(), SettingPlace.SITE, "pins-sink");
        set(shop, keys.hideAfterDays(), SettingPlace.category(1), "7");
        set(shop, keys.mode(), SettingPlace.category(3), "hide");

        assertThat(policies(shop).policyFor(3L))
                .isEqualTo(new RankingPolicy(RankingMode.HIDE, HandSetOrder.PINS_SINK, 7));
    }

    @OnEachDatabase
    void a_listing_costs_no_query_until_the_while_is_over_after_which_a_change_must_show(TestDatabase database) {
        SettingsFixture shop = SettingsFixture.on(database);
        CountedStatements counted = new CountedStatements(database.dataSource());
        RankingPolicies policies =
                new SettingsRankingPolicies(shop.settings(counted.dataSource()), keys, shop.clock(), KEPT);
        policies.policyFor(3L);
        counted.reset();

        set(shop, keys.mode(), SettingPlace.category(3), "hide");
        shop.clock().advance(KEPT.minusMillis(1));
        policies.policyFor(3L);
        assertThat(counted.reset()).isZero();

        shop.clock().advance(Duration.ofMillis(1));
        assertThat(policies.policyFor(3L).mode()).isEqualTo(RankingMode.HIDE);
    }

    @OnEachDatabase
    void a_category_whose_own_mode_was_taken_back_ranks_as_the_one_above_it(TestDatabase database) {
        SettingsFixture shop = SettingsFixture.on(database);
        set(shop, keys.mode(), SettingPlace.category(2), "hide");
        set(shop, keys.mode(), SettingPlace.category(3), "off");
        assertThat(shop.editor().clear(keys.mode(), SettingPlace.category(3), "merchant"))
                .isEmpty();

        assertThat(policies(shop).policyFor(3L).mode()).isEqualTo(RankingMode.HIDE);
    }

    private static void set(SettingsFixture shop, SettingKey<?> key, SettingPlace place, String text) {
        assertThat(shop.editor().set(key, place, text, "merchant")).isEmpty();
    }

    private RankingPolicies policies(SettingsFixture shop) {
        return new SettingsRankingPolicies(shop.settings(), keys, shop.clock(), KEPT);
    }
}
