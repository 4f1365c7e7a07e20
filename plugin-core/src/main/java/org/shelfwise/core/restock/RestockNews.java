package org.shelfwise.core.restock;

import java.time.Duration;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.core.platform.BackgroundJob;
import org.shelfwise.core.platform.OutboxConsumers;
import org.shelfwise.core.platform.OutboxJob;

/** Looks at the watched SKUs of each product of which the outbox tells that a status changed. Nodes share the work. */
final class RestockNews implements BackgroundJob {

    private static final String CONSUMER = "restock";
    private static final int BATCH = 200;

    private final OutboxConsumers consumers;
    private final RestockTable table;
    private final Restocks restocks;
    private final Duration poll;
    private OutboxJob job;

    RestockNews(OutboxConsumers consumers, RestockTable table, Restocks restocks, Duration poll) {
        this.consumers = consumers;
        this.table = table;
        this.restocks = restocks;
        this.poll = poll;
    }

    @Override
    public String name() {
        return "restock-news";
    }

    @Override
    public Duration rest() {
        return poll;
    }

    @Override
    public String wakesOn() {
        return Availability.TOPIC;
    }

    @Override
    public boolean run() {
        if (job == null) {
            job = new OutboxJob(
                    consumers.register(CONSUMER, Availability.TOPIC),
                    BATCH,
                    poll,
                    products -> restocks.look(table.skusOfProducts(products)));
        }
        return job.run();
    }
}
