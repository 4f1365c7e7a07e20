package org.shelfwise.core.settings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Ids without a gap, from the first to the last. The variants of a product mostly have such ids. */
record IdRange(long first, long last) {

    /** The fewest ranges that hold these ids and no others, ascending. */
    static List<IdRange> of(Collection<Long> ids) {
        long[] sorted =
                ids.stream().mapToLong(Long::longValue).sorted().distinct().toArray();
        List<IdRange> ranges = new ArrayList<>();
        int from = 0;
        for (int next = 1; next <= sorted.length; next++) {
            if (next == sorted.length || sorted[next] - 1 != sorted[next - 1]) {
                ranges.add(new IdRange(sorted[from], sorted[next - 1]));
                from = next;
            }
        }
        return ranges;
    }
}
