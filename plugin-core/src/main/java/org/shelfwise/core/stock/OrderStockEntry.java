package org.shelfwise.core.stock;

/** @param attempt the run through checkout that owns what the order holds */
record OrderStockEntry(String attempt, OrderStockState state, long changedAt) {

    boolean holds() {
        return state.holds();
    }
}
