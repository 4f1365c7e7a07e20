package org.shelfwise.core.stock;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Levels of one location whose rows the running transaction has locked: nobody else changes them meanwhile. */
final class LockedLevels {

    private final String location;
    private final SortedMap<Long, StockLevel> bySku = new TreeMap<>();

    LockedLevels(String location, Collection<StockLevel> levels) {
        this.location = location;
        levels.forEach(level -> bySku.put(level.skuId(), level));
    }

    String location() {
        return location;
    }

    boolean tracks(long skuId) {
        return bySku.containsKey(skuId);
    }

    Set<Long> untracked(Collection<Long> skuIds) {
        Set<Long> untracked = new TreeSet<>(skuIds);
        untracked.removeAll(new ArrayList<>(bySku.keySet()));
        return untracked;
    }

    /** The level as it is now; an empty one for a SKU that is not tracked. */
    StockLevel of(long skuId) {
        return bySku.getOrDefault(skuId, new StockLevel(skuId, location, 0, 0));
    }

    void set(StockLevel level) {
        bySku.put(level.skuId(), level);
    }

    /** @return what is available of each SKU of which less is available than wanted */
    Map<Long, Long> shortages(Map<Long, Long> wantedBySku) {
        return shortages(wantedBySku, Map.of());
    }

    /** @param keptBySku units that are held for whoever wants them: there for nobody else */
    Map<Long, Long> shortages(Map<Long, Long> wantedBySku, Map<Long, Long> keptBySku) {
        Map<Long, Long> shortages = new TreeMap<>();
        wantedBySku.forEach((skuId, wanted) -> {
            long available = of(skuId).available() + keptBySku.getOrDefault(skuId, 0L);
            if (available < wanted) {
                shortages.put(skuId, available);
            }
        });
        return shortages;
    }
}
