package org.shelfwise.demo.catalogue.generate;

/** What has happened to the stock of a product. */
public enum StockStory {
    /** Every variant is well stocked. */
    PLENTY,
    /** Some variants are gone, the rest is well stocked. */
    SIZES_GONE,
    /** One size is left, in every colour. */
    ONE_SIZE_LEFT,
    /** What is left is one to three units a variant. */
    LOW,
    /** Nothing is left. */
    SOLD_OUT,
    /** The shop does not count it: always available. */
    UNTRACKED,
    /** The shop has taken it off sale: units in the store room cannot be bought. */
    UNAVAILABLE
}
