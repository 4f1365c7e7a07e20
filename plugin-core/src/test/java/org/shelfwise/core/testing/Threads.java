package org.shelfwise.core.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Does things at the same time. */
public final class Threads {

    private static final long PATIENCE_SECONDS = 240;

    private Threads() {}

    /**
     * Runs tasks 0 to {@code count} − 1, which all begin together.
     *
     * @return what they returned
     * @throws Exception the first that one of them threw
     */
    public static <T> List<T> together(int count, IntFunction<Callable<T>> tasks) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(count);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Callable<T> task = tasks.apply(i);
                running.add(executor.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            start.countDown();
            return results(running);
        } finally {
            executor.shutdownNow();
        }
    }

    /**
     * What two tasks call to be in their middles at the same time: each call waits for the other.
     *
     * @throws IllegalStateException when the other does not get there, as something that this one holds stops it
     */
    public static Runnable meeting() {
        CountDownLatch both = new CountDownLatch(2);
        return () -> {
            both.countDown();
            try {
                if (!both.await(10, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("this one stops the other");
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private static <T> List<T> results(List<Future<T>> running) throws Exception {
        List<T> results = new ArrayList<>();
        for (Future<T> future : running) {
            try {
                results.add(future.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            } catch (ExecutionException e) {
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
        }
        return results;
    }
}
