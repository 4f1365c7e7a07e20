package org.shelfwise.core.availability.rules;

import java.util.Optional;
import org.shelfwise.core.availability.AvailabilityRule;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.Lifecycle;
import org.shelfwise.core.availability.Reason;
import org.shelfwise.core.availability.SkuFacts;
import org.shelfwise.core.availability.SkuVerdict;

/** What the merchant declared unavailable cannot be bought, though units may lie on the shelf. */
public record UnavailableRule() implements AvailabilityRule {

    @Override
    public int order() {
        return 200;
    }

    @Override
    public Optional<SkuVerdict> judge(SkuFacts facts) {
        boolean declared = facts.unavailable() && facts.lifecycle() == Lifecycle.ACTIVE;
        return declared
                ? Optional.of(SkuVerdict.none(facts.skuId(), AvailabilityStatus.SOLD_OUT, Reason.UNAVAILABLE))
                : Optional.empty();
    }
}
