package org.shelfwise.admin.notifyme;

/**
 * What the administrator of the current request may do. Asks the host at every call, so that a revoked permission ends at
 * once and not at the next login.
 */
public interface AlertsAccess {

    boolean mayRead();

    /** Pause and resume sending, cancel subscriptions, retry messages. */
    boolean mayChange();

    /** Whether mail addresses are shown in full; to everybody else they are masked. */
    boolean maySeeAddresses();

    /** Who it is, such as {@code admin:jane}; null when nobody is logged in. */
    String actor();
}
