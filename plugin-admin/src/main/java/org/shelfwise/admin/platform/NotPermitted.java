package org.shelfwise.admin.platform;

/** The administrator of the request lacks the permission. */
public final class NotPermitted extends Exception {

    private static final long serialVersionUID = 1L;
}
