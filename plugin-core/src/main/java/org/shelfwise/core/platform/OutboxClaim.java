package org.shelfwise.core.platform;

import java.util.List;

/**
 * Messages that one worker holds for a while.
 *
 * @param token tells this claim from every other
 * @param subjectIds what changed, each once, oldest news first; never empty
 * @param attempt 1 when all of it is tried for the first time, more after failures or a lease that ran out
 */
public record OutboxClaim(String token, List<Long> subjectIds, int attempt) {

    public OutboxClaim {
        subjectIds = List.copyOf(subjectIds);
    }
}
