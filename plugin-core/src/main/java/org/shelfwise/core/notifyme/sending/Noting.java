package org.shelfwise.core.notifyme.sending;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Notes a mail as sent while the next one is on its way: a commit waits for a disk, which would be most of a mail's time. The
 * next mail does not reach its end before the one before it is noted, so that never more than one is out and not noted. Of
 * one thread.
 */
final class Noting implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(Noting::thread);
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "shelfwise-notifyme-noting");
        thread.setDaemon(true);
        return thread;
    }

    /** @param note after which the mail counts as sent; what it throws is {@link #await}'s to tell */
    void begin(Runnable note) {
        await();
        last = CompletableFuture.runAsync(note, thread);
    }

    /** Returns when the last mail is noted; throws what noting it threw, each time it is asked. */
    void await() {
        try {
            last.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failed ? failed : e;
        }
    }

    /** Returns when a note under way has ended, whatever came of it. */
    @Override
    public void close() {
        thread.shutdown();
        last.exceptionally(failed -> null).join();
    }
}
