package org.shelfwise.core.availability;

/** Whether the shop sells a SKU at all at this time, whatever its stock. */
public enum Lifecycle {
    ACTIVE,
    /** Not started yet, without a start date, or taken out of the catalogue; may come back. */
    INACTIVE,
    /** Its end date, or its product's, has passed. */
    ENDED
}
