package org.shelfwise.core.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OptionTokensTest {

    private static final OptionChoice RED = new OptionChoice("COLOR", "Red");
    private static final OptionChoice M = new OptionChoice("SIZE", "M");

    @Test
    void a_sku_is_found_by_each_choice_and_by_both_together_in_any_order() {
        assertThat(OptionTokens.ofSku(List.of(M, RED)))
                .containsExactlyInAnyOrder(
                        OptionTokens.ofCombination(List.of(RED)),
                        OptionTokens.ofCombination(List.of(M)),
                        OptionTokens.ofCombination(List.of(RED, M)));
        assertThat(OptionTokens.ofCombination(List.of(M, RED))).isEqualTo(OptionTokens.ofCombination(List.of(RED, M)));
    }

    @Test
    void a_value_of_one_option_is_not_found_as_the_same_value_of_another() {
        assertThat(OptionTokens.ofSku(List.of(new OptionChoice("TOP", "M"))))
                .doesNotContainAnyElementsOf(OptionTokens.ofSku(List.of(M)));
    }

    @Test
    void moving_a_letter_between_option_and_value_makes_another_token() {
        assertThat(OptionTokens.ofCombination(List.of(new OptionChoice("AB", "C"))))
                .isNotEqualTo(OptionTokens.ofCombination(List.of(new OptionChoice("A", "BC"))));
    }

    @Test
    void a_sku_with_six_options_has_a_token_for_each_combination_of_up_to_four() {
        List<OptionChoice> six = IntStream.range(0, 6)
                .mapToObj(i -> new OptionChoice("O" + i, "v"))
                .toList();
        Set<String> tokens = OptionTokens.ofSku(six);
        assertThat(tokens).hasSize(6 + 15 + 20 + 15).contains(OptionTokens.ofCombination(six.subList(1, 5)));
    }

    @Test
    void tokens_need_no_escaping_whatever_the_value() {
        assertThat(OptionTokens.ofSku(List.of(new OptionChoice("CO\"L:OR", ") OR *:* \u10d2\u10d0"))))
                .allMatch(token -> token.matches("[0-9a-z]{1,13}"));
    }

    @Test
    void a_combination_of_none_or_of_five_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> OptionTokens.ofCombination(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> OptionTokens.ofCombination(List.of(RED, M, RED, M, RED)));
    }
}
