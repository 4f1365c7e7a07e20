package org.shelfwise.core.notifyme.sending;

import java.time.Instant;
import javax.mail.MessagingException;
import org.shelfwise.core.notifyme.ReadyMessage;
import org.shelfwise.core.notifyme.store.QueuedMessage;

/**
 * A mail whose turn has come.
 *
 * @param text null when it could not be written
 * @param trouble why not; null when it could
 * @param held whether a unit is set aside for its reader
 * @param checkedAt when what it says was last seen to be so
 */
record ReadyMail(
        QueuedMessage message, ReadyMessage text, MessagingException trouble, boolean held, Instant checkedAt) {

    static ReadyMail written(Preparation.Checked checked, ReadyMessage text) {
        return new ReadyMail(checked.message(), text, null, checked.mail().heldHours() > 0, checked.at());
    }

    static ReadyMail unwritten(Preparation.Checked checked, MessagingException trouble) {
        return new ReadyMail(checked.message(), null, trouble, false, checked.at());
    }

    /** As its header has it; empty when it could not be written. */
    String sender() {
        try {
            return text == null ? "" : text.getHeader("From", ",");
        } catch (MessagingException e) {
            throw new IllegalStateException("a mail of ours cannot be read", e);
        }
    }
}
