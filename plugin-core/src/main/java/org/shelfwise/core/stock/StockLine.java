package org.shelfwise.core.stock;

/**
 * So many units of one SKU.
 *
 * @param quantity in units, 1 to {@link #MAX_QUANTITY}
 */
public record StockLine(long skuId, long quantity) {

    /** More units than this in one line is taken for a typing error or an attack. */
    public static final long MAX_QUANTITY = 1_000_000_000L;

    public StockLine {
        if (quantity < 1 || quantity > MAX_QUANTITY) {
            throw new IllegalArgumentException("quantity must be 1 to " + MAX_QUANTITY + ": " + quantity);
        }
    }
}
