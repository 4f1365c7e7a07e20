package org.shelfwise.admin.notifyme;

import org.shelfwise.admin.stock.SkuCard;
import org.shelfwise.core.notifyme.SubscriptionRow;
import org.shelfwise.core.notifyme.SubscriptionState;

/** A subscription, and how its SKU is called. */
public record SubscriptionLine(SubscriptionRow row, SkuCard sku) {

    public boolean isCancellable() {
        return row.state() != SubscriptionState.CLOSED;
    }
}
