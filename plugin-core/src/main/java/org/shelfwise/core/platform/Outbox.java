package org.shelfwise.core.platform;

import java.util.Collection;

/**
 * Where a transaction leaves word of what it changed, for workers to pick up after it commits.
 *
 * <p>Thread-safe. A message is seen by every consumer that is registered for its topic when it is published, at least once
 * each; consumers coalesce messages about the same subject. One that signs up between publishing and commit does not see
 * it: whoever signs up for the first time must also look, later on, at what changed about then (the search index compares
 * itself with what is so, all the time).
 */
public interface Outbox {

    /**
     * Writes one message a subject, in the caller's transaction: they exist exactly when that transaction commits.
     *
     * @param topic what kind of change it is, for example {@code availability}
     * @param subjectIds the ids of what changed, for example of products; duplicates are written once; may be empty
     * @throws IllegalStateException when no transaction is running
     */
    void publish(String topic, Collection<Long> subjectIds);
}
