package org.shelfwise.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shelfwise.core.settings.SettingsFixture.SITE_ONLY;
import static org.shelfwise.core.settings.SettingsFixture.THRESHOLD;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.TestDatabase;
import org.shelfwise.core.testing.Threads;

class SettingsEditorTest {

    private static final SettingPlace PRODUCT = SettingPlace.product(30);

    @OnEachDatabase
    void what_is_set_holds_and_clearing_it_lets_the_farther_value_hold_again(TestDatabase database) {
        SettingsFixture fixture = SettingsFixture.on(database);

        assertThat(fixture.editor().set(THRESHOLD, PRODUCT, " 8 ", "maria")).isEmpty();
        assertThat(fixture.settings().resolveAt(THRESHOLD, PRODUCT)).isEqualTo(new Resolved<>(8L, PRODUCT));

        assertThat(fixture.editor().clear(THRESHOLD, PRODUCT, "maria")).isEmpty();
        assertThat(fixture.settings().resolveAt(THRESHOLD, PRODUCT).isDefault()).isTrue();
    }

    @OnEachDatabase
    void the_audit_trail_says_who_made_what_of_what_and_when(TestDatabase database) {
        SettingsFixture fixture = SettingsFixture.on(database);
        SettingsEditor editor = fixture.editor();

        editor.set(THRESHOLD, PRODUCT, "8", "maria");
        editor.set(THRESHOLD, PRODUCT, "9", "nino");
        editor.clear(THRESHOLD, PRODUCT, "maria");

        assertThat(editor.changes(PRODUCT, 10))
                .containsExactly(
                        change(fixture, "9", null, "maria"),
                        change(fixture, "8", "9", "nino"),
                        change(fixture, null, "8", "maria"));
        assertThat(editor.changes(PRODUCT, 1)).hasSize(1);
    }

    @OnEachDatabase
    void bad_input_is_refused_with_a_code_and_leaves_no_trace(TestDatabase database) {
        List<SettingChange> heard = new ArrayList<>();
        SettingsEditor editor =
                SettingsFixture.on(database).withListener(heard::add).editor();

        assertThat(code(editor.set(THRESHOLD, PRODUCT, "many", "x"))).isEqualTo("settings.not-a-whole-number");
        assertThat(code(editor.set(THRESHOLD, PRODUCT, null, "x"))).isEqualTo("settings.not-a-whole-number");
        assertThat(code(editor.set(SITE_ONLY, PRODUCT, "1", "x"))).isEqualTo("settings.scope-not-allowed");
        assertThat(code(editor.set(THRESHOLD, SettingPlace.sku(404), "1", "x"))).isEqualTo("settings.no-such-place");
        assertThat(code(editor.set(THRESHOLD, SettingPlace.product(-1), "1", "x")))
                .isEqualTo("settings.no-such-place");
        assertThat(heard).isEmpty();
        assertThat(database.jdbc().queryForObject("SELECT COUNT(*) FROM SHW_SETTING_CHANGE", Integer.class))
                .isZero();
    }

    @OnEachDatabase
    void setting_what_is_set_already_and_clearing_nothing_leave_no_trace(TestDatabase database) {
        SettingsEditor editor = SettingsFixture.on(database).editor();
        editor.set(THRESHOLD, PRODUCT, "8", "maria");

        editor.set(THRESHOLD, PRODUCT, "8", "nino");
        editor.clear(THRESHOLD, SettingPlace.SITE, "nino");

        assertThat(editor.changes(PRODUCT, 10)).hasSize(1);
        assertThat(editor.changes(SettingPlace.SITE, 10)).isEmpty();
    }

    @OnEachDatabase
    void a_change_that_a_listener_cannot_follow_is_undone(TestDatabase database) {
        SettingsFixture fixture = SettingsFixture.on(database).withListener(change -> {
            throw new IllegalStateException("no");
        });

        assertThatThrownBy(() -> fixture.editor().set(THRESHOLD, PRODUCT, "8", "maria"))
                .hasMessage("no");
        assertThat(fixture.settings().resolveAt(THRESHOLD, PRODUCT).isDefault()).isTrue();
        assertThat(fixture.editor().changes(PRODUCT, 10)).isEmpty();
    }

    @OnEachDatabase
    void a_name_that_is_too_long_for_the_trail_is_cut(TestDatabase database) {
        SettingsEditor editor = SettingsFixture.on(database).editor();

        assertThat(editor.set(THRESHOLD, PRODUCT, "8", "x".repeat(1_000))).isEmpty();
        assertThat(editor.changes(PRODUCT, 1).get(0).changedBy()).hasSize(255);
    }

    @OnEachDatabase
    void people_who_make_different_settings_do_not_stop_one_another(TestDatabase database) throws Exception {
        Runnable meeting = Threads.meeting();
        SettingsEditor editor = SettingsFixture.on(database)
                .withListener(change -> meeting.run())
                .editor();

        List<Optional<Refusal>> refusals = Threads.together(
                2, i -> () -> editor.set(THRESHOLD, SettingPlace.category(1 + i), "8", "merchant " + i));

        assertThat(refusals).containsOnly(Optional.empty());
    }

    @OnEachDatabase
    void eight_people_at_once_leave_one_value_and_an_unbroken_trail(TestDatabase database) throws Exception {
        SettingsEditor editor = SettingsFixture.on(database).editor();

        List<List<Optional<Refusal>>> answers = Threads.together(
                8,
                person -> () -> IntStream.range(0, 8)
                        .mapToObj(wish -> editor.set(THRESHOLD, PRODUCT, String.valueOf(8 * person + wish), "person"))
                        .toList());

        assertThat(answers)
                .flatMap(answer -> answer)
                .allSatisfy(answer -> answer.ifPresent(
                        refusal -> assertThat(refusal.code()).isEqualTo("settings.changed-meanwhile")));

        List<SettingChange> trail = editor.changes(PRODUCT, 100);
        for (int i = 0; i + 1 < trail.size(); i++) {
            assertThat(trail.get(i).oldValue()).isEqualTo(trail.get(i + 1).newValue());
        }
        assertThat(database.jdbc().queryForList("SELECT SETTING_VALUE FROM SHW_SETTING", String.class))
                .containsExactly(trail.get(0).newValue());
    }

    private static String code(Optional<Refusal> refusal) {
        return refusal.orElseThrow().code();
    }

    private static SettingChange change(SettingsFixture fixture, String from, String to, String by) {
        return new SettingChange(
                THRESHOLD.name(), PRODUCT, from, to, fixture.clock().instant(), by);
    }
}
