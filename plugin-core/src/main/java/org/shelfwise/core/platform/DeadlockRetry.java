package org.shelfwise.core.platform;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Begins work anew that a database cancelled for a deadlock, or since it could not be serialized: six times at most, after
 * pauses that grow and differ, so that those who met do not meet again. Thread-safe.
 */
public final class DeadlockRetry {

    private static final int ATTEMPTS = 6;
    private static final long PAUSE_MILLIS = 20;

    private DeadlockRetry() {}

    /**
     * @param work may run several times
     * @throws ConcurrencyFailureException when the last attempt was cancelled too
     */
    public static <T> T run(Supplier<T> work) {
        return runWhile(() -> true, work);
    }

    /** @param repeatable asked after an attempt was cancelled: whether there may be another */
    public static <T> T runWhile(BooleanSupplier repeatable, Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (ConcurrencyFailureException lost) {
                if (attempt == ATTEMPTS || !repeatable.getAsBoolean()) {
                    throw lost;
                }
                pause(attempt);
            }
        }
    }

    private static void pause(int attempt) {
        long millis = ThreadLocalRandom.current().nextLong(1, attempt * PAUSE_MILLIS + 1);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
