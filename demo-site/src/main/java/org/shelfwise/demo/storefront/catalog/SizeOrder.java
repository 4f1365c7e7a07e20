package org.shelfwise.demo.storefront.catalog;

import java.util.Comparator;
import java.util.List;

/** Letter sizes from small to large, then numbers by value, then words by alphabet. */
enum SizeOrder implements Comparator<String> {
    INSTANCE;

    private static final List<String> LETTERS = List.of("XXS", "XS", "S", "M", "L", "XL", "XXL", "3XL");
    private static final int NUMBERS = LETTERS.size();
    private static final int WORDS = 1_000_000;

    @Override
    public int compare(String one, String other) {
        int byRank = Integer.compare(rank(one), rank(other));
        return byRank != 0 ? byRank : one.compareToIgnoreCase(other);
    }

    private static int rank(String text) {
        int letter = LETTERS.indexOf(text);
        if (letter >= 0) {
            return letter;
        }
        return text.matches("\\d{1,4}") ? NUMBERS + Integer.parseInt(text) : WORDS;
    }
}
