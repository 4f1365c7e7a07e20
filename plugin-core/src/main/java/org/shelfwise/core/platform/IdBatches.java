package org.shelfwise.core.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Splits ids where only so many go at once. */
public final class IdBatches {

    /** Databases and drivers do not take IN lists of any length. */
    private static final int IN_LIST = 1_000;

    private IdBatches() {}

    /** Batches for IN lists. */
    public static List<List<Long>> forInList(Collection<Long> ids) {
        return of(ids, IN_LIST);
    }

    /**
     * @param size of the largest batch
     * @return the distinct ids, ascending within and across batches: rows are locked in this order everywhere
     */
    public static List<List<Long>> of(Collection<Long> ids, int size) {
        List<Long> sorted = new ArrayList<>(new TreeSet<>(ids));
        List<List<Long>> batches = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += size) {
            batches.add(sorted.subList(from, Math.min(from + size, sorted.size())));
        }
        return batches;
    }
}
