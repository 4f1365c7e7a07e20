package org.shelfwise.demo.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import javax.mail.MessagingException;
import javax.mail.Multipart;
import javax.mail.Part;
import javax.mail.internet.ContentType;
import javax.mail.internet.MimeMessage;
import javax.mail.internet.MimeUtility;

/** Takes a mail apart as far as the mailbox shows it: headers, the first plain text and the first HTML. */
final class MailReader {
    /** Of a text or of a document. */
    private static final int MOST_BYTES = 1 << 20;

    private static final int DEEPEST = 8;

    private MailReader() {}

    /** @param received stands in where the mail does not say when it was sent */
    static CapturedMail read(long id, Instant received, MimeMessage mail) {
        try {
            Date sent = mail.getSentDate();
            return new CapturedMail(
                    id,
                    header(mail, "From"),
                    header(mail, "To"),
                    header(mail, "Subject"),
                    sent == null ? Date.from(received) : sent,
                    find(mail, "text/plain", DEEPEST).orElse(null),
                    find(mail, "text/html", DEEPEST).orElse(null));
        } catch (MessagingException e) {
            throw new IllegalArgumentException("not a mail", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header(MimeMessage mail, String name) throws MessagingException, IOException {
        String raw = mail.getHeader(name, ", ");
        return raw == null ? "" : MimeUtility.decodeText(MimeUtility.unfold(raw));
    }

    private static Optional<String> find(Part part, String type, int depth) throws MessagingException, IOException {
        if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return Optional.empty();
        }
        if (part.isMimeType(type)) {
            return Optional.of(text(part));
        }
        return depth > 0 && part.getContent() instanceof Multipart parts
                ? findIn(parts, type, depth - 1)
                : Optional.empty();
    }

    private static Optional<String> findIn(Multipart parts, String type, int depth)
            throws MessagingException, IOException {
        for (int i = 0; i < parts.getCount(); i++) {
            Optional<String> found = find(parts.getBodyPart(i), type, depth);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static String text(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readNBytes(MOST_BYTES), charset(part));
        }
    }

    /** The Unicode one for what has no name or none that this machine knows. */
    private static Charset charset(Part part) throws MessagingException {
        String named = new ContentType(part.getContentType()).getParameter("charset");
        try {
            return named == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(named));
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
