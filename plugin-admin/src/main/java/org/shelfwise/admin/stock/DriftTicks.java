package org.shelfwise.admin.stock;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shelfwise.core.stock.StockDrift;

/** Which findings of the consistency check somebody ticked for repair. */
record DriftTicks(Set<String> tokens) {

    static DriftTicks of(String[] sent) {
        return new DriftTicks(sent == null ? Set.of() : Set.copyOf(List.of(sent)));
    }

    /** The value of a finding's checkbox. */
    static String token(StockDrift drift) {
        return drift.skuId() + "@" + drift.location();
    }

    /** Those of the findings that are ticked, ids by location: what is ticked but was not found counts for nothing. */
    Map<String, List<Long>> among(List<StockDrift> drifts) {
        return drifts.stream()
                .filter(drift -> tokens.contains(token(drift)))
                .collect(Collectors.groupingBy(
                        StockDrift::location, Collectors.mapping(StockDrift::skuId, Collectors.toList())));
    }
}
