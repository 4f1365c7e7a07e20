package org.shelfwise.core.notifyme.broadleaf;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import javax.mail.MessagingException;
import javax.mail.Multipart;
import javax.mail.Part;
import javax.mail.internet.MimeMessage;
import org.shelfwise.core.notifyme.AlertKind;
import org.shelfwise.core.notifyme.AlertMail;
import org.shelfwise.core.notifyme.AlertMails;
import org.shelfwise.core.notifyme.MailItem;
import org.shelfwise.core.notifyme.MessageKind;
import org.shelfwise.core.notifyme.NamedMessage;

/**
 * Writes every mail with sample data into a folder, for those who change words or templates and want to see what comes of
 * it: {@code new MailPreview(mails, languages).write(folder)}.
 */
public final class MailPreview {

    private static final String SHOP = "https://shop.example.com";
    private static final String DRESS = SHOP + "/dresses/alma";

    private final AlertMails mails;
    private final List<Locale> languages;

    public MailPreview(AlertMails mails, List<Locale> languages) {
        this.mails = mails;
        this.languages = List.copyOf(languages);
    }

    /**
     * @param folder is made if need be; files of the same names are overwritten
     * @return for each kind, alert and language the mail, such as {@code confirmation-low-stock-sv.eml}, and its texts, which
     *     end in {@code .html} and {@code .txt}
     */
    public List<Path> write(Path folder) throws IOException, MessagingException {
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        for (Locale language : languages) {
            for (MessageKind kind : MessageKind.values()) {
                for (AlertKind alert : AlertKind.values()) {
                    write(sample(kind, alert, language), folder, files);
                }
            }
        }
        return files;
    }

    private void write(AlertMail sample, Path folder, List<Path> files) throws IOException, MessagingException {
        MimeMessage message = new NamedMessage(null, sample.messageId());
        mails.write(sample, message);
        message.saveChanges();
        String name = "%s-%s-%s"
                .formatted(
                        sample.kind().token(),
                        sample.alert().token(),
                        sample.locale().toLanguageTag());
        Path file = folder.resolve(name + ".eml");
        try (OutputStream out = Files.newOutputStream(file)) {
            message.writeTo(out);
        }
        files.add(file);
        writeTexts(message, folder.resolve(name), files);
    }

    private static void writeTexts(Part part, Path stem, List<Path> files) throws IOException, MessagingException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                writeTexts(parts.getBodyPart(i), stem, files);
            }
        } else if (part.getContent() instanceof String text) {
            Path file = stem.resolveSibling(stem.getFileName() + (part.isMimeType("text/html") ? ".html" : ".txt"));
            files.add(Files.writeString(file, text));
        }
    }

    private static AlertMail sample(MessageKind kind, AlertKind alert, Locale language) {
        return new AlertMail(
                kind,
                alert,
                "reader@example.com",
                language,
                "sample-" + kind.token() + "@shop.example.com",
                kind == MessageKind.DISCONTINUED ? gone(language) : dress(language),
                action(kind),
                SHOP + "/alerts/unsubscribe?token=sample",
                kind == MessageKind.CONFIRMATION ? SHOP + "/alerts/block?token=sample" : null,
                kind == MessageKind.BACK_IN_STOCK ? SHOP + "/alerts/withdraw?token=sample" : null,
                OptionalLong.of(12),
                kind == MessageKind.BACK_IN_STOCK ? 24 : 0,
                kind == MessageKind.DISCONTINUED ? alternatives(language) : List.of());
    }

    private static String action(MessageKind kind) {
        return switch (kind) {
            case CONFIRMATION -> SHOP + "/alerts/confirm?token=sample";
            case DISCONTINUED -> SHOP + "/";
            case SOLD_OUT -> SHOP + "/shelf/alerts/new?sku=1&kind=back-in-stock";
            case BACK_IN_STOCK, LOW_STOCK, LAST_QUESTION -> DRESS + "?sku=1";
        };
    }

    private static MailItem dress(Locale language) {
        return item("Linen wrap dress Alma", "Rust, M", "118.00", language);
    }

    /** Its page went with it. */
    private static MailItem gone(Locale language) {
        MailItem dress = dress(language);
        return new MailItem(dress.name(), dress.variant(), dress.price(), dress.pictureUrl(), null);
    }

    private static List<MailItem> alternatives(Locale language) {
        return List.of(
                item("Cotton shirt dress Freja", "", "89.50", language),
                item("Wool day dress Ingrid with a rather long name", "", "139.00", language));
    }

    private static MailItem item(String name, String variant, String price, Locale language) {
        NumberFormat format = NumberFormat.getCurrencyInstance(language);
        format.setCurrency(Currency.getInstance("EUR"));
        return new MailItem(
                name,
                variant,
                format.format(new BigDecimal(price)),
                SHOP + "/pictures/alma.jpg",
                DRESS + (variant.isEmpty() ? "" : "?sku=1"));
    }
}
