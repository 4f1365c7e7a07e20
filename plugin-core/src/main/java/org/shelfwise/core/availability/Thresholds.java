package org.shelfwise.core.availability;

/**
 * From which quantities shoppers are told something.
 *
 * @param lowStock this many units or fewer are low; 0: nothing is ever low
 * @param showQuantityBelow fewer units than this may be told as a number; 0: no number is ever told
 */
public record Thresholds(long lowStock, long showQuantityBelow) {

    /** No threshold is greater, so a quantity above it changes nothing that depends on one. */
    public static final long MAX = 1_000;

    public boolean isLow(long units) {
        return units <= lowStock;
    }

    public boolean mayTell(long units) {
        return units < showQuantityBelow;
    }
}
