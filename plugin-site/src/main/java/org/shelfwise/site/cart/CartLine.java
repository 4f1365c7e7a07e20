package org.shelfwise.site.cart;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * A line of a cart, as far as stock goes.
 *
 * @param quantity 1 or more
 * @param unitsBySku how many units of which SKU one piece of the line takes: one of one SKU, or what a bundle holds;
 *     empty when the line takes no stock
 */
public record CartLine(long id, String name, long quantity, Map<Long, Long> unitsBySku) {

    public CartLine {
        unitsBySku = Map.copyOf(unitsBySku);
    }

    /** How many units of which SKU the whole line takes. */
    public Map<Long, Long> wanted() {
        return unitsBySku.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, units -> units.getValue() * quantity));
    }
}
