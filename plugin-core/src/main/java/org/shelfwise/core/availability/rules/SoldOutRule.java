package org.shelfwise.core.availability.rules;

import java.util.Optional;
import java.util.OptionalLong;
import org.shelfwise.core.availability.AvailabilityRule;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.Reason;
import org.shelfwise.core.availability.SkuFacts;
import org.shelfwise.core.availability.SkuVerdict;

/** No unit is left. The last rule: it has an answer for every SKU that reaches it. */
public record SoldOutRule() implements AvailabilityRule {

    @Override
    public int order() {
        return 700;
    }

    @Override
    public Optional<SkuVerdict> judge(SkuFacts facts) {
        return Optional.of(new SkuVerdict(
                facts.skuId(),
                AvailabilityStatus.SOLD_OUT,
                Reason.SOLD_OUT,
                OptionalLong.of(0),
                OptionalLong.empty(),
                facts.soldOutSince()));
    }
}
