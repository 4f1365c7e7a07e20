package org.shelfwise.core.notifyme;

import java.time.Duration;

/** What a link in a mail is for; a token is good for one purpose. Names are stored: they are stable. */
public enum LinkPurpose {
    /** Says that the address is its reader's, and that the reader wants the alert. */
    CONFIRM(Duration.ofDays(7)),
    /** Ends what the subscription's address waits for of its SKU and kind, then or later. Lives long: mails are kept. */
    UNSUBSCRIBE(Duration.ofDays(400)),
    /** Lets nobody ask with the address any more, and lifts that again, see {@link AddressBlocks}. */
    BLOCK(Duration.ofDays(30)),
    /** Ends the consent to other mails than alerts, see {@link Consents}. */
    WITHDRAW(Duration.ofDays(400)),
    /** Keeps a subscription that would expire. */
    KEEP(Duration.ofDays(14)),
    /** Buys the unit that is held for its reader, see {@link HeldUnits}. Lives as long as the hold, which whoever issues it says. */
    BUY(Duration.ZERO);

    private final Duration life;

    LinkPurpose(Duration life) {
        this.life = life;
    }

    /** From its issue on; zero where whoever issues it says how long. */
    public Duration life() {
        return life;
    }
}
