package org.shelfwise.core.notifyme;

import org.shelfwise.core.platform.Refusal;

/** What becomes of a link in a mail when its page is opened, or its button pressed. */
public sealed interface LinkAnswer {

    record Valid(LinkView view) implements LinkAnswer {}

    /** {@code notifyme.token-unknown}, {@code notifyme.token-used} or {@code notifyme.token-expired}. Nothing was written. */
    record Refused(Refusal refusal) implements LinkAnswer {}
}
