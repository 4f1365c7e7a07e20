package org.shelfwise.core.availability;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Asks the rules in order. */
final class RuleChain {

    private final List<AvailabilityRule> rules;

    RuleChain(Collection<AvailabilityRule> rules) {
        this.rules = rules.stream()
                .sorted(Comparator.comparingInt(AvailabilityRule::order))
                .toList();
    }

    SkuVerdict judge(SkuFacts facts) {
        return rules.stream()
                .flatMap(rule -> rule.judge(facts).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No availability rule judges " + facts
                        + ". The last rule must judge every SKU, as bean shelfwiseSoldOutRule does: restore it."));
    }
}
