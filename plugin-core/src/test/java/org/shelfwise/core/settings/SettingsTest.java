package org.shelfwise.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shelfwise.core.settings.SettingsFixture.SITE_ONLY;
import static org.shelfwise.core.settings.SettingsFixture.SKU_301;
import static org.shelfwise.core.settings.SettingsFixture.THRESHOLD;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.shelfwise.core.testing.CountedStatements;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.TestDatabase;

class SettingsTest {

    @OnEachDatabase
    void where_nothing_is_set_the_property_holds(TestDatabase database) {
        assertThat(at(SettingsFixture.on(database))).isEqualTo(new Resolved<>(5L, null));
    }

    @OnEachDatabase
    void the_nearest_place_wins_and_says_so(TestDatabase database) {
        SettingsFixture fixture = SettingsFixture.on(database);

        assertThat(at(fixture.stored(THRESHOLD, SettingPlace.SITE, "10")))
                .isEqualTo(new Resolved<>(10L, SettingPlace.SITE));
        assertThat(at(fixture.stored(THRESHOLD, SettingPlace.category(1), "11")))
                .isEqualTo(new Resolved<>(11L, SettingPlace.category(1)));
        assertThat(at(fixture.stored(THRESHOLD, SettingPlace.category(3), "13")))
                .isEqualTo(new Resolved<>(13L, SettingPlace.category(3)));
        assertThat(at(fixture.stored(THRESHOLD, SettingPlace.category(2), "12")))
                .isEqualTo(new Resolved<>(13L, SettingPlace.category(3)));
        assertThat(at(fixture.stored(THRESHOLD, SettingPlace.product(30), "14")))
                .isEqualTo(new Resolved<>(14L, SettingPlace.product(30)));
        assertThat(at(fixture.stored(THRESHOLD, SettingPlace.sku(301), "15")))
                .isEqualTo(new Resolved<>(15L, SettingPlace.sku(301)));
    }

    @OnEachDatabase
    void a_setting_of_another_product_does_not_leak(TestDatabase database) {
        SettingsFixture fixture = SettingsFixture.on(database)
                .stored(THRESHOLD, SettingPlace.product(31), "99")
                .stored(THRESHOLD, SettingPlace.sku(30), "99")
                .stored(SITE_ONLY, SettingPlace.SITE, "99");

        assertThat(at(fixture).isDefault()).isTrue();
    }

    @OnEachDatabase
    void garbage_in_the_table_gives_way_to_the_next_farther_value(TestDatabase database) {
        SettingsFixture fixture = SettingsFixture.on(database)
                .stored(THRESHOLD, SettingPlace.sku(301), "lots")
                .stored(THRESHOLD, SettingPlace.product(30), "101")
                .stored(THRESHOLD, SettingPlace.category(3), "")
                .stored(THRESHOLD, SettingPlace.category(2), "12");

        assertThat(at(fixture)).isEqualTo(new Resolved<>(12L, SettingPlace.category(2)));
    }

    @OnEachDatabase
    void a_value_at_a_scope_that_the_key_does_not_have_is_ignored(TestDatabase database) {
        SettingsFixture fixture = SettingsFixture.on(database).stored(SITE_ONLY, SettingPlace.product(30), "1");

        assertThat(fixture.settings().resolveAt(SITE_ONLY, SettingPlace.product(30)))
                .isEqualTo(new Resolved<>(7L, null));
    }

    @OnEachDatabase
    void any_number_of_paths_and_keys_costs_one_statement(TestDatabase database) {
        CountedStatements counted = new CountedStatements(database.dataSource());
        Settings settings = withManySettings(SettingsFixture.on(database))
                .stored(THRESHOLD, SettingPlace.sku(12_345), "1")
                .settings(counted.dataSource());
        settings.read(List.of(THRESHOLD, SITE_ONLY), List.of(SettingPath.SITE));
        counted.reset();
        List<SettingPath> paths = LongStream.rangeClosed(1, 20_000)
                .mapToObj(id -> SettingPath.of(id, 100_000 + id, List.of(200_000 + id)))
                .toList();

        Resolution resolution = settings.read(List.of(THRESHOLD, SITE_ONLY), paths);

        assertThat(counted.reset()).isEqualTo(1);
        assertThat(resolution.of(THRESHOLD, paths.get(12_344)).value()).isEqualTo(1L);
        assertThat(resolution.of(THRESHOLD, paths.get(12_345)).isDefault()).isTrue();
    }

    @OnEachDatabase
    void a_shop_with_many_settings_is_read_in_one_statement_too_once_that_is_known(TestDatabase database) {
        CountedStatements counted = new CountedStatements(database.dataSource());
        SettingsFixture fixture = SettingsFixture.on(database).stored(THRESHOLD, SettingPlace.SITE, "12");
        Settings settings = fixture.settings(counted.dataSource());
        assertThat(settings.resolveForSite(THRESHOLD).value()).isEqualTo(12L);
        assertThat(counted.reset()).isEqualTo(1);

        withManySettings(fixture);

        assertThat(settings.resolveForSite(THRESHOLD).value()).isEqualTo(12L);
        assertThat(counted.reset()).isEqualTo(2);
        assertThat(settings.resolve(THRESHOLD, List.of(SettingPath.of(901L, 30L, List.of()))))
                .hasEntrySatisfying(SettingPath.of(901L, 30L, List.of()), found -> assertThat(found.value())
                        .isEqualTo(9L));
        assertThat(counted.reset()).isEqualTo(1);
        assertThat(settings.resolveForSite(SITE_ONLY).isDefault()).isTrue();
        assertThat(counted.reset()).as("other keys have few").isEqualTo(1);
    }

