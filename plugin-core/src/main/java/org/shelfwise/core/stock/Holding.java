package org.shelfwise.core.stock;

/** The answer to a request to set units aside: all of them, or none. */
public sealed interface Holding permits Held, NotEnough {}
