package org.shelfwise.demo.catalogue;

/**
 * Which catalogue the demo makes when its database is empty.
 *
 * @param products {@code shelfwise.demo.products}: 50 to 1,000,000
 * @param seed {@code shelfwise.demo.seed}: the same seed makes the same catalogue
 */
public record CatalogueProperties(int products, long seed) {

    private static final int FEWEST = 50;
    private static final int MOST = 1_000_000;

    public CatalogueProperties {
        if (products < FEWEST || products > MOST) {
            throw new IllegalArgumentException(
                    "shelfwise.demo.products is " + products + "; set it to a number from " + FEWEST + " to " + MOST);
        }
    }
}
