package org.shelfwise.core.availability.rules;

import java.util.Optional;
import java.util.OptionalLong;
import org.shelfwise.core.availability.AvailabilityRule;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.Reason;
import org.shelfwise.core.availability.SkuFacts;
import org.shelfwise.core.availability.SkuVerdict;

/** As many units as the low-stock threshold, or fewer; the number is told when the settings allow it. */
public record LowRule() implements AvailabilityRule {

    @Override
    public int order() {
        return 600;
    }

    @Override
    public Optional<SkuVerdict> judge(SkuFacts facts) {
        long units = facts.salable();
        return units > 0 && facts.thresholds().isLow(units) ? Optional.of(low(facts, units)) : Optional.empty();
    }

    private static SkuVerdict low(SkuFacts facts, long units) {
        OptionalLong shown = facts.thresholds().mayTell(units) ? OptionalLong.of(units) : OptionalLong.empty();
        return new SkuVerdict(
                facts.skuId(), AvailabilityStatus.LOW_STOCK, Reason.LOW, OptionalLong.of(units), shown, null);
    }
}
