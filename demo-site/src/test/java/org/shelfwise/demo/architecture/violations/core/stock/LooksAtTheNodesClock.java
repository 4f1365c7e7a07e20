package org.shelfwise.demo.architecture.violations.core.stock;

import java.time.Instant;

final class LooksAtTheNodesClock {

    private LooksAtTheNodesClock() {}

    static boolean isOver(Instant lease) {
        return lease.isBefore(Instant.now());
    }
}
