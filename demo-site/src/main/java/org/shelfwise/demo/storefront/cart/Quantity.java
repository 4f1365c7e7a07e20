package org.shelfwise.demo.storefront.cart;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** A quantity as a form sends it. */
final class Quantity {
    /** More of one thing is a mistake, or a matter for the wholesale desk. */
    static final int MOST = 99;

    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

    private Quantity() {}

    /** @return the number, or nothing when the text is not one from {@code least} to {@link #MOST} */
    static OptionalInt parse(String text, int least) {
        if (text == null || !DIGITS.matcher(text.strip()).matches()) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(text.strip());
        return number < least || number > MOST ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
