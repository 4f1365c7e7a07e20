package org.shelfwise.core.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobRunnerTest {

    private static final int MOST_SECONDS = 20;

    private final CountDownLatch thirdRun = new CountDownLatch(3);
    private final CountDownLatch cleanUps = new CountDownLatch(3);
    private JobRunner runner;

    @AfterEach
    void stop() {
        runner.stop();
    }

    @Test
    void a_job_that_fails_goes_on_after_its_rest() throws InterruptedException {
        start(new IllegalStateException("the database is down"));

        assertThat(thirdRun.await(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void memory_that_ran_out_once_does_not_stop_a_job_for_ever() throws InterruptedException {
        start(new OutOfMemoryError("thrown by the test"));

        assertThat(thirdRun.await(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void what_a_failed_run_left_on_its_thread_is_freed() throws InterruptedException {
        start(new IllegalStateException("the database is down"));

        assertThat(cleanUps.await(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    private void start(Throwable failure) {
        runner = new JobRunner(() -> List.of(new FailingJob(failure)), new OutboxSignal(), cleanUps::countDown);
        runner.start();
    }

    private final class FailingJob implements BackgroundJob {

        private final Throwable failure;

        private FailingJob(Throwable failure) {
            this.failure = failure;
        }

        @Override
        public String name() {
            return "failing";
        }

        @Override
        public Duration rest() {
            return Duration.ofMillis(1);
        }

        @Override
        public boolean run() {
            thirdRun.countDown();
            if (failure instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure;
        }
    }
}
