package org.shelfwise.core.notifyme.broadleaf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import javax.mail.Multipart;
import javax.mail.internet.MimeMessage;
import org.shelfwise.core.notifyme.AlertMail;
import org.shelfwise.core.notifyme.AlertMails;
import org.shelfwise.core.notifyme.NamedMessage;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring3.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Mails from our own bundles and templates, by an engine as the platform defines {@code blEmailTemplateEngine}. */
final class MailDesk {

    private MailDesk() {}

    static AlertMails mails() {
        return mails("Alder Lane <shop@alderlane.example>");
    }

    static AlertMails mails(String from) {
        return new ThymeleafAlertMails(engine(), words(), from);
    }

    private static SpringTemplateEngine engine() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("emailTemplates/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode("HTML5");
        resolver.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setMessageSource(words());
        return engine;
    }

    private static ResourceBundleMessageSource words() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages/shelfwise-notifyme");
        words.setFallbackToSystemLocale(false);
        return words;
    }

    /** What a mail program makes of the mail. */
    static MimeMessage received(AlertMail mail) throws Exception {
        return received(mails(), mail);
    }

    static MimeMessage received(AlertMails mails, AlertMail mail) throws Exception {
        NamedMessage message = new NamedMessage(null, mail.messageId());
        mails.write(mail, message);
        message.saveChanges();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        message.writeTo(out);
        return new MimeMessage(null, new ByteArrayInputStream(out.toByteArray()));
    }

    static String text(MimeMessage message) throws Exception {
        return part(message, 0).replace("\r\n", "\n");
    }

    static String html(MimeMessage message) throws Exception {
        return part(message, 1).replace("\r\n", "\n");
    }

    private static String part(MimeMessage message, int index) throws Exception {
        return (String) ((Multipart) message.getContent()).getBodyPart(index).getContent();
    }
}
