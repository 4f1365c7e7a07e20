package org.shelfwise.core.availability.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.Facts;
import org.shelfwise.core.availability.Lifecycle;
import org.shelfwise.core.availability.Reason;
import org.shelfwise.core.availability.SkuVerdict;

class InactiveRuleTest {

    private final InactiveRule rule = new InactiveRule();

    @Test
    void what_has_not_started_cannot_be_bought_though_it_has_units() {
        assertThat(rule.judge(Facts.in(Lifecycle.INACTIVE)))
                .contains(SkuVerdict.none(1, AvailabilityStatus.SOLD_OUT, Reason.INACTIVE));
    }

    @Test
    void what_is_on_sale_or_has_ended_is_left_to_other_rules() {
        assertThat(rule.judge(Facts.in(Lifecycle.ACTIVE))).isEmpty();
        assertThat(rule.judge(Facts.in(Lifecycle.ENDED))).isEmpty();
    }
}
