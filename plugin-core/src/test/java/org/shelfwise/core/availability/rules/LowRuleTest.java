package org.shelfwise.core.availability.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.Facts;
import org.shelfwise.core.availability.Reason;
import org.shelfwise.core.availability.SkuVerdict;
import org.shelfwise.core.availability.Thresholds;

class LowRuleTest {

    private final LowRule rule = new LowRule();

    @Test
    void as_many_units_as_the_threshold_are_low() {
        SkuVerdict verdict = rule.judge(Facts.tracked(5)).orElseThrow();

        assertThat(verdict.status()).isEqualTo(AvailabilityStatus.LOW_STOCK);
        assertThat(verdict.reason()).isEqualTo(Reason.LOW);
        assertThat(verdict.salable()).hasValue(5);
    }

    @Test
    void the_number_is_told_only_below_the_quantity_that_may_be_shown() {
        assertThat(rule.judge(Facts.tracked(4)).orElseThrow().shownQuantity()).isEmpty();
        assertThat(rule.judge(Facts.tracked(3)).orElseThrow().shownQuantity()).hasValue(3);
    }

    @Test
    void zero_keeps_every_number_private() {
        assertThat(rule.judge(Facts.tracked(1, new Thresholds(5, 0)))
                        .orElseThrow()
                        .shownQuantity())
                .isEmpty();
    }

    @Test
    void more_than_the_threshold_and_nothing_at_all_are_left_to_other_rules() {
        assertThat(rule.judge(Facts.tracked(6))).isEmpty();
        assertThat(rule.judge(Facts.tracked(0))).isEmpty();
    }
}
