package org.shelfwise.core.availability.rules;

import java.util.Optional;
import org.shelfwise.core.availability.AvailabilityRule;
import org.shelfwise.core.availability.Reason;
import org.shelfwise.core.availability.SkuFacts;
import org.shelfwise.core.availability.SkuVerdict;

/** What nobody counts can be bought without limit. */
public record NotTrackedRule() implements AvailabilityRule {

    @Override
    public int order() {
        return 400;
    }

    @Override
    public Optional<SkuVerdict> judge(SkuFacts facts) {
        return facts.tracked()
                ? Optional.empty()
                : Optional.of(SkuVerdict.unlimited(facts.skuId(), Reason.NOT_TRACKED));
    }
}
