package org.shelfwise.core.availability;

/**
 * Why a verdict is what it is; {@link #code()} is stable and the suffix of message keys. Among variants of equal status the
 * product takes the reason that is declared last: it tells most.
 */
public enum Reason {
    /** The product has no variant and no default SKU that could be judged. */
    NOTHING_TO_SELL("nothing-to-sell"),
    INACTIVE("inactive"),
    UNAVAILABLE("unavailable"),
    DISCONTINUED("discontinued"),
    NOT_TRACKED("not-tracked"),
    ON_HAND("on-hand"),
    LOW("low"),
    SOLD_OUT("sold-out");

    private final String code;

    Reason(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
