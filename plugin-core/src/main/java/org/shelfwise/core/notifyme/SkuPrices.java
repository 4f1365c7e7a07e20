package org.shelfwise.core.notifyme;

import java.util.Collection;
import java.util.Map;

/** What SKUs cost now; each host has its own. Thread-safe. */
public interface SkuPrices {

    /** @return for each SKU that has a price; one query for each thousand ids */
    Map<Long, Amount> of(Collection<Long> skuIds);
}
