package org.shelfwise.demo.benchmark;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/** How far the live heap rises above what it was: the most of what is left after full collections, again and again. */
final class HeapGrowth implements AutoCloseable {

    private static final double MIB = 1024 * 1024;
    private static final int COLLECTIONS = 3;
    private static final long LOOK_EVERY_SECONDS = 3;

    private final long before = liveHeap();
    private final Thread watcher = new Thread(this::watch, "benchmark-heap");
    private volatile long most = before;

    private HeapGrowth() {}

    static HeapGrowth begin() {
        HeapGrowth growth = new HeapGrowth();
        growth.watcher.setDaemon(true);
        growth.watcher.start();
        return growth;
    }

    private void watch() {
        try {
            while (true) {
                TimeUnit.SECONDS.sleep(LOOK_EVERY_SECONDS);
                most = Math.max(most, liveHeap());
            }
        } catch (InterruptedException closed) {
            return;
        }
    }

    private static long liveHeap() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    double beforeMib() {
        return before / MIB;
    }

    /** The most that was seen since, above what it was. */
    double mostMib() {
        return (most - before) / MIB;
    }

    /** What is there now, above what it was. */
    double nowMib() {
        return (liveHeap() - before) / MIB;
    }

    @Override
    public void close() {
        watcher.interrupt();
    }
}
