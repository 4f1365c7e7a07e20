package org.shelfwise.core.availability.rules;

import java.util.Optional;
import org.shelfwise.core.availability.AvailabilityRule;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.Lifecycle;
import org.shelfwise.core.availability.Reason;
import org.shelfwise.core.availability.SkuFacts;
import org.shelfwise.core.availability.SkuVerdict;

/** What has not started yet cannot be bought. */
public record InactiveRule() implements AvailabilityRule {

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Optional<SkuVerdict> judge(SkuFacts facts) {
        return facts.lifecycle() == Lifecycle.INACTIVE
                ? Optional.of(SkuVerdict.none(facts.skuId(), AvailabilityStatus.SOLD_OUT, Reason.INACTIVE))
                : Optional.empty();
    }
}
