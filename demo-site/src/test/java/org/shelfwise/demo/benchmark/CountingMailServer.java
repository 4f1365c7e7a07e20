package org.shelfwise.demo.benchmark;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.mail.MessagingException;

/**
 * A real SMTP server, GreenMail's, in a process of its own, that counts mails and drops them. It says {@code port <n>}, and
 * then answers each line it is told: {@code begin} counts anew, anything else only looks. An answer is {@code mails bytes
 * first last}, the times in microseconds of the epoch.
 */
public final class CountingMailServer extends Managers {

    static final String BEGIN = "begin";
    static final String HOST = "127.0.0.1";
    private static final long PATIENCE_MILLIS = 10_000;

    private long mails;
    private long bytes;
    private long first;
    private long last;

    private final SmtpManager manager = new SmtpManager(getImapHostManager(), getUserManager()) {
        @Override
        public void send(SmtpState state) {
            try {
                count(state.getMessage().getMessage().getSize());
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
    };

    private CountingMailServer() {}

    @Override
    public SmtpManager getSmtpManager() {
        return manager;
    }

    private synchronized void count(int size) {
        last = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
        first = mails == 0 ? last : first;
        mails++;
        bytes += size;
    }

    private synchronized String answer(String asked) {
        if (asked.equals(BEGIN)) {
            mails = 0;
            bytes = 0;
        }
        return mails + " " + bytes + " " + first + " " + last;
    }

    public static void main(String[] args) throws Exception {
        CountingMailServer counting = new CountingMailServer();
        SmtpServer server = new SmtpServer(new ServerSetup(0, HOST, ServerSetup.PROTOCOL_SMTP), counting);
        server.startService();
        server.waitTillRunning(PATIENCE_MILLIS);
        System.out.println("port " + server.getPort());
        BufferedReader asked = new BufferedReader(new InputStreamReader(System.in));
        for (String line = asked.readLine(); line != null; line = asked.readLine()) {
            System.out.println(counting.answer(line));
        }
        System.exit(0);
    }
}
