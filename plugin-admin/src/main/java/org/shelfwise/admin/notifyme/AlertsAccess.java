package org.shelfwise.admin.notifyme;

import org.shelfwise.admin.platform.SectionAccess;

/**
 * What the administrator of the current request may do in the section "Alerts": see them; and pause and resume sending,
 * cancel subscriptions, retry messages.
 */
public interface AlertsAccess extends SectionAccess {

    /** Whether mail addresses are shown in full; to everybody else they are masked. */
    boolean maySeeAddresses();
}
