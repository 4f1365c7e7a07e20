package org.shelfwise.core.availability;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.shelfwise.core.platform.Outbox;
import org.shelfwise.core.stock.StockListener;
import org.shelfwise.core.stock.StockLocations;
import org.shelfwise.core.stock.StockMovement;

/**
 * Leaves word, in the transaction that moves stock, of the products that have a SKU whose status changed by it; 57 → 56
 * changes nothing, and a repair always tells, since nobody knows what was told before it. Costs two queries and the message, whatever the number of SKUs, and nothing at all where no quantity is
 * within reach of a threshold.
 *
 * <p>Two transactions cannot both believe that the other crossed a threshold: each has locked the levels it moves, so the
 * quantities before and after follow one another.
 */
final class AvailabilityChanges implements StockListener {

    /** What the movements of one transaction did to a SKU. */
    private record Shift(long before, long after, boolean repaired) {

        static Shift of(StockMovement movement) {
            return new Shift(movement.availableBefore(), movement.availableAfter(), movement.isRepair());
        }

        Shift then(Shift next) {
            return new Shift(before, next.after, repaired || next.repaired);
        }

        /** All rules judge quantities above the greatest threshold alike. */
        boolean mayChangeStatus() {
            return repaired || before != after && Math.min(before, after) <= Thresholds.MAX;
        }
    }

    private final SkuCatalogue catalogue;
    private final ThresholdSettings thresholds;
    private final RuleChain rules;
    private final Outbox outbox;

    AvailabilityChanges(SkuCatalogue catalogue, ThresholdSettings thresholds, RuleChain rules, Outbox outbox) {
        this.catalogue = catalogue;
        this.thresholds = thresholds;
        this.rules = rules;
        this.outbox = outbox;
    }

    @Override
    public void moved(List<StockMovement> movements) {
        Map<Long, Shift> shifts = shifts(movements);
        shifts.values().removeIf(shift -> !shift.mayChangeStatus());
        if (!shifts.isEmpty()) {
            Set<Long> changed = changedProducts(shifts);
            if (!changed.isEmpty()) {
                outbox.publish(Availability.TOPIC, changed);
            }
        }
    }

    private static Map<Long, Shift> shifts(List<StockMovement> movements) {
        Map<Long, Shift> shifts = new HashMap<>();
        movements.stream()
                .filter(movement -> movement.location().equals(StockLocations.WEB))
                .forEach(movement -> shifts.merge(movement.skuId(), Shift.of(movement), Shift::then));
        return shifts;
    }

    private Set<Long> changedProducts(Map<Long, Shift> shifts) {
        List<CatalogSku> skus = catalogue.skus(shifts.keySet());
        Map<Long, SkuFacts> facts = thresholds.facts(skus);
        return skus.stream()
                .filter(sku -> changes(facts.get(sku.skuId()), shifts.get(sku.skuId())))
                .map(CatalogSku::productId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private boolean changes(SkuFacts facts, Shift shift) {
        return shift.repaired || status(facts, shift.before) != status(facts, shift.after);
    }

    private AvailabilityStatus status(SkuFacts facts, long salable) {
        return rules.judge(facts.withSalable(salable)).status();
    }
}
