package org.shelfwise.admin.stock;

/** The administrator of the request lacks the section's permission. */
final class NotPermitted extends Exception {

    private static final long serialVersionUID = 1L;
}
