package org.shelfwise.core.ranking;

import org.shelfwise.core.availability.AvailabilityStatus;

/** Low stock is not punished: it can be bought. The gaps are for the tiers of hosts. */
public final class StandardTiers implements TierPolicy {

    @Override
    public int tierOf(AvailabilityStatus status) {
        return switch (status) {
            case IN_STOCK, LOW_STOCK -> 0;
            case PRE_ORDER -> 10;
            case BACK_ORDER -> 20;
            case IN_STORE_ONLY -> 30;
            case SOLD_OUT -> 40;
            case DISCONTINUED -> 50;
        };
    }
}
