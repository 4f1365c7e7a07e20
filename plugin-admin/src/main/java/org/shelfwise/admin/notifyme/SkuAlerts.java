package org.shelfwise.admin.notifyme;

import org.shelfwise.admin.stock.SkuCard;
import org.shelfwise.core.notifyme.AlertOutcome;
import org.shelfwise.core.notifyme.MessageState;
import org.shelfwise.core.notifyme.SubscriptionState;

/** All that is known of who waits for one SKU, the newest of it, and what came of those who were told. */
public record SkuAlerts(
        SkuCard sku,
        AlertOutcome outcome,
        RowPage<SubscriptionLine, SubscriptionState> subscriptions,
        RowPage<MessageLine, MessageState> messages) {}
