package org.shelfwise.core.stock;

import java.time.Duration;
import org.shelfwise.core.platform.BackgroundJob;

/** Ends holds soon after they expire, on whichever node comes first. */
final class HoldExpiry implements BackgroundJob {

    private static final int BATCH = 500;

    private final StockHolds holds;
    private final Duration rest;

    HoldExpiry(StockHolds holds, Duration rest) {
        this.holds = holds;
        this.rest = rest;
    }

    @Override
    public String name() {
        return "stock-hold-expiry";
    }

    @Override
    public Duration rest() {
        return rest;
    }

    @Override
    public boolean run() {
        return holds.releaseExpired(BATCH) == BATCH;
    }
}
