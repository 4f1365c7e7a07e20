package org.shelfwise.admin.notifyme;

import org.shelfwise.admin.stock.SkuCard;
import org.shelfwise.core.notifyme.MessageRow;
import org.shelfwise.core.notifyme.MessageState;

/** A message, and how its SKU is called. */
public record MessageLine(MessageRow row, SkuCard sku) {

    public boolean isRetryable() {
        return row.state() == MessageState.FAILED || row.state() == MessageState.WITHDRAWN;
    }
}
