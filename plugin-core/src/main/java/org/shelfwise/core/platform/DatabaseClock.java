package org.shelfwise.core.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/**
 * The database's time, which is the same on all nodes of a shop: leases and turns are kept by it, so that a node whose own clock
 * is wrong, or is set, takes nothing from another. As a job it looks at the database every now and then, and counts in between;
 * the node's clock is not asked. Thread-safe.
 */
public final class DatabaseClock extends Clock implements BackgroundJob {

    private static final Duration REST = Duration.ofSeconds(10);
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final LongSupplier database;
    private final LongSupplier nanos;
    private volatile Reading reading;

    /** The same moment of the database, in epoch nanoseconds, and of the counter; and how far wrong that may be. */
    private record Reading(long epoch, long counter, long doubt) {

        long epochAt(long now) {
            return epoch + now - counter;
        }
    }

    /**
     * Looks at the database at once.
     *
     * @param database epoch milliseconds
     * @param nanos as {@link System#nanoTime}
     */
    DatabaseClock(LongSupplier database, LongSupplier nanos) {
        this.database = database;
        this.nanos = nanos;
        database.getAsLong(); // opens a connection, which takes its time
        this.reading = read();
    }

    @Override
    public String name() {
        return "database-clock";
    }

    @Override
    public Duration rest() {
        return REST;
    }

    /** Looks again, and goes by it when it has certainly gone wrong: what the way there and back takes is no reason to jump. */
    @Override
    public boolean run() {
        Reading next = read();
        Reading before = reading;
        long wrong = Math.abs(next.epoch() - before.epochAt(next.counter()));
        if (wrong > next.doubt() + before.doubt()) {
            reading = next;
        }
        return false;
    }

    private Reading read() {
        long before = nanos.getAsLong();
        long epoch = database.getAsLong() * NANOS_PER_MILLI;
        long way = nanos.getAsLong() - before;
        return new Reading(epoch, before + way / 2, way / 2 + NANOS_PER_MILLI);
    }

    @Override
    public long millis() {
        return Math.floorDiv(reading.epochAt(nanos.getAsLong()), NANOS_PER_MILLI);
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** @throws UnsupportedOperationException always: our times are of no zone */
    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the database's time is kept in UTC");
    }
}
