package org.shelfwise.demo.storefront.payment;

import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A card as a shopper types it. Lives as long as the request; nothing of it is stored but its last four digits. */
public record DemoCard(String holder, String number, String expiry, String code) {
    private static final Pattern NUMBER = Pattern.compile("\\d{13,19}");
    private static final Pattern CODE = Pattern.compile("\\d{3,4}");
    private static final Pattern EXPIRY = Pattern.compile("(0[1-9]|1[0-2])\\s*/\\s*(\\d{2})");

    /** People type spaces and dashes between the groups. */
    String digits() {
        return number == null ? "" : number.replaceAll("[\\s-]", "");
    }

    /** Whether the number can be one: its length and its check digit (ISO/IEC 7812, Luhn). */
    public boolean hasNumber() {
        String digits = digits();
        return NUMBER.matcher(digits).matches() && luhnSum(digits) % 10 == 0;
    }

    public boolean hasHolder() {
        return holder != null && !holder.isBlank() && holder.length() <= 100;
    }

    public boolean hasCode() {
        return code != null && CODE.matcher(code.strip()).matches();
    }

    /** Cards hold until the end of the month they name. */
    public boolean isValidIn(YearMonth now) {
        Matcher parts = EXPIRY.matcher(expiry == null ? "" : expiry.strip());
        return parts.matches()
                && !YearMonth.of(2000 + Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(1)))
                        .isBefore(now);
    }

    String lastFour() {
        return digits().substring(digits().length() - 4);
    }

    /** A record's own text would carry the card into logs. */
    @Override
    public String toString() {
        return "DemoCard";
    }

    private static int luhnSum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : 2 * digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum;
    }
}
