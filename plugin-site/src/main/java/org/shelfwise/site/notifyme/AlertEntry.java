package org.shelfwise.site.notifyme;

import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;

/**
 * What an address or a form of ours was given. Nothing is trusted.
 *
 * @param trap what stands in the field that people do not see
 */
record AlertEntry(
        String address, String product, String sku, String kind, String units, boolean marketing, String trap) {

    /** A name that no program which fills in forms for people knows. */
    static final String TRAP = "shelf-topic";

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    static AlertEntry of(HttpServletRequest request) {
        return new AlertEntry(
                text(request, "address", ""),
                text(request, "product", ""),
                text(request, "sku", ""),
                text(request, "kind", ""),
                text(request, "units", "1"),
                "true".equals(request.getParameter("marketing")),
                text(request, TRAP, ""));
    }

    /** 0, which no product has, when it is no number. */
    long productId() {
        return number(product);
    }

    /** 0, which no SKU has, when it is no number. */
    long skuId() {
        return number(sku);
    }

    /** 0, which is never allowed, when it is no number. */
    long unitsWanted() {
        return number(units);
    }

    /** Whether a program has filled the form in. */
    boolean isTrapped() {
        return !trap.isEmpty();
    }

    private static String text(HttpServletRequest request, String name, String otherwise) {
        String text = request.getParameter(name);
        return text == null ? otherwise : text;
    }

    private static long number(String text) {
        return NUMBER.matcher(text).matches() ? Long.parseLong(text) : 0;
    }
}
