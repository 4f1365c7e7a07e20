package org.shelfwise.demo.mail;

import java.util.Optional;
import org.springframework.core.env.Environment;

/**
 * Where a process hands over the mails of its shop: to the mail server that {@code shelfwise.demo.mail.host} names, else to
 * a mailbox inside the storefront's process. An admin that runs alone and was told of no server sends nothing: the host's
 * name then says what is missing, and what sends sees that it failed.
 */
public final class MailRoute implements AutoCloseable {
    private static final String HOST = "shelfwise.demo.mail.host";
    /** The property with the port of the mail server, or of the mailbox where there is none. */
    public static final String PORT = "shelfwise.demo.mail.port";

    private static final int SMTP = 25;

    private final String host;
    private final int port;
    private final MailboxServer mailbox;

    private MailRoute(String host, int port, MailboxServer mailbox) {
        this.host = host;
        this.port = port;
        this.mailbox = mailbox;
    }

    /** @param hasStorefront whether this process shows the mailbox */
    public static MailRoute of(Environment settings, boolean hasStorefront) {
        String host = host(settings);
        if (!host.isEmpty()) {
            return new MailRoute(host, settings.getProperty(PORT, Integer.class, SMTP), null);
        }
        if (!hasStorefront) {
            return new MailRoute(HOST + ".is-not-set.invalid", SMTP, null); // RFC 2606: never resolves
        }
        MailboxServer mailbox = MailboxServer.start(listeningPort(settings, hasStorefront));
        return new MailRoute(MailboxServer.HOST, mailbox.port(), mailbox);
    }

    /** Where the mailbox will listen; 0 for any free port, or when there will be no mailbox. */
    public static int listeningPort(Environment settings, boolean hasStorefront) {
        return hasStorefront && host(settings).isEmpty() ? settings.getProperty(PORT, Integer.class, 0) : 0;
    }

    private static String host(Environment settings) {
        return settings.getProperty(HOST, "").strip();
    }

    public String getHost() {
        return host;
    }

    public int getPort() {
        return port;
    }

    /** Empty when mails go elsewhere. */
    public Optional<Mailbox> mailbox() {
        return Optional.ofNullable(mailbox).map(MailboxServer::mailbox);
    }

    @Override
    public void close() {
        if (mailbox != null) {
            mailbox.close();
        }
    }
}
