package org.shelfwise.core.notifyme.broadleaf;

import java.util.regex.Pattern;

/** Texts that merchants and shoppers wrote, made fit for a header and for a line of plain text. */
final class OneLine {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

    private OneLine() {}

    /** Line ends and other control characters become spaces: a header that holds one ends there, and another begins. */
    static String of(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }
}
