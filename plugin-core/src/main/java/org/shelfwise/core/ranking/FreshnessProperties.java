package org.shelfwise.core.ranking;

import java.time.Duration;
import org.shelfwise.core.platform.PropertyRange;

/**
 * How changes of stock reach the search index.
 *
 * @param enabled false where another process keeps the index fresh
 * @param interval the least time from the beginning of one batch, which ends with a commit, to the next; 50 ms to 1 minute
 * @param batchSize products a batch; 1 to 1,000
 * @param consumer under what name this node gets its messages; nodes with one shared index share one name; blank for the
 *     choice that fits: one name for an index behind HTTP, one a node for an embedded index
 * @param checkedPerSecond products that are compared with the index each second; 0 (never) to 1,000
 */
public record FreshnessProperties(
        boolean enabled, Duration interval, int batchSize, String consumer, int checkedPerSecond) {

    private static final Duration LEAST = Duration.ofMillis(50);
    private static final Duration MOST = Duration.ofMinutes(1);
    private static final int MAX_BATCH = 1_000;
    private static final int MAX_CHECKED = 1_000;
    private static final int MAX_NAME = 120;

    public FreshnessProperties {
        PropertyRange.require("shelfwise.ranking.index.interval-millis", interval, LEAST, MOST);
        PropertyRange.require("shelfwise.ranking.index.batch-size", batchSize, 1, MAX_BATCH);
        PropertyRange.require("shelfwise.ranking.index.checked-per-second", checkedPerSecond, 0, MAX_CHECKED);
        if (consumer.length() > MAX_NAME) {
            throw new IllegalArgumentException("shelfwise.ranking.index.consumer has " + consumer.length()
                    + " characters. Choose a name of at most " + MAX_NAME + ".");
        }
    }
}
