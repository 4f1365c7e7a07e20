package org.shelfwise.admin.platform;

import java.util.OptionalLong;

/** Whole numbers as people type them into a form. */
public final class WholeNumber {

    private WholeNumber() {}

    /** The number, with a sign or without; empty for everything else, and for what a {@code long} cannot hold. */
    public static OptionalLong parse(String text) {
        try {
            return OptionalLong.of(Long.parseLong(text.strip()));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
