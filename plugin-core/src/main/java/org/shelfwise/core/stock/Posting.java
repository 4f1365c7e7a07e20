package org.shelfwise.core.stock;

/**
 * A change of one level that is to be made and written into the books.
 *
 * @param heldDelta units that come to be held (negative: are no longer)
 */
record Posting(long skuId, long onHandDelta, long heldDelta, MovementNote note) {}
