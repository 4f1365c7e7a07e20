package org.shelfwise.demo.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** A {@link CountingMailServer} in a process of its own, and what it has counted. */
final class CountedMails implements AutoCloseable {

    private static final long LOOK_EVERY_MILLIS = 20;

    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter questions;
    private final int port;

    private CountedMails(Process process) throws IOException {
        this.process = process;
        this.answers = process.inputReader();
        this.questions = new PrintWriter(process.outputWriter(), true);
        this.port = Integer.parseInt(answers.readLine().replace("port ", ""));
    }

    static CountedMails start() throws IOException {
        return new CountedMails(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CountingMailServer.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /**
     * @param bytes of all bodies
     * @param firstMicros when the server had the first mail, in microseconds of the epoch
     * @param lastMicros when it had the last
     */
    record Count(long mails, long bytes, long firstMicros, long lastMicros) {

        double aSecond() {
            return (mails - 1) * 1e6 / (lastMicros - firstMicros);
        }

        long bytesAMail() {
            return bytes / mails;
        }
    }

    int port() {
        return port;
    }

    /** Counts anew from here. */
    void begin() {
        ask(CountingMailServer.BEGIN);
    }

    /** Returns when the server has as many mails since {@link #begin}. */
    Count await(long mails, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        Count count = ask("");
        while (count.mails() < mails) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(count.mails() + " of " + mails + " mails came in " + patience);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            count = ask("");
        }
        return count;
    }

    private synchronized Count ask(String what) {
        questions.println(what);
        try {
            long[] said = Arrays.stream(answers.readLine().split(" "))
                    .mapToLong(Long::parseLong)
                    .toArray();
            return new Count(said[0], said[1], said[2], said[3]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
