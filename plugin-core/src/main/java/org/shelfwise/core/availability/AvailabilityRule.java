package org.shelfwise.core.availability;

import java.util.Optional;

/**
 * One reason for a verdict. All beans of this type are asked in {@link #order()}, and the first answer is the verdict.
 *
 * <p>Ours stand at 100 (inactive) to 700 (sold out), in steps of 100; a feature or a shop joins with another number, or
 * replaces one of ours by a bean of the same id. Rules are pure: no queries, no clock; and they give quantities above
 * {@link Thresholds#MAX} one status, so that a sale of one of thousands costs nothing. Thread-safe.
 */
public interface AvailabilityRule {

    /** Lower is asked earlier; rules of equal order are asked in any order. */
    int order();

    /** @return empty when this rule has nothing to say about the SKU */
    Optional<SkuVerdict> judge(SkuFacts facts);
}
