package org.shelfwise.core.stock;

/** Why stock moved. Names are stored: they are stable. */
public enum MovementCause {
    /** The SKU's tracking at the location began; always a level's first movement. */
    OPENING,
    SALE,
    /** A checkout took units and then failed. */
    SALE_REVERSED,
    CANCELLATION,
    RETURN,
    RECEIPT,
    ISSUE,
    COUNT,
    /** The consistency repair made the books agree; see {@link StockConsistency}. */
    REPAIR,
    /** Units were set aside: on hand stays, available shrinks. */
    HOLD,
    HOLD_RELEASED,
    HOLD_EXPIRED
}
