package org.shelfwise.admin.platform;

/** Text as people type it into one line. */
public final class PlainText {

    private PlainText() {}

    /** The text without what no keyboard sends, and some databases refuse to store. */
    public static String of(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").strip();
    }
}
