package org.shelfwise.core.notifyme.broadleaf;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where the shop is reached from outside: mails hold no relative links.
 *
 * @param base absolute, with the context path if there is one, and without a slash at the end
 */
record ShopAddress(String base) {

    private static final Pattern VALID = Pattern.compile("https?://[^\\s/?#]+(/[^\\s?#]*[^\\s?#/])?");
    private static final Pattern ABSOLUTE = Pattern.compile("https?://.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern NOT_IN_ADDRESSES =
            Pattern.compile("[^A-Za-z0-9\\-._~:/?#\\[\\]@!$&'()*+,;=%]+|%(?![0-9A-Fa-f]{2})");

    /** @throws IllegalArgumentException when {@code base} is no such address, with the cause and the action */
    ShopAddress {
        if (!VALID.matcher(base).matches()) {
            throw new IllegalArgumentException(
                    ("\"%s\" is not where mails can send their readers: write the storefront's"
                                    + " address without a slash at the end, such as https://www.example.com")
                            .formatted(base));
        }
    }

    /** @param path as the catalogue has it: within the shop, or absolute; with whatever characters */
    String absolute(String path) {
        if (ABSOLUTE.matcher(path).matches()) {
            return encoded(path);
        }
        if (path.startsWith("//")) {
            return encoded("https:" + path);
        }
        return encoded(base + (path.startsWith("/") ? "" : "/") + path);
    }

    /** The page in the mail's language, whatever the browser that opens it spoke last. */
    String page(String path, Locale locale) {
        return absolute(path + (path.contains("?") ? "&" : "?") + "blLocaleCode=" + locale);
    }

    /** The page with the variant chosen. */
    String page(String path, long skuId, Locale locale) {
        return page(path + (path.contains("?") ? "&" : "?") + "sku=" + skuId, locale);
    }

    /** Merchants name files and pages as they like. What is encoded already stays as it is. */
    private static String encoded(String url) {
        return NOT_IN_ADDRESSES.matcher(url).replaceAll(found -> URLEncoder.encode(
                        found.group(), StandardCharsets.UTF_8)
                .replace("+", "%20"));
    }
}
