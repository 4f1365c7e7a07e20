package org.shelfwise.core.stock;

import java.util.Map;
import org.shelfwise.core.platform.Refusal;

/** Nothing was booked, because of these SKUs. */
public record BookingRefused(Map<Long, Refusal> refusalsBySku) implements Booking {

    public BookingRefused {
        refusalsBySku = Map.copyOf(refusalsBySku);
    }
}
