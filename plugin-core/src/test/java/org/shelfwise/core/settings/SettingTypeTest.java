package org.shelfwise.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTypeTest {

    private enum Order {
        PINS_WIN,
        PINS_SINK
    }

    private static final SettingType<Long> UP_TO_1000 = SettingType.wholeNumber(0, 1_000);

    @Test
    void whole_numbers_within_the_limits_are_taken_with_blanks_around_them() {
        assertThat(UP_TO_1000.parse("0")).contains(0L);
        assertThat(UP_TO_1000.parse(" 1000 ")).contains(1_000L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-1",
                "1001",
                "3.5",
                "1e3",
                "ten",
                "0x10",
                "٣",
                "99999999999999999999999999",
                "1; DROP TABLE",
                "\u0000"
            })
    void anything_else_is_not_a_number_and_never_an_error(String text) {
        assertThat(UP_TO_1000.parse(text)).isEmpty();
    }

    @Test
    void a_choice_is_written_as_in_the_properties() {
        SettingType<Order> type = SettingType.oneOf(Order.class);

        assertThat(type.parse("pins-win")).contains(Order.PINS_WIN);
        assertThat(type.parse("PINS_WIN")).isEmpty();
        assertThat(type.refusal("shelfwise.ranking.pins", "x").arguments()).contains("pins-win, pins-sink");
    }

    @Test
    void a_wrong_default_in_the_properties_stops_start_up_and_names_the_property() {
        assertThatThrownBy(() -> SettingKey.withDefault("shelfwise.x.y", UP_TO_1000, "many", Set.of(SettingScope.SITE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("shelfwise.x.y", "many", "Correct it");
    }
}
