package org.shelfwise.demo.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.Transport;
import javax.mail.internet.MimeMessage;
import org.shelfwise.core.notifyme.AlertKind;
import org.shelfwise.core.notifyme.AlertMail;
import org.shelfwise.core.notifyme.AlertMails;
import org.shelfwise.core.notifyme.LinkAddresses;
import org.shelfwise.core.notifyme.MailCatalogue;
import org.shelfwise.core.notifyme.MailItem;
import org.shelfwise.core.notifyme.MessageKind;
import org.shelfwise.core.notifyme.NamedMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What sending costs at least: ready-made mails, as large as ours, one after the other over one connection. */
final class BareLoop {

    private static final int READY_MADE = 100;
    private static final String TOKEN = "x".repeat(43);

    private final JavaMailSenderImpl server;
    private final List<MimeMessage> mails = new ArrayList<>();

    /** @param sku what the mails are about */
    BareLoop(BenchmarkShop shop, long sku) throws MessagingException {
        server = shop.bean("blMailSender", JavaMailSenderImpl.class);
        MailItem item = shop.bean("shelfwiseMailCatalogue", MailCatalogue.class)
                .items(List.of(sku), Locale.ENGLISH)
                .get(sku);
        String links = shop.bean("shelfwiseLinkAddresses", LinkAddresses.class).baseUrl();
        AlertMails writer = shop.bean("shelfwiseAlertMails", AlertMails.class);
        for (int i = 0; i < READY_MADE; i++) {
            MimeMessage mail = new NamedMessage(server.getSession(), "shelfwise.10000" + i + ".episode-1@127.0.0.1");
            writer.write(mail("s" + sku + ".10000" + i + "@example.com", item, links), mail);
            mail.saveChanges();
            mails.add(mail);
        }
    }

    private static AlertMail mail(String to, MailItem item, String links) {
        return new AlertMail(
                MessageKind.BACK_IN_STOCK,
                AlertKind.BACK_IN_STOCK,
                to,
                Locale.ENGLISH,
                "shelfwise.1.episode-1@127.0.0.1",
                item,
                item.url(),
                links + "/shelf/alerts/unsubscribe?token=" + TOKEN + "&blLocaleCode=en",
                null,
                null,
                OptionalLong.empty(),
                0,
                List.of());
    }

    void send(int count) throws MessagingException {
        Session session = server.getSession();
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(server.getHost(), server.getPort(), null, null);
            for (int i = 0; i < count; i++) {
                MimeMessage mail = mails.get(i % READY_MADE);
                transport.sendMessage(mail, mail.getAllRecipients());
            }
        }
    }
}
