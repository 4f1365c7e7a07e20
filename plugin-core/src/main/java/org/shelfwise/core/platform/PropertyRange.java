package org.shelfwise.core.platform;

/** The limits of a property. */
public final class PropertyRange {

    private PropertyRange() {}

    /**
     * @param property its name, as the shop's properties spell it
     * @throws IllegalArgumentException with the cause and the action, unless {@code least <= value <= most}
     */
    public static <T extends Comparable<T>> void require(String property, T value, T least, T most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "%s stands for %s, which is not between %s and %s. Correct it or leave it out."
                            .formatted(property, value, least, most));
        }
    }
}
