package org.shelfwise.core.stock;

import java.util.List;

/** @param movements one or more a SKU */
public record Booked(List<StockMovement> movements) implements Booking {

    public Booked {
        movements = List.copyOf(movements);
    }
}
