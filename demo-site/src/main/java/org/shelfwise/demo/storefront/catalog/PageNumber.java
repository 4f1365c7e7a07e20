package org.shelfwise.demo.storefront.catalog;

import java.util.regex.Pattern;

/** The {@code page} parameter: counted from 1, and 1 for whatever is not a page. */
final class PageNumber {
    /** Deep enough for any listing, and far from an overflow of page times page size. */
    static final int LAST = 10_000;

    private static final Pattern DIGITS = Pattern.compile("\\d{1,5}");

    private PageNumber() {}

    static int of(String parameter) {
        if (parameter == null || !DIGITS.matcher(parameter).matches()) {
            return 1;
        }
        return Math.min(LAST, Math.max(1, Integer.parseInt(parameter)));
    }
}
