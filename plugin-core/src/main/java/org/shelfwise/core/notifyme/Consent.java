package org.shelfwise.core.notifyme;

import java.time.Instant;
import java.util.Locale;

/**
 * That somebody agreed to other mails than the alert, which a press in the mailbox has confirmed.
 *
 * @param address whose it is; normalised
 * @param wording what stood beside the box, as it was shown
 * @param givenAt when the box was ticked
 * @param confirmedAt from when on it counts
 * @param withdrawnAt from when on it counts no longer; null while it is in force
 */
public record Consent(
        long id,
        String address,
        String wording,
        Locale locale,
        Instant givenAt,
        Instant confirmedAt,
        Instant withdrawnAt) {

    public boolean isInForce() {
        return withdrawnAt == null;
    }
}
