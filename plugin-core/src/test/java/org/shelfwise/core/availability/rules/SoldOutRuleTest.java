package org.shelfwise.core.availability.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.Facts;
import org.shelfwise.core.availability.Reason;
import org.shelfwise.core.availability.SkuVerdict;

class SoldOutRuleTest {

    private final SoldOutRule rule = new SoldOutRule();

    @Test
    void what_has_no_unit_is_sold_out_since_the_last_one_went() {
        Instant since = Instant.parse("2026-11-20T08:00:00Z");

        SkuVerdict verdict = rule.judge(Facts.soldOutAt(since)).orElseThrow();

        assertThat(verdict.status()).isEqualTo(AvailabilityStatus.SOLD_OUT);
        assertThat(verdict.reason()).isEqualTo(Reason.SOLD_OUT);
        assertThat(verdict.salable()).hasValue(0);
        assertThat(verdict.soldOutSince()).isEqualTo(since);
    }
}
