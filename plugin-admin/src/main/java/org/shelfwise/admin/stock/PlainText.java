package org.shelfwise.admin.stock;

/** Text as people type it into one line. */
final class PlainText {

    private PlainText() {}

    /** The text without what no keyboard sends, and some databases refuse to store. */
    static String of(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").strip();
    }
}
