package org.shelfwise.core.ranking;

import org.shelfwise.core.availability.AvailabilityStatus;

/**
 * Sorts statuses into tiers. A listing shows a lower tier before a higher one, and never mixes them.
 *
 * <p>A host that wants other tiers, for example pre-orders among what is in stock, defines a bean {@code
 * shelfwiseTierPolicy} and rebuilds the index. Thread-safe.
 */
public interface TierPolicy {

    /** @return 0 or more; 0 is best */
    int tierOf(AvailabilityStatus status);
}
