package org.shelfwise.core.stock;

import java.util.List;

/** @param movements one or more a SKU: sweeping expired holds leaves its own */
public record Taken(List<StockMovement> movements) implements Taking {

    public Taken {
        movements = List.copyOf(movements);
    }
}
