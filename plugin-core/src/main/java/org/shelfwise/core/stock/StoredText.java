package org.shelfwise.core.stock;

/** Free text on its way into a column. */
final class StoredText {

    private StoredText() {}

    /**
     * @return the text without control characters (PostgreSQL refuses NUL), or null when nothing is left
     * @throws IllegalArgumentException when it is longer than its column
     */
    static String of(String text, String name, int maxLength) {
        if (text == null) {
            return null;
        }
        String clean = text.replaceAll("\\p{Cntrl}+", " ").strip();
        if (clean.length() > maxLength) {
            throw new IllegalArgumentException(name + " is longer than " + maxLength + " characters");
        }
        return clean.isEmpty() ? null : clean;
    }
}
