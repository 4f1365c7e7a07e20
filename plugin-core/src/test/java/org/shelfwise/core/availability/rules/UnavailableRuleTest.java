package org.shelfwise.core.availability.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.Facts;
import org.shelfwise.core.availability.Lifecycle;
import org.shelfwise.core.availability.Reason;
import org.shelfwise.core.availability.SkuVerdict;

class UnavailableRuleTest {

    private final UnavailableRule rule = new UnavailableRule();

    @Test
    void what_the_merchant_declared_unavailable_cannot_be_bought_though_it_has_units() {
        assertThat(rule.judge(Facts.unavailable(Lifecycle.ACTIVE)))
                .contains(SkuVerdict.none(1, AvailabilityStatus.SOLD_OUT, Reason.UNAVAILABLE));
    }

    @Test
    void what_has_ended_stays_discontinued_though_it_was_declared_unavailable() {
        assertThat(rule.judge(Facts.unavailable(Lifecycle.ENDED))).isEmpty();
    }

    @Test
    void anything_else_is_left_to_other_rules() {
        assertThat(rule.judge(Facts.tracked(0))).isEmpty();
    }
}
