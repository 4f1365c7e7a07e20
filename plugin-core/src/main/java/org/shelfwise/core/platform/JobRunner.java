package org.shelfwise.core.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.SmartLifecycle;

/**
 * Starts the jobs when the context that owns them has started, stops them before its data source closes. Child contexts
 * (a DispatcherServlet's) do not start it again.
 */
final class JobRunner implements SmartLifecycle {

    private final Supplier<List<BackgroundJob>> jobs;
    private final OutboxSignal signal;
    private final Runnable afterEachRun;
    private final List<JobLoop> loops = new ArrayList<>();

    /**
     * @param jobs asked once, at start, so that jobs may depend on anything
     * @param afterEachRun frees what a run left on its thread
     */
    JobRunner(Supplier<List<BackgroundJob>> jobs, OutboxSignal signal, Runnable afterEachRun) {
        this.jobs = jobs;
        this.signal = signal;
        this.afterEachRun = afterEachRun;
    }

    @Override
    public synchronized void start() {
        if (!loops.isEmpty()) {
            return;
        }
        for (BackgroundJob job : jobs.get()) {
            JobLoop loop = new JobLoop(job, afterEachRun);
            loops.add(loop);
            if (job.wakesOn() != null) {
                signal.listen(job.wakesOn(), loop::wake);
            }
            loop.start();
        }
    }

    @Override
    public synchronized void stop() {
        signal.forgetListeners();
        loops.forEach(JobLoop::askToStop);
        loops.forEach(JobLoop::awaitStop);
        loops.clear();
    }

    @Override
    public void stop(Runnable callback) {
        stop();
        callback.run();
    }

    @Override
    public synchronized boolean isRunning() {
        return !loops.isEmpty();
    }

    @Override
    public boolean isAutoStartup() {
        return true;
    }

    /** Last to start, first to stop: jobs use everything else. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
