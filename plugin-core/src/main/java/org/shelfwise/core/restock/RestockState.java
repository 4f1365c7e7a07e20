package org.shelfwise.core.restock;

/** How a watched SKU stands, or where it is heading. Names are stored: they are stable. */
enum RestockState {
    /** It cannot be had from the online shop's stock now; what may only be ordered ahead counts as gone. */
    GONE,
    /** It cannot be had, but has not been gone for long enough yet to tell anybody. */
    LEAVING,
    /** It is back, but not for long enough yet to tell anybody. */
    SETTLING,
    IN_HAND,
    /** It is no longer sold, but has not been so for long enough yet to tell anybody: somebody may have mistyped a date. */
    ENDING,
    /** It is no longer sold. */
    ENDED;

    /** What a SKU passes through before it stands like this. */
    RestockState approach() {
        return switch (this) {
            case GONE, LEAVING -> LEAVING;
            case IN_HAND, SETTLING -> SETTLING;
            case ENDED, ENDING -> ENDING;
        };
    }
}
