package org.shelfwise.admin.notifyme;

import org.shelfwise.admin.stock.SkuCard;
import org.shelfwise.core.notifyme.MessageRow;
import org.shelfwise.core.notifyme.MessageState;

/** A message, and how its SKU is called. */
public record MessageLine(MessageRow row, SkuCard sku) {

    public boolean isRetryable() {
        return isFailed() || row.state() == MessageState.WITHDRAWN || row.state() == MessageState.CANCELLED;
    }

    public boolean isFailed() {
        return row.state() == MessageState.FAILED;
    }

    public boolean isCancellable() {
        return row.state() == MessageState.QUEUED;
    }
}
