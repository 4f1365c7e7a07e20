package org.shelfwise.core.availability.broadleaf;

import java.util.Map;
import java.util.stream.Collectors;
import org.broadleafcommerce.core.inventory.service.InventoryUnavailableException;
import org.broadleafcommerce.core.order.domain.Order;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.core.availability.OrderAvailability;
import org.shelfwise.core.availability.SkuVerdict;
import org.shelfwise.core.stock.broadleaf.OrderLines;
import org.shelfwise.core.stock.broadleaf.Shortage;

/** Asks for the verdict before a cart changes and before it is paid, and refuses in the platform's own exception. */
public final class CartCheck {

    private final Availability availability;
    private final OrderAvailability orderAvailability;

    public CartCheck(Availability availability, OrderAvailability orderAvailability) {
        this.availability = availability;
        this.orderAvailability = orderAvailability;
    }

    /**
     * @param cart what is held for it, or what it has from a checkout that died, is there for it
     * @param wanted what the shopper asks for
     * @param rest what the other lines of the cart hold already: all of it must be there at once
     * @throws InventoryUnavailableException with the units that the whole cart wants of the SKU, and those that there are
     */
    void requireCovered(Order cart, OrderLines wanted, OrderLines rest) throws InventoryUnavailableException {
        Map<Long, Long> totals = wanted.units().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        line -> line.getValue() + rest.units().getOrDefault(line.getKey(), 0L)));
        Map<Long, SkuVerdict> verdicts = orderAvailability.ofSkus(cart.getId(), totals);
        for (Map.Entry<Long, Long> total : totals.entrySet()) {
            SkuVerdict verdict = verdicts.get(total.getKey());
            if (verdict == null || !verdict.covers(total.getValue())) {
                throw Shortage.of(total.getKey(), total.getValue(), salable(verdict));
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
            if (verdict == null || verdict.isOffSale()) {
                throw Shortage.of(line.getKey(), line.getValue(), 0);
            }
        }
    }
}
