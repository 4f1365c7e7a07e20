package org.shelfwise.core.notifyme;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * All that one mail of this feature says. Texts are as they were stored: nothing is escaped. Links are absolute.
 *
 * @param to where it goes; normalised
 * @param messageId between the angle brackets: names the subscription and the occasion, so that a repeated mail has the same
 * @param item what it is about
 * @param actionUrl where its button leads: the page that confirms or keeps, or that buys the unit held for the reader, or the
 *     item's own, or the shop's first page where the item has none any more
 * @param unsubscribeUrl ends what waits for the same at this address, be it this subscription, confirmed or not, or a later
 *     one
 * @param blockUrl lets nobody ask with this address any more; null where its owner has confirmed it
 * @param withdrawUrl ends the consent to other mails; null when none is in force
 * @param waiting how many people wait for the same SKU; empty when the setting is off, or there is nobody else
 * @param heldHours for how many hours a unit is held for the reader; 0 when none is
 * @param alternatives what is like it and in stock; only in mails about a SKU that will not come back
 */
public record AlertMail(
        MessageKind kind,
        AlertKind alert,
        String to,
        Locale locale,
        String messageId,
        MailItem item,
        String actionUrl,
        String unsubscribeUrl,
        String blockUrl,
        String withdrawUrl,
        OptionalLong waiting,
        long heldHours,
        List<MailItem> alternatives) {

    public AlertMail {
        alternatives = List.copyOf(alternatives);
    }
}
