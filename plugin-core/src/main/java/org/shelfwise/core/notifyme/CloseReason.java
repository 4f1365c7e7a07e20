package org.shelfwise.core.notifyme;

/** Why a subscription ended. Names are stored: they are stable. */
public enum CloseReason {
    TOLD,
    /** By its owner, in the account. */
    CANCELLED,
    /** By its owner, through a link in a mail. */
    UNSUBSCRIBED,
    EXPIRED,
    /** Through a link in the mail that asks for the confirmation, instead of confirming. Forgotten soon. */
    NEVER_CONFIRMED,
    DISCONTINUED,
    /** Mail servers say for good that there is no such mailbox. */
    ADDRESS_FAILED,
    /** By an administrator. */
    BY_ADMIN
}
