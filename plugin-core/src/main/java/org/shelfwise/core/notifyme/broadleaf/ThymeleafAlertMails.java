package org.shelfwise.core.notifyme.broadleaf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.mail.BodyPart;
import javax.mail.Message;
import javax.mail.MessagingException;
import javax.mail.internet.AddressException;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeBodyPart;
import javax.mail.internet.MimeMessage;
import javax.mail.internet.MimeMultipart;
import org.shelfwise.core.notifyme.AlertMail;
import org.shelfwise.core.notifyme.AlertMails;
import org.shelfwise.core.notifyme.NamedMessage;
import org.springframework.context.MessageSource;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Mails in plain text and in HTML from the template {@code emailTemplates/shelf/alert.html}, which a theme may replace; it
 * sees the {@link Letter} as {@code letter} and the {@link AlertMail} as {@code mail}.
 *
 * <p>The {@code Message-ID} stays in a {@link NamedMessage}, and in any message that Spring's {@code JavaMailSenderImpl}
 * sends; JavaMail's own {@code Transport.send} replaces it.
 */
public final class ThymeleafAlertMails implements AlertMails {

    private static final String TEMPLATE = "shelf/alert";
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final TemplateEngine templates;
    private final LetterWords words;
    private final InternetAddress from;

    /**
     * @param words with the bundles {@code messages/shelfwise-notifyme}
     * @param from as in a mail's header: {@code Shop <shop@example.com>}. Its name is what the mails call the shop
     * @throws IllegalArgumentException when {@code from} is no mail address
     */
    public ThymeleafAlertMails(TemplateEngine templates, MessageSource words, String from) {
        this.templates = templates;
        Sender sender = Sender.of(from);
        this.words = new LetterWords(words, sender.shop());
        this.from = sender.address();
    }

    /** @throws AddressException when the addressee is not exactly one mail address */
    @Override
    public void write(AlertMail mail, MimeMessage message) throws MessagingException {
        Letter letter = words.letter(mail);
        message.setFrom(from);
        message.setRecipient(Message.RecipientType.TO, addressee(mail.to()));
        message.setSubject(letter.subject(), UTF_8);
        message.setHeader("Message-ID", NamedMessage.inBrackets(mail.messageId()));
        // RFC 3834: keeps absence notes from answering.
        message.setHeader("Auto-Submitted", "auto-generated");
        if (mail.unsubscribeUrl() != null) {
            writeUnsubscribe(URI.create(mail.unsubscribeUrl()), message);
        }
        message.setContent(new MimeMultipart(
                "alternative", part(LetterText.of(letter), "plain"), part(html(mail, letter), "html")));
    }

    /** An address may name a group, and then everybody in it. */
    private static InternetAddress addressee(String to) throws AddressException {
        InternetAddress address = new InternetAddress(OneLine.of(to), true);
        if (address.isGroup() || !address.getAddress().equals(to)) {
            throw new AddressException("Not one mail address", to);
        }
        return address;
    }

    /** A URI holds neither line ends nor angle brackets. RFC 8058 allows the click without a page for https only. */
    private static void writeUnsubscribe(URI url, MimeMessage message) throws MessagingException {
        message.setHeader("List-Unsubscribe", "<" + url.toASCIIString() + ">");
        if ("https".equalsIgnoreCase(url.getScheme())) {
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    private String html(AlertMail mail, Letter letter) {
        return templates.process(TEMPLATE, new Context(mail.locale(), Map.of("mail", mail, "letter", letter)));
    }

    private static BodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }
}
