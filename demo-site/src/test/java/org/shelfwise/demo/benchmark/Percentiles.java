package org.shelfwise.demo.benchmark;

import java.util.Collection;
import java.util.Locale;

/** Durations of one measurement, sorted. */
record Percentiles(long[] sortedNanos) {

    static Percentiles of(Collection<Long> nanos) {
        return new Percentiles(
                nanos.stream().mapToLong(Long::longValue).sorted().toArray());
    }

    /** @return milliseconds; NaN when nothing was measured */
    double millis(int percent) {
        if (sortedNanos.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(percent / 100.0 * sortedNanos.length);
        return sortedNanos[Math.max(rank, 1) - 1] / 1e6;
    }

    double p50() {
        return millis(50);
    }

    double p95() {
        return millis(95);
    }

    int count() {
        return sortedNanos.length;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "p50 %.2f ms, p95 %.2f ms (n = %d)", p50(), p95(), count());
    }
}
