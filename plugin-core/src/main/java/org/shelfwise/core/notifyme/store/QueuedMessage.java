package org.shelfwise.core.notifyme.store;

import org.shelfwise.core.notifyme.MessageKind;

/**
 * A mail that a worker has in hand.
 *
 * @param episodeId null when it is not about a restock
 * @param attempt 1 for the first
 */
public record QueuedMessage(
        long id, long subscriptionId, String occasion, MessageKind kind, Long episodeId, long skuId, int attempt) {}
