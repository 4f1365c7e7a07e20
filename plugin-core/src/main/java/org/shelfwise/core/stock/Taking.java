package org.shelfwise.core.stock;

/** The answer to a request for units: all of them, or none. */
public sealed interface Taking extends OrderTaking permits Taken, NotEnough {}
