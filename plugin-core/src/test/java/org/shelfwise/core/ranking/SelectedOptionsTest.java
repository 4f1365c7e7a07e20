package org.shelfwise.core.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SelectedOptionsTest {

    @Test
    void several_values_of_two_options_look_for_each_pair() {
        String query = SelectedOptions.of(Map.of("COLOR", List.of("Red", "Blue"), "SIZE", List.of("M")))
                .query();
        assertThat(query).contains(pair("Red", "M"), " OR ", pair("Blue", "M")).doesNotContain("AND");
    }

    @Test
    void more_than_four_options_are_looked_for_four_at_a_time() {
        Map<String, List<String>> six = new HashMap<>();
        IntStream.range(0, 6).forEach(i -> six.put("O" + i, List.of("v")));
        assertThat(SelectedOptions.of(six).query().split(" AND ")).hasSize(3);
    }

    @Test
    void more_combinations_than_a_request_can_hold_are_looked_for_option_by_option() {
        List<String> many = IntStream.range(0, 20).mapToObj(i -> "v" + i).toList();
        String query = SelectedOptions.of(Map.of("A", many, "B", many)).query();
        assertThat(query.split(" AND ")).hasSize(2);
        assertThat(query.split(" OR ")).hasSizeLessThan(50);
    }

    @Test
    void narrowing_forgets_what_was_chosen_of_the_same_option() {
        SelectedOptions red = SelectedOptions.of(Map.of("COLOR", List.of("Red", "Blue"), "SIZE", List.of("M")));
        assertThat(red.narrowedTo("COLOR", "Green").query())
                .contains(pair("Green", "M"))
                .doesNotContain(pair("Red", "M"));
    }

    private static String pair(String color, String size) {
        return OptionTokens.ofCombination(List.of(new OptionChoice("COLOR", color), new OptionChoice("SIZE", size)));
    }
}