    @OnEachDatabase
    void rows_at_places_that_do_not_exist_break_no_page(TestDatabase database) {
        SettingsFixture fixture = SettingsFixture.on(database).stored(THRESHOLD, SettingPlace.product(30), "3");
        database.jdbc().update("UPDATE SHW_SETTING SET SCOPE = 'PLANET'");
        fixture.stored(THRESHOLD, SettingPlace.product(30), "4");
        database.jdbc().update("UPDATE SHW_SETTING SET SCOPE = 'SITE' WHERE SCOPE = 'PRODUCT'");

        assertThat(fixture.settings().resolveForSite(THRESHOLD).isDefault()).isTrue();
    }

    private static SettingsFixture withManySettings(SettingsFixture fixture) {
        for (long sku = 800; sku < 1_001; sku++) {
            fixture.stored(THRESHOLD, SettingPlace.sku(sku), "9");
        }
        return fixture;
    }

    @OnEachDatabase
    void ids_in_a_row_and_ids_far_apart_find_their_own_settings_and_no_others(TestDatabase database) {
        Settings settings = withManySettings(SettingsFixture.on(database))
                .stored(THRESHOLD, SettingPlace.sku(50_300), "3")
                .stored(THRESHOLD, SettingPlace.sku(50_500), "4")
                .stored(THRESHOLD, SettingPlace.sku(7 * 50_300), "5")
                .stored(THRESHOLD, SettingPlace.sku(7 * 50_300 + 1), "6")
                .settings();

        assertThat(thresholds(settings, 1)).containsExactly(Map.entry(50_300L, 3L));
        assertThat(thresholds(settings, 7)).containsExactly(Map.entry(7 * 50_300L, 5L));
    }

    /** Of 500 SKUs whose ids are {@code gap} apart, those that have a threshold of their own. */
    private static Map<Long, Long> thresholds(Settings settings, int gap) {
        Map<Long, SettingPath> paths = LongStream.range(50_000, 50_500)
                .map(id -> gap * id)
                .boxed()
                .collect(Collectors.toMap(id -> id, id -> SettingPath.of(id, null, List.of())));
        Resolution resolution = settings.read(List.of(THRESHOLD), paths.values());
        Map<Long, Long> found = new TreeMap<>();
        paths.forEach((id, path) -> {
            if (!resolution.of(THRESHOLD, path).isDefault()) {
                found.put(id, resolution.of(THRESHOLD, path).value());
            }
        });
        return found;
    }

    @OnEachDatabase
    void asking_about_nothing_costs_nothing(TestDatabase database) {
        CountedStatements counted = new CountedStatements(database.dataSource());

        assertThat(SettingsFixture.on(database).settings(counted.dataSource()).resolve(THRESHOLD, List.of()))
                .isEmpty();
        assertThat(counted.reset()).isZero();
    }

    @OnEachDatabase
    void a_category_page_takes_what_its_ancestors_have(TestDatabase database) {
        SettingsFixture fixture = SettingsFixture.on(database).stored(THRESHOLD, SettingPlace.category(1), "11");

        assertThat(fixture.settings().resolveForCategory(THRESHOLD, 3).origin()).isEqualTo(SettingPlace.category(1));
        assertThat(fixture.settings().resolveForCategory(THRESHOLD, 404).isDefault())
                .isTrue();
    }

    @OnEachDatabase
    void the_way_from_a_sku_or_product_to_the_site_is_found_for_a_screen(TestDatabase database) {
        Settings settings = SettingsFixture.on(database).settings();

        assertThat(settings.pathOf(SettingPlace.sku(301))).isEqualTo(SKU_301);
        assertThat(settings.pathOf(SettingPlace.sku(300))).isEqualTo(SettingPath.of(300L, 30L, List.of(3L, 2L, 1L)));
        assertThat(settings.pathOf(SettingPlace.product(30))).isEqualTo(SettingPath.of(null, 30L, List.of(3L, 2L, 1L)));
    }

    @OnEachDatabase
    void categories_that_are_each_others_parents_end_nothing(TestDatabase database) {
        SettingsFixture fixture = SettingsFixture.on(database).stored(THRESHOLD, SettingPlace.category(1), "11");
        fixture.shop().set("BLC_CATEGORY", 1, "DEFAULT_PARENT_CATEGORY_ID", 3L);

        assertThat(fixture.settings().resolveForCategory(THRESHOLD, 2).value()).isEqualTo(11L);
    }

    private static Resolved<Long> at(SettingsFixture fixture) {
        Map<SettingPath, Resolved<Long>> resolved = fixture.settings().resolve(THRESHOLD, List.of(SKU_301));
        return resolved.get(SKU_301);
    }
}
