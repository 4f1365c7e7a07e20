package org.shelfwise.core.availability;

/** Whether the shop sells a SKU at all at this time, whatever its stock. */
public enum Lifecycle {
    ACTIVE,
    /** Not started yet, or without a start date; may come back. */
    INACTIVE,
    /** Its end date, or its product's, has passed, or its product has been deleted. */
    ENDED
}
