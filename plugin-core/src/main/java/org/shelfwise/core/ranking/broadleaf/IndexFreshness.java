package org.shelfwise.core.ranking.broadleaf;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.core.platform.BackgroundJob;
import org.shelfwise.core.platform.OutboxConsumer;
import org.shelfwise.core.platform.OutboxJob;
import org.shelfwise.core.ranking.FreshnessProperties;
import org.shelfwise.core.ranking.IndexRefresh;

/**
 * Carries changes of stock into the index, on a thread of its own. Lets some time pass from batch to batch, because each ends
 * with a commit, which costs Solr its caches; what changes meanwhile goes into the next batch. Sleeps where there is no Solr.
 */
public final class IndexFreshness implements BackgroundJob {

    private static final Duration ASLEEP = Duration.ofMinutes(1);

    private final IndexConsumer consumer;
    private final IndexRefresh refresh;
    private final FreshnessProperties properties;
    private final Duration poll;
    private OutboxJob job;
    private long readyAt = System.nanoTime();

    public IndexFreshness(IndexConsumer consumer, IndexRefresh refresh, FreshnessProperties properties, Duration poll) {
        this.consumer = consumer;
        this.refresh = refresh;
        this.properties = properties;
        this.poll = poll;
    }

    @Override
    public String name() {
        return "search-index";
    }

    @Override
    public Duration rest() {
        return job == null ? ASLEEP : poll;
    }

    @Override
    public String wakesOn() {
        return Availability.TOPIC;
    }

    @Override
    public boolean run() {
        if (job == null) {
            consumer.get().ifPresent(this::begin);
        }
        if (job == null || !waitForTurn()) {
            return false;
        }
        long begun = System.nanoTime();
        boolean worked = job.run();
        if (worked) {
            readyAt = begun + properties.interval().toNanos();
        }
        return worked;
    }

    private void begin(OutboxConsumer registered) {
        job = new OutboxJob(registered, properties.batchSize(), poll, refresh);
    }

    private boolean waitForTurn() {
        try {
            TimeUnit.NANOSECONDS.sleep(readyAt - System.nanoTime());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
