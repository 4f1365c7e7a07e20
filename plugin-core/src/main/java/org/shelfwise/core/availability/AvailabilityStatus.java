package org.shelfwise.core.availability;

import java.util.Locale;

/**
 * Whether, and how, something can be had. Declared from best to worst: a product takes the best status of its variants.
 */
public enum AvailabilityStatus {
    IN_STOCK(true, "InStock"),
    LOW_STOCK(true, "LimitedAvailability"),
    PRE_ORDER(true, "PreOrder"),
    BACK_ORDER(true, "BackOrder"),
    IN_STORE_ONLY(false, "InStoreOnly"),
    SOLD_OUT(false, "SoldOut"),
    DISCONTINUED(false, "Discontinued");

    private final boolean buyable;
    private final String schemaOrgName;

    AvailabilityStatus(boolean buyable, String schemaOrgName) {
        this.buyable = buyable;
        this.schemaOrgName = schemaOrgName;
    }

    /** Whether it can be put into the cart of the online shop now. */
    public boolean isBuyable() {
        return buyable;
    }

    /** Whether it can be had from the online shop's stock now; what may only be ordered ahead cannot. */
    public boolean isInHand() {
        return this == IN_STOCK || this == LOW_STOCK;
    }

    /** The value of {@code data-shelf-status} and the suffix of style classes and message keys, such as {@code sold-out}. */
    public String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The value of <a href="https://schema.org/ItemAvailability">schema.org's ItemAvailability</a>, as a URL. */
    public String schemaOrgUrl() {
        return "https://schema.org/" + schemaOrgName;
    }
}
