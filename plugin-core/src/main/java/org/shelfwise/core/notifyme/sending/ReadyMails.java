package org.shelfwise.core.notifyme.sending;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.shelfwise.core.notifyme.store.QueuedMessage;

/**
 * The mails of a batch in their order, made by a thread of their own while earlier ones are on the wire; a few ahead, and
 * none that is not wanted. What was made and never sent does no harm: its claim runs out.
 */
final class ReadyMails implements AutoCloseable {

    /** The most that are looked at together. At full speed a few milliseconds go by until the last of them is sent. */
    static final int TOGETHER = 8;

    private static final long LONGEST_STOP_MILLIS = 5_000;
    private static final long LOOK_EVERY_MILLIS = 10;

    private final List<QueuedMessage> batch;
    private final Function<List<QueuedMessage>, List<ReadyMail>> maker;
    private final BlockingQueue<Made> made = new ArrayBlockingQueue<>(TOGETHER);
    private final Thread thread = new Thread(this::make, "shelfwise-notifyme-sending-ahead");
    private int touched;
    private volatile boolean closed;

    /** Either a mail, or why there are no more, or neither at the end. */
    private record Made(ReadyMail mail, Failed failure) {}

    /** What stopped the making. */
    static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int touched;

        private Failed(int touched, Throwable cause) {
            super("Mails could not be prepared", cause);
            this.touched = touched;
        }

        /** How many mails, from the first of the batch, were looked at: the last of them is what it fails for. */
        int touched() {
            return touched;
        }
    }

    private ReadyMails(List<QueuedMessage> batch, Function<List<QueuedMessage>, List<ReadyMail>> maker) {
        this.batch = batch;
        this.maker = maker;
    }

    /** @param maker leaves out what must not be sent; called by one other thread, with a few at a time */
    static ReadyMails of(List<QueuedMessage> batch, Function<List<QueuedMessage>, List<ReadyMail>> maker) {
        ReadyMails mails = new ReadyMails(batch, maker);
        mails.thread.setDaemon(true);
        mails.thread.start();
        return mails;
    }

    private void make() {
        try {
            makeAll();
            hand(new Made(null, null));
        } catch (RuntimeException | Error e) {
            hand(new Made(null, new Failed(touched, e)));
        }
    }

    /** The first alone, so that there is something to send at once. */
    private void makeAll() {
        while (touched < batch.size() && !closed) {
            int first = touched;
            int end = Math.min(batch.size(), first + Math.max(1, Math.min(first, TOGETHER)));
            make(first, end);
        }
    }

    /** Together or, when that fails, one by one: so the one that it fails for is known. */
    private void make(int first, int end) {
        try {
            handAll(batch.subList(first, end));
        } catch (RuntimeException e) {
            for (int i = first; i < end; i++) {
                touched = i + 1;
                handAll(batch.subList(i, i + 1));
            }
        }
        touched = end;
    }

    private void handAll(List<QueuedMessage> some) {
        maker.apply(some).forEach(mail -> hand(new Made(mail, null)));
    }

    private void hand(Made next) {
        try {
            while (!closed && !made.offer(next, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                // the mails before it are still on their way
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Waits for the next.
     *
     * @return null when there are no more
     */
    ReadyMail next() {
        try {
            Made next = made.take();
            if (next.failure() != null) {
                throw next.failure();
            }
            return next.mail();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while mails are prepared", e);
        }
    }

    /** Waits until the other thread has ended; it is not interrupted, since some databases do not stand that. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join(LONGEST_STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
