package org.shelfwise.core.platform;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one job again and again on one thread; nothing that the job throws ends it. */
final class JobLoop implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(JobLoop.class);
    private static final long STOP_WAIT_MILLIS = 5_000;

    private final BackgroundJob job;
    private final Runnable afterEachRun;
    private final Semaphore wakeUps = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopping;
    private boolean failing;

    JobLoop(BackgroundJob job, Runnable afterEachRun) {
        this.job = job;
        this.afterEachRun = afterEachRun;
        this.thread = new Thread(this, "shelfwise-" + job.name());
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void wake() {
        wakeUps.release();
    }

    @Override
    public void run() {
        while (!stopping) {
            if (!runOnce()) {
                rest();
            }
        }
    }

    private boolean runOnce() {
        try {
            boolean more = runAndForget();
            failing = false;
            return more;
        } catch (RuntimeException | Error e) {
            // An Error too: memory that ran out on one batch must not silence the job until somebody restarts the shop.
            report(e);
            return false;
        }
    }

    private boolean runAndForget() {
        try {
            return job.run();
        } finally {
            afterEachRun.run();
        }
    }

    /** A database that is down for an hour must not fill the log: one stack trace, then one line a run at debug level. */
    private void report(Throwable e) {
        if (stopping) {
            LOG.debug("{} was interrupted by shutdown", job.name(), e);
        } else if (failing) {
            LOG.debug("{} still fails", job.name(), e);
        } else {
            LOG.error("{} failed and will be tried again every {}", job.name(), job.rest(), e);
        }
        failing = true;
    }

    private void rest() {
        try {
            wakeUps.tryAcquire(job.rest().toMillis(), TimeUnit.MILLISECONDS);
            wakeUps.drainPermits();
        } catch (InterruptedException e) {
            stopping = true;
        }
    }

    void askToStop() {
        stopping = true;
        wake();
    }

    /** Lets a run under way end; one that does not is interrupted, and what it claimed is claimed again elsewhere. */
    void awaitStop() {
        try {
            thread.join(STOP_WAIT_MILLIS);
            thread.interrupt();
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
