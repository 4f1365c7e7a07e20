package org.shelfwise.core.stock;

import java.util.List;

/** @param holds one a SKU, in SKU-id order */
public record Held(List<StockHold> holds) implements Holding {

    public Held {
        holds = List.copyOf(holds);
    }
}
