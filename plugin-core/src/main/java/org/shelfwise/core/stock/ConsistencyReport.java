package org.shelfwise.core.stock;

import java.util.List;
import java.util.OptionalLong;

/**
 * A page of a consistency check.
 *
 * @param checked levels that were looked at
 * @param next where the next page begins; empty when this was the last
 */
public record ConsistencyReport(List<StockDrift> drifts, int checked, OptionalLong next) {

    public ConsistencyReport {
        drifts = List.copyOf(drifts);
    }
}
