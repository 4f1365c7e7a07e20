package org.shelfwise.core.stock;

/**
 * What the ledger knows of one SKU at one location.
 *
 * @param location the location's code, for example {@code web}
 * @param onHand units in the location, 0 or more
 * @param held units of those that live holds keep for somebody, 0 to {@code onHand}
 */
public record StockLevel(long skuId, String location, long onHand, long held) {

    /** The salable quantity: units that anybody may take now. */
    public long available() {
        return onHand - held;
    }
}
