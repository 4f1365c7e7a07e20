package org.shelfwise.core.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.availability.rules.LowRule;
import org.shelfwise.core.availability.rules.OnHandRule;
import org.shelfwise.core.availability.rules.SoldOutRule;

class RuleChainTest {

    /** What a shop might add: its last unit is for the shop window. */
    private record WindowUnitRule(int order) implements AvailabilityRule {

        @Override
        public Optional<SkuVerdict> judge(SkuFacts facts) {
            return facts.salable() == 1
                    ? Optional.of(SkuVerdict.none(facts.skuId(), AvailabilityStatus.IN_STORE_ONLY, Reason.UNAVAILABLE))
                    : Optional.empty();
        }
    }

    @Test
    void a_rule_of_the_shop_speaks_before_ours_when_its_order_is_lower() {
        assertThat(statusOfLastUnitWith(new WindowUnitRule(550))).isEqualTo(AvailabilityStatus.IN_STORE_ONLY);
    }

    @Test
    void a_rule_of_the_shop_is_not_asked_when_ours_has_answered() {
        assertThat(statusOfLastUnitWith(new WindowUnitRule(650))).isEqualTo(AvailabilityStatus.LOW_STOCK);
    }

    @Test
    void the_window_keeps_the_last_unit_even_where_nothing_is_ever_low() {
        RuleChain chain = new RuleChain(List.of(new SoldOutRule(), new OnHandRule(), new WindowUnitRule(450)));

        assertThat(chain.judge(Facts.tracked(1, new Thresholds(0, 0))).status())
                .isEqualTo(AvailabilityStatus.IN_STORE_ONLY);
    }

    @Test
    void a_chain_without_an_end_says_how_to_mend_it() {
        assertThatThrownBy(() -> new RuleChain(List.of(new LowRule())).judge(Facts.tracked(0)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("shelfwiseSoldOutRule");
    }

    private static AvailabilityStatus statusOfLastUnitWith(AvailabilityRule rule) {
        return new RuleChain(List.of(new SoldOutRule(), new LowRule(), rule))
                .judge(Facts.tracked(1))
                .status();
    }
}
