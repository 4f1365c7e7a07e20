package org.shelfwise.core.stock.broadleaf;

import java.util.Map;
import org.broadleafcommerce.core.inventory.service.InventoryUnavailableException;
import org.shelfwise.core.stock.NotEnough;

/** Says, in the platform's own exception, that units lack: which SKU, how many were wanted in all, how many there are. */
public final class Shortage {

    private Shortage() {}

    public static InventoryUnavailableException of(long skuId, long wanted, long available) {
        return new InventoryUnavailableException(
                "SKU %d: %d wanted, %d available".formatted(skuId, wanted, available),
                skuId,
                clamped(wanted),
                clamped(available));
    }

    /** The exception has room for one SKU: that with the lowest id. */
    static InventoryUnavailableException of(NotEnough shortage, Map<Long, Long> wantedBySku) {
        long skuId =
                shortage.availableBySku().keySet().stream().min(Long::compare).orElseThrow();
        return of(skuId, wantedBySku.get(skuId), shortage.availableBySku().get(skuId));
    }

    static int clamped(long units) {
        return (int) Math.min(units, Integer.MAX_VALUE);
    }
}
