package org.shelfwise.core.platform;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before another try: doubling, with jitter so that what failed together does not return together. */
final class Backoff {

    private static final long FIRST_MILLIS = 1_000;
    private static final int LARGEST_SHIFT = 20;

    private Backoff() {}

    static long millis(int attempt, Duration longest) {
        long full = Math.min(FIRST_MILLIS << Math.min(attempt - 1, LARGEST_SHIFT), longest.toMillis());
        return full / 2 + ThreadLocalRandom.current().nextLong(full / 2 + 1);
    }
}
