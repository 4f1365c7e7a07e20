package org.shelfwise.core.ranking;

/** Which of the two wins where a merchant has set a category's order by hand. */
public enum HandSetOrder {
    /** The merchant's order stands, sold out or not. */
    PINS_WIN,
    /** The merchant's order holds among what can be bought, and again among what cannot. */
    PINS_SINK
}
