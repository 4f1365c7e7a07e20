package org.shelfwise.core.stock;

/** What became of the units that an order took. */
public enum OrderStockState {
    /** Held for a checkout that goes on, or that died; another checkout of the order may take them over. */
    TAKEN,
    /** Held for a checkout that is writing its completion, or that died right there; no other may take them over. */
    CONFIRMED,
    /** Gone with a completed order. */
    SOLD,
    /** Given back, or never taken for want of units. */
    RETURNED;

    boolean holds() {
        return this != RETURNED;
    }
}
