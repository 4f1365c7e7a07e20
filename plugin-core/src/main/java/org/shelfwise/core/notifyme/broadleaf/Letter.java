package org.shelfwise.core.notifyme.broadleaf;

import java.util.List;
import org.shelfwise.core.notifyme.MailItem;

/**
 * A mail in the words of its language, the same for plain text and HTML. The template {@code emailTemplates/shelf/alert.html}
 * sees it as {@code letter}, and the {@link org.shelfwise.core.notifyme.AlertMail} that it says as {@code mail}.
 * Nothing is escaped, and every text is one line.
 *
 * @param language as in {@code lang} attributes
 * @param shop the sender's name
 * @param item what the mail is about; without a URL when it is no longer sold and has no page any more
 * @param action what its button says
 * @param notes what the reader has to know besides, each a paragraph
 * @param alternativesHeading above the alternatives
 * @param alternatives what is like the item and in stock; may be empty
 * @param reason why the reader gets the mail
 * @param unsubscribe what the link says that ends the subscription
 * @param unsubscribeUrl null when there is nothing to end
 * @param notYou asks a reader who has not asked for anything
 * @param block what the link says with which that reader keeps others from asking
 * @param blockUrl null where the reader certainly has asked
 * @param consent says that the reader agreed to other mails
 * @param withdraw what the link says that ends that
 * @param withdrawUrl null when the reader has not agreed to any
 */
public record Letter(
        String language,
        String shop,
        String subject,
        String heading,
        String lead,
        MailItem item,
        String action,
        String actionUrl,
        List<String> notes,
        String alternativesHeading,
        List<MailItem> alternatives,
        String reason,
        String unsubscribe,
        String unsubscribeUrl,
        String notYou,
        String block,
        String blockUrl,
        String consent,
        String withdraw,
        String withdrawUrl) {

    public Letter {
        notes = List.copyOf(notes);
        alternatives = List.copyOf(alternatives);
    }
}
