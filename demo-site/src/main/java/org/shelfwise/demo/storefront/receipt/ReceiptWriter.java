package org.shelfwise.demo.storefront.receipt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.mail.MessagingException;
import javax.mail.internet.MimeMessage;
import org.shelfwise.core.notifyme.MailCatalogue;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;

/** Writes a {@link Receipt} as a mail: HTML from the template {@code emailTemplates/receipt}, and the same in plain text. */
public class ReceiptWriter {
    private final TemplateEngine templates;
    private final MessageSource words;
    private final MailCatalogue catalogue;
    private final String from;

    /** @param from as in a mail's header: {@code Alder Lane <shop@example.com>} */
    public ReceiptWriter(TemplateEngine templates, MessageSource words, MailCatalogue catalogue, String from) {
        this.templates = templates;
        this.words = words;
        this.catalogue = catalogue;
        this.from = from;
    }

    void write(Receipt receipt, MimeMessage mail) throws MessagingException {
        MimeMessageHelper message =
                new MimeMessageHelper(mail, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, "UTF-8");
        message.setFrom(from);
        message.setTo(receipt.email());
        message.setSubject(words(receipt, "demo.receipt.subject", receipt.number()));
        message.setText(text(receipt), html(receipt));
    }

    private String html(Receipt receipt) {
        return templates.process(
                "receipt", new Context(receipt.language(), Map.of("receipt", receipt, "pictures", pictures(receipt))));
    }

    /** By SKU; absent for what has none. */
    private Map<Long, String> pictures(Receipt receipt) {
        List<Long> skuIds = receipt.lines().stream().map(Receipt.Line::skuId).toList();
        Map<Long, String> pictures = new HashMap<>();
        catalogue.items(skuIds, receipt.language()).forEach((skuId, item) -> pictures.put(skuId, item.pictureUrl()));
        return pictures;
    }

    private String text(Receipt receipt) {
        StringBuilder text = new StringBuilder();
        text.append(words(receipt, "demo.receipt.hello", receipt.firstName())).append("\n\n");
        text.append(words(receipt, "demo.receipt.lead", receipt.number())).append("\n\n");
        for (Receipt.Line line : receipt.lines()) {
            text.append("%d × %s%s: %s%n"
                    .formatted(
                            line.quantity(),
                            line.name(),
                            line.chosen().isEmpty() ? "" : " (" + line.chosen() + ")",
                            line.price()));
        }
        if (!receipt.delivery().isEmpty()) {
            text.append(words(receipt, "demo.total.delivery"))
                    .append(": ")
                    .append(receipt.delivery())
                    .append('\n');
        }
        text.append(words(receipt, "demo.total.sum"))
                .append(": ")
                .append(receipt.total())
                .append("\n\n");
        if (!receipt.address().isEmpty()) {
            text.append(words(receipt, "demo.checkout.address")).append("\n");
            text.append(String.join("\n", receipt.address())).append("\n\n");
        }
        return text.append(words(receipt, "demo.receipt.demonstration"))
                .append('\n')
                .toString();
    }

    private String words(Receipt receipt, String key, Object... arguments) {
        return words.getMessage(key, arguments, receipt.language());
    }
}
