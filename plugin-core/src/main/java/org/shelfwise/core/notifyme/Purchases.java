package org.shelfwise.core.notifyme;

import java.time.Instant;
import java.util.List;

/** Where alerts learn what was bought; each host has its own. */
public interface Purchases {

    /**
     * @param address of the order, as the shopper typed it; null when there is none
     * @param customerId of the order; null when there is none
     */
    record Purchase(long orderId, long skuId, String address, Long customerId, Instant at) {}

    /** @return lines of orders that were submitted in that time, each SKU of an order once; from inclusive, to exclusive */
    List<Purchase> between(Instant from, Instant to);
}
