package org.shelfwise.site.availability;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.core.availability.ProductSummary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The verdicts of a listing, being read on another thread. */
final class EarlyReading implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(EarlyReading.class);

    private final Set<Long> productIds;
    private final FutureTask<Map<Long, ProductSummary>> task;

    EarlyReading(Availability availability, Set<Long> productIds) {
        this.productIds = Set.copyOf(productIds);
        this.task = new FutureTask<>(() -> availability.summaries(this.productIds));
    }

    @Override
    public void run() {
        task.run();
    }

    /** Waits for it. Empty when it failed: whoever asks then reads anew, and meets the failure where it is needed. */
    Map<Long, Optional<ProductSummary>> result() {
        try {
            Map<Long, ProductSummary> summaries = task.get();
            Map<Long, Optional<ProductSummary>> result = new HashMap<>();
            productIds.forEach(id -> result.put(id, Optional.ofNullable(summaries.get(id))));
            return result;
        } catch (ExecutionException e) {
            LOG.debug("The verdicts of a listing could not be read early", e);
            return Map.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        }
    }
}
