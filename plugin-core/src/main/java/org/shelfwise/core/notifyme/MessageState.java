package org.shelfwise.core.notifyme;

/** How far a mail has come. Names are stored: they are stable. */
public enum MessageState {
    QUEUED,
    /** A worker has it; when its lease runs out, another takes it. */
    SENDING,
    SENT,
    /** Nothing was left to tell of when its turn came: the subscriber keeps the place, and a later wave may queue it again. */
    WITHDRAWN,
    /** Called off by a merchant: no wave queues it again. */
    CANCELLED,
    /** It will not be tried again. */
    FAILED
}
