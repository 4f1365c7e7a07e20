package org.shelfwise.core.platform;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait before another try: doubling, with jitter so that what failed together does not return together.
 *
 * @param first the longest wait after the first try; at least a millisecond
 * @param longest the longest after any
 */
public record Backoff(Duration first, Duration longest) {

    private static final int LARGEST_SHIFT = 20;

    /**
     * @param attempt 1 after the first try
     * @return at least half of the full wait, and at most all of it
     */
    public long millis(int attempt) {
        long full = Math.min(first.toMillis() << Math.min(attempt - 1, LARGEST_SHIFT), longest.toMillis());
        return full / 2 + ThreadLocalRandom.current().nextLong(full / 2 + 1);
    }
}
