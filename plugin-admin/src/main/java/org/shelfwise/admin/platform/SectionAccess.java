package org.shelfwise.admin.platform;

/**
 * What the administrator of the current request may do in a section. Asks the host at every call, so that a revoked
 * permission ends at once and not at the next login.
 */
public interface SectionAccess {

    boolean mayRead();

    boolean mayChange();

    /** Who it is, as our tables record it, such as {@code admin:jane}; null when nobody is logged in. */
    String actor();
}
