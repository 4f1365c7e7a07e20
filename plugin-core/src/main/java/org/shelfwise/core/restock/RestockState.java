package org.shelfwise.core.restock;

/** How a watched SKU stands. Names are stored: they are stable. */
enum RestockState {
    /** It cannot be had from the online shop's stock now; what may only be ordered ahead counts as gone. */
    GONE,
    /** It is back, but not for long enough yet to tell anybody. */
    SETTLING,
    IN_HAND
}
