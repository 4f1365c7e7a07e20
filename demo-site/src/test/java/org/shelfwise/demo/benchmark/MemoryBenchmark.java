package org.shelfwise.demo.benchmark;

import java.lang.management.ManagementFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.ObjectName;

/**
 * The live heap after the platform's listing traffic alone, and after the same traffic with ours: what is between them are
 * the caches that our sorts, filters and settings fill. Beside it, everything of our own classes on the heap.
 */
final class MemoryBenchmark {

    private static final double MIB = 1024 * 1024;
    private static final int COLLECTIONS = 3;
    private static final Pattern OURS =
            Pattern.compile("(?m)^\\s*\\d+:\\s+(\\d+)\\s+(\\d+)\\s+org\\.shelfwise\\.(core|site|admin)\\..*$");

    private final ListingBenchmark listings;

    /** @param listings makes the traffic */
    MemoryBenchmark(ListingBenchmark listings) {
        this.listings = listings;
    }

    void run(Report report) throws Exception {
        listings.visitAll(ListingBenchmark.Arm.PLATFORM);
        double platform = liveHeap();
        listings.visitAll(ListingBenchmark.Arm.ON);
        double both = liveHeap();
        report.section("Memory");
        report.table("live heap", "MiB");
        report.row("after listings of the platform alone", platform);
        report.row("after the same listings with ranking", both);
        report.row("difference", both - platform);
        report.row("instances of our classes, themselves", ourInstances());
    }

    private static double liveHeap() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB;
    }

    private static double ourInstances() throws Exception {
        String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        long bytes = 0;
        for (Matcher line = OURS.matcher(histogram); line.find(); ) {
            bytes += Long.parseLong(line.group(2));
        }
        return bytes / MIB;
    }
}
