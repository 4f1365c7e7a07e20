package org.shelfwise.core.availability.rules;

import java.util.Optional;
import java.util.OptionalLong;
import org.shelfwise.core.availability.AvailabilityRule;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.Reason;
import org.shelfwise.core.availability.SkuFacts;
import org.shelfwise.core.availability.SkuVerdict;

/** More units than the low-stock threshold: plainly in stock, and the number is nobody's business. */
public record OnHandRule() implements AvailabilityRule {

    @Override
    public int order() {
        return 500;
    }

    @Override
    public Optional<SkuVerdict> judge(SkuFacts facts) {
        long units = facts.salable();
        return units > 0 && !facts.thresholds().isLow(units)
                ? Optional.of(inStock(facts.skuId(), units))
                : Optional.empty();
    }

    private static SkuVerdict inStock(long skuId, long units) {
        return new SkuVerdict(
                skuId, AvailabilityStatus.IN_STOCK, Reason.ON_HAND, OptionalLong.of(units), OptionalLong.empty(), null);
    }
}
