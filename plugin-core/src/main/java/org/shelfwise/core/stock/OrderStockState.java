package org.shelfwise.core.stock;

/** What became of the units that an order took. */
public enum OrderStockState {
    /** Held for a checkout that goes on, or that died. */
    TAKEN,
    /** Gone with a completed order. */
    SOLD,
    /** Given back, or never taken for want of units. */
    RETURNED;

    boolean holds() {
        return this != RETURNED;
    }
}
