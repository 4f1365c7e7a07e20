package org.shelfwise.core.platform;

import java.time.Duration;

/**
 * Work that goes on beside requests. Every bean of this type gets one daemon thread of its own for as long as the
 * application context runs, on every node, so a job that must not be done twice claims what it works on in the database.
 */
public interface BackgroundJob {

    /** Short and unique, for thread names and logs; lower case, for example {@code outbox-cleaning}. */
    String name();

    /** How long to rest after a run that found nothing; more than zero. */
    Duration rest();

    /**
     * Does one bounded piece of work. May throw: it is logged, and the job goes on after its rest.
     *
     * @return whether there is probably more to do at once
     */
    boolean run();

    /** The outbox topic whose messages, published on this node, end the rest early; null for none. */
    default String wakesOn() {
        return null;
    }
}
