package org.shelfwise.core.availability.broadleaf;

import java.util.Map;
import org.broadleafcommerce.core.inventory.service.InventoryUnavailableException;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.core.availability.Reason;
import org.shelfwise.core.availability.SkuVerdict;
import org.shelfwise.core.stock.broadleaf.OrderLines;
import org.shelfwise.core.stock.broadleaf.Shortage;

/** Asks for the verdict before a cart changes and before it is paid, and refuses in the platform's own exception. */
public final class CartCheck {

    private final Availability availability;

    public CartCheck(Availability availability) {
        this.availability = availability;
    }

    /**
     * @param wanted what the shopper asks for
     * @param rest what the other lines of the cart hold already: all of it must be there at once
     * @throws InventoryUnavailableException with the units that the whole cart wants of the SKU, and those that there are
     */
    void requireCovered(OrderLines wanted, OrderLines rest) throws InventoryUnavailableException {
        Map<Long, SkuVerdict> verdicts = availability.ofSkus(wanted.units().keySet());
        for (Map.Entry<Long, Long> line : wanted.units().entrySet()) {
            SkuVerdict verdict = verdicts.get(line.getKey());
            long total = line.getValue() + rest.units().getOrDefault(line.getKey(), 0L);
            if (verdict == null || !verdict.covers(total)) {
                throw Shortage.of(line.getKey(), total, salable(verdict));
            }
        }
    }

    private static long salable(SkuVerdict verdict) {
        return verdict == null || !verdict.isBuyable() ? 0 : verdict.salable().orElse(0);
    }

    /**
     * Refuses what the merchant took off sale. Units are no matter here: those that an earlier try of this checkout took are
     * this order's own, and the ledger decides about the others.
     */
    void requireOnSale(OrderLines lines) throws InventoryUnavailableException {
        Map<Long, SkuVerdict> verdicts = availability.ofSkus(lines.units().keySet());
        for (Map.Entry<Long, Long> line : lines.units().entrySet()) {
            SkuVerdict verdict = verdicts.get(line.getKey());
            if (verdict == null || !verdict.isBuyable() && verdict.reason() != Reason.SOLD_OUT) {
                throw Shortage.of(line.getKey(), line.getValue(), 0);
            }
        }
    }
}
