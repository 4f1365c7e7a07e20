package org.shelfwise.core.notifyme;

import org.shelfwise.core.platform.Refusal;

/** How it stands with a link in a mail when its page is opened, or its button pressed. */
public sealed interface LinkAnswer {

    /** The button can be pressed. */
    record Ready(LinkView view) implements LinkAnswer {}

    /** What the link is for is so: its button was pressed, now or before. A second press changes nothing. */
    record Done(LinkView view) implements LinkAnswer {}

    /** What the link was for is over, and it does not begin again. Nothing was written. */
    record Ended(LinkView view, CloseReason reason) implements LinkAnswer {}

    /** {@code notifyme.token-unknown} or {@code notifyme.token-expired}. Nothing was written. */
    record Refused(Refusal refusal) implements LinkAnswer {}
}
