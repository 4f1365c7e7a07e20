package org.shelfwise.core.stock;

import java.util.regex.Pattern;

/** Codes of the places where units lie. */
public final class StockLocations {

    /** The online shop's own stock. */
    public static final String WEB = "web";

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,49}");

    private StockLocations() {}

    /**
     * @return {@code location}
     * @throws IllegalArgumentException unless it is 1 to 50 lower-case letters, digits and inner hyphens
     */
    static String requireCode(String location) {
        if (location == null || !CODE.matcher(location).matches()) {
            throw new IllegalArgumentException(
                    "not a location code (lower-case letters, digits, hyphens): " + location);
        }
        return location;
    }
}
