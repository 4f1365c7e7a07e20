package org.shelfwise.core.notifyme;

/** How a subscription stands. Names are stored: they are stable. */
public enum SubscriptionState {
    /** Its address has not been confirmed for it yet: nobody is told anything. */
    UNCONFIRMED,
    WAITING,
    CLOSED
}
