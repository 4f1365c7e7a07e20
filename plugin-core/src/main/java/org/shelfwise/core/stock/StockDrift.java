package org.shelfwise.core.stock;

/**
 * A level that disagrees with the books.
 *
 * @param onHand what the level says is on hand
 * @param moved what its movements add up to
 * @param held what the level says is held
 * @param holds what its holds add up to
 */
public record StockDrift(long skuId, String location, long onHand, long moved, long held, long holds) {

    public boolean onHandDrifted() {
        return onHand != moved;
    }

    public boolean heldDrifted() {
        return held != holds;
    }

    /** False when more is held than is on hand: somebody must count the units, or release holds, first. */
    public boolean isRepairable() {
        return holds <= onHand;
    }
}
