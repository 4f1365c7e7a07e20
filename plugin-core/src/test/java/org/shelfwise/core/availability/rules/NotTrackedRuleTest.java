package org.shelfwise.core.availability.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.Facts;
import org.shelfwise.core.availability.Reason;
import org.shelfwise.core.availability.SkuVerdict;

class NotTrackedRuleTest {

    private final NotTrackedRule rule = new NotTrackedRule();

    @Test
    void what_nobody_counts_can_be_bought_without_limit_and_without_a_number() {
        SkuVerdict verdict = rule.judge(Facts.notTracked()).orElseThrow();

        assertThat(verdict.status()).isEqualTo(AvailabilityStatus.IN_STOCK);
        assertThat(verdict.reason()).isEqualTo(Reason.NOT_TRACKED);
        assertThat(verdict.covers(1_000_000)).isTrue();
        assertThat(verdict.shownQuantity()).isEmpty();
    }

    @Test
    void what_is_counted_is_left_to_other_rules() {
        assertThat(rule.judge(Facts.tracked(0))).isEmpty();
    }
}
