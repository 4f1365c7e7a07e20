package org.shelfwise.demo.mail;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessagePreparator;

/**
 * Writes and sends mails one after the other on a thread of its own, for requests that must neither wait for a mail server
 * nor fail with it. Best effort: what cannot be sent is logged and gone. Thread-safe.
 */
public final class MailQueue implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(MailQueue.class);
    static final int MOST_WAITING = 100;
    private static final int FAREWELL_SECONDS = 5;

    private final JavaMailSender sender;
    private final ExecutorService worker = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), MailQueue::thread);

    public MailQueue(JavaMailSender sender) {
        this.sender = sender;
    }

    /**
     * Returns at once and never throws.
     *
     * @param what names the mail in the log, without anything personal
     * @param mail called on the queue's thread
     */
    public void send(String what, MimeMessagePreparator mail) {
        try {
            worker.execute(() -> sendNow(what, mail));
        } catch (RejectedExecutionException full) {
            LOG.warn("{} is not sent: {} mails are waiting already, or the shop is closing", what, MOST_WAITING);
        }
    }

    private void sendNow(String what, MimeMessagePreparator mail) {
        try {
            sender.send(mail);
        } catch (RuntimeException failure) {
            LOG.warn("{} could not be sent", what, failure);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "shelfwise-demo-mail");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void destroy() throws InterruptedException {
        worker.shutdown();
        if (!worker.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
            worker.shutdownNow();
        }
    }
}
