package org.shelfwise.core.stock;

import java.util.Map;
import org.shelfwise.core.platform.Refusal;

/**
 * Nothing was taken, because of these SKUs.
 *
 * @param availableBySku the units that could be had of each SKU that fell short; 0 for a SKU that is not tracked at the
 *     location: whoever treats such SKUs as unlimited must not ask the ledger for them
 */
public record NotEnough(Map<Long, Long> availableBySku) implements Taking, Holding {

    public NotEnough {
        availableBySku = Map.copyOf(availableBySku);
    }

    /** Why {@code skuId}, which must be one of these, cannot be had; its argument is the number that can. */
    public Refusal refusalOf(long skuId) {
        return Refusal.of("stock.not-enough", availableBySku.get(skuId));
    }
}
