package org.shelfwise.core.restock;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/** What becomes of a watched SKU when it is looked at. */
final class RestockRule {

    private RestockRule() {}

    /**
     * The next state, or the same object when nothing changes. A settled SKU comes back {@code IN_HAND} without an episode,
     * which is for the caller to open.
     *
     * @param inHand whether it can be had now
     * @param settling how long it has to stay; zero or more
     */
    static WatchedSku next(WatchedSku sku, boolean inHand, Duration settling, Instant now) {
        if (!inHand) {
            return sku.state() == RestockState.GONE ? sku : sku.become(RestockState.GONE, now, OptionalLong.empty());
        }
        return switch (sku.state()) {
            case GONE -> settled(sku.become(RestockState.SETTLING, now, OptionalLong.empty()), settling, now);
            case SETTLING -> settled(
                    sku.wasGone() ? sku.become(RestockState.SETTLING, now, OptionalLong.empty()) : sku, settling, now);
            case IN_HAND -> sku.wasGone()
                    ? settled(sku.become(RestockState.SETTLING, now, OptionalLong.empty()), settling, now)
                    : sku;
        };
    }

    private static WatchedSku settled(WatchedSku sku, Duration settling, Instant now) {
        boolean stayed = !sku.since().plus(settling).isAfter(now);
        return stayed ? sku.become(RestockState.IN_HAND, sku.since(), OptionalLong.empty()) : sku;
    }
}
