package org.shelfwise.core.availability.rules;

import java.util.Optional;
import org.shelfwise.core.availability.AvailabilityRule;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.Lifecycle;
import org.shelfwise.core.availability.Reason;
import org.shelfwise.core.availability.SkuFacts;
import org.shelfwise.core.availability.SkuVerdict;

/** What has ended does not come back. */
public record DiscontinuedRule() implements AvailabilityRule {

    @Override
    public int order() {
        return 300;
    }

    @Override
    public Optional<SkuVerdict> judge(SkuFacts facts) {
        return facts.lifecycle() == Lifecycle.ENDED
                ? Optional.of(SkuVerdict.none(facts.skuId(), AvailabilityStatus.DISCONTINUED, Reason.DISCONTINUED))
                : Optional.empty();
    }
}
