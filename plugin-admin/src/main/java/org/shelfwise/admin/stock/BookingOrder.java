package org.shelfwise.admin.stock;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** A booking whose form made sense. Whether the stock allows it, the ledger says. */
record BookingOrder(String slip, BookingKind kind, String reason, List<Line> lines) {

    /**
     * @param quantity units to move, or counted
     * @param seen on hand when the form was opened; empty when the SKU was not tracked
     */
    record Line(long skuId, long quantity, OptionalLong seen) {}

    BookingOrder {
        lines = List.copyOf(lines);
    }

    /** Counted quantities, or signed changes. */
    Map<Long, Long> quantities() {
        Map<Long, Long> quantities = new LinkedHashMap<>();
        lines.forEach(l -> quantities.put(l.skuId(), kind == BookingKind.OUT ? -l.quantity() : l.quantity()));
        return Collections.unmodifiableMap(quantities);
    }
}
