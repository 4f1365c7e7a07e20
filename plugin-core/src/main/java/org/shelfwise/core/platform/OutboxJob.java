package org.shelfwise.core.platform;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feeds one consumer's messages to a handler, batch by batch. The handler may be given the same subject again (after a crash,
 * a failure or a replay), must read the present state itself, and must end within the lease.
 */
public final class OutboxJob implements BackgroundJob {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxJob.class);
    private static final Duration SIGN_OF_LIFE = Duration.ofMinutes(10);

    private final OutboxConsumer consumer;
    private final int batch;
    private final Duration poll;
    private final Consumer<List<Long>> handler;
    private long lastSignOfLife = System.nanoTime();

    /**
     * @param batch how many messages to take at a time, 1 or more
     * @param handler gets the subjects' ids, each once; what it throws makes them come again later
     */
    public OutboxJob(OutboxConsumer consumer, int batch, Duration poll, Consumer<List<Long>> handler) {
        this.consumer = consumer;
        this.batch = batch;
        this.poll = poll;
        this.handler = handler;
    }

    @Override
    public String name() {
        return consumer.name();
    }

    @Override
    public Duration rest() {
        return poll;
    }

    @Override
    public String wakesOn() {
        return consumer.topic();
    }

    @Override
    public boolean run() {
        giveSignOfLife();
        Optional<OutboxClaim> claim = consumer.claim(batch);
        claim.ifPresent(this::handle);
        return claim.isPresent();
    }

    private void giveSignOfLife() {
        if (System.nanoTime() - lastSignOfLife > SIGN_OF_LIFE.toNanos()) {
            lastSignOfLife = System.nanoTime();
            if (!consumer.alive()) {
                LOG.error(
                        "Outbox consumer {} had been removed and missed messages: restart this node to begin anew",
                        name());
            }
        }
    }

    private void handle(OutboxClaim claim) {
        try {
            handler.accept(claim.subjectIds());
        } catch (RuntimeException | LinkageError e) {
            report(claim, e);
            consumer.failed(claim);
            return;
        }
        if (!consumer.done(claim)) {
            LOG.warn(
                    "{} has {} subjects to do again: a rebuild ended meanwhile, or they took longer than the lease"
                            + " (shelfwise.outbox.lease-seconds)",
                    name(),
                    claim.subjectIds().size());
        }
    }

    /** Once for each trouble, not once for each try. */
    private void report(OutboxClaim claim, Throwable e) {
        if (claim.attempt() == 1) {
            LOG.warn("{} failed on {} and will try again", name(), claim.subjectIds(), e);
        } else {
            LOG.debug("{} failed again (attempt {}) on {}", name(), claim.attempt(), claim.subjectIds(), e);
        }
    }
}
