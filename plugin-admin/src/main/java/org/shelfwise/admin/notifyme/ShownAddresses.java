package org.shelfwise.admin.notifyme;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mail addresses as one reader may see them: in full, or masked like {@code n•••@e•••.com}.
 *
 * @param inFull whether the reader has the permission
 */
public record ShownAddresses(boolean inFull) {

    private static final String HIDDEN = "\u2022\u2022\u2022";

    /** Generous: what is masked in vain does less harm than what is shown. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>()\\[\\]:;,\"'@]+@[^\\s<>()\\[\\]:;,\"'@]+");

    /** @param address null when it was erased */
    public String text(String address) {
        if (address == null) {
            return "";
        }
        return inFull ? address : masked(address);
    }

    /** Words that may name addresses, such as what a mail server answered. */
    public String inWords(String words) {
        if (words == null) {
            return "";
        }
        return inFull
                ? words
                : ADDRESS.matcher(words).replaceAll(found -> Matcher.quoteReplacement(masked(found.group())));
    }

    private static String masked(String address) {
        int at = address.lastIndexOf('@');
        if (at < 0) {
            return HIDDEN;
        }
        String domain = address.substring(at + 1);
        int dot = domain.lastIndexOf('.');
        return first(address.substring(0, at)) + HIDDEN + "@" + first(domain) + HIDDEN
                + (dot < 0 ? "" : domain.substring(dot));
    }

    private static String first(String text) {
        return text.isEmpty() ? "" : text.substring(0, text.offsetByCodePoints(0, 1));
    }
}
