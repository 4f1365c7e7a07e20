package org.shelfwise.demo.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Many who do the same at the same time. */
public final class AtOnce {

    private AtOnce() {}

    /**
     * Each in a thread of its own.
     *
     * @return what came of it, in the order of {@code all}
     */
    public static <A, B> List<B> each(List<A> all, Function<A, B> does) throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Callable<B>> tasks = new ArrayList<>();
            all.forEach(one -> tasks.add(() -> does.apply(one)));
            List<B> results = new ArrayList<>();
            for (Future<B> result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
