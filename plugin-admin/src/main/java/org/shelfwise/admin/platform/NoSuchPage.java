package org.shelfwise.admin.platform;

/** The URL names no page, or a thing that does not exist. */
public final class NoSuchPage extends Exception {

    private static final long serialVersionUID = 1L;
}
