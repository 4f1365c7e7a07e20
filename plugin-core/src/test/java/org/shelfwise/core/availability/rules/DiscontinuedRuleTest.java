package org.shelfwise.core.availability.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.Facts;
import org.shelfwise.core.availability.Lifecycle;
import org.shelfwise.core.availability.Reason;
import org.shelfwise.core.availability.SkuVerdict;

class DiscontinuedRuleTest {

    private final DiscontinuedRule rule = new DiscontinuedRule();

    @Test
    void what_has_ended_is_discontinued_though_units_are_left() {
        assertThat(rule.judge(Facts.in(Lifecycle.ENDED)))
                .contains(SkuVerdict.none(1, AvailabilityStatus.DISCONTINUED, Reason.DISCONTINUED));
    }

    @Test
    void what_is_on_sale_is_left_to_other_rules() {
        assertThat(rule.judge(Facts.in(Lifecycle.ACTIVE))).isEmpty();
    }
}
