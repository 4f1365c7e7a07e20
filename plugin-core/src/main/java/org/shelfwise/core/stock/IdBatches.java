package org.shelfwise.core.stock;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Splits ids for IN lists, which databases and drivers do not take at any length. */
final class IdBatches {

    private static final int SIZE = 1_000;

    private IdBatches() {}

    /** @return the distinct ids, ascending within and across batches: rows are locked in this order everywhere */
    static List<List<Long>> of(Collection<Long> ids) {
        List<Long> sorted = new ArrayList<>(new TreeSet<>(ids));
        List<List<Long>> batches = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += SIZE) {
            batches.add(sorted.subList(from, Math.min(from + SIZE, sorted.size())));
        }
        return batches;
    }
}
