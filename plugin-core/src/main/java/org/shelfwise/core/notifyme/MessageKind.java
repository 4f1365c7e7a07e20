package org.shelfwise.core.notifyme;

import java.util.Locale;

/** What a mail says. Names are stored: they are stable. */
public enum MessageKind {
    /** Asks whether the address is its reader's. */
    CONFIRMATION,
    BACK_IN_STOCK,
    LOW_STOCK,
    /** Says to whoever waits for few left that none is, since it went faster than we could tell. */
    SOLD_OUT,
    /** Asks, a week before a subscription expires, whether it is still wanted. */
    LAST_QUESTION,
    /** Says that the SKU will not come back, and what is like it. */
    DISCONTINUED;

    /** In message keys, such as {@code back-in-stock}. */
    public String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
