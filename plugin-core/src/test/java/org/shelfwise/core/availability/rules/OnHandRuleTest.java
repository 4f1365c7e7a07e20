package org.shelfwise.core.availability.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.Facts;
import org.shelfwise.core.availability.SkuVerdict;
import org.shelfwise.core.availability.Thresholds;

class OnHandRuleTest {

    private final OnHandRule rule = new OnHandRule();

    @Test
    void one_unit_more_than_the_threshold_is_plainly_in_stock_and_the_number_stays_private() {
        SkuVerdict verdict = rule.judge(Facts.tracked(6)).orElseThrow();

        assertThat(verdict.status()).isEqualTo(AvailabilityStatus.IN_STOCK);
        assertThat(verdict.salable()).hasValue(6);
        assertThat(verdict.shownQuantity()).isEmpty();
    }

    @Test
    void as_many_units_as_the_threshold_are_left_to_other_rules() {
        assertThat(rule.judge(Facts.tracked(5))).isEmpty();
    }

    @Test
    void a_threshold_of_zero_makes_a_single_unit_plainly_in_stock() {
        assertThat(rule.judge(Facts.tracked(1, new Thresholds(0, 4)))).isPresent();
    }

    @Test
    void no_unit_is_never_in_stock_whatever_the_threshold() {
        assertThat(rule.judge(Facts.tracked(0, new Thresholds(0, 4)))).isEmpty();
    }
}
