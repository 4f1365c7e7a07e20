package org.shelfwise.core.restock;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/** What becomes of a watched SKU when it is looked at. */
final class RestockRule {

    private RestockRule() {}

    /** Whether a SKU that is seen like this, and has stayed so, is what it was. */
    static boolean rests(WatchedSku sku, RestockState seen) {
        return sku.state() == seen && !wasAway(sku, seen);
    }

    /**
     * The next state, or the same object when nothing changes. A settled SKU comes back {@code IN_HAND} without an episode,
     * which is for the caller to open.
     *
     * @param seen where the SKU stands once it has stayed as it is now
     * @param settling how long it has to stay; zero or more
     */
    static WatchedSku next(WatchedSku sku, RestockState seen, Duration settling, Instant now) {
        if (rests(sku, seen)) {
            return sku;
        }
        RestockState approach = seen.approach();
        boolean goesOn = sku.state() == approach && !wasAway(sku, seen);
        WatchedSku heading = goesOn ? sku : sku.become(approach, now, OptionalLong.empty());
        boolean stayed = !heading.since().plus(settling).isAfter(now);
        return stayed ? heading.become(seen, heading.since(), OptionalLong.empty()) : heading;
    }

    /** It can be had now, and could not in between. */
    private static boolean wasAway(WatchedSku sku, RestockState seen) {
        return seen == RestockState.IN_HAND && sku.wasGone();
    }
}
