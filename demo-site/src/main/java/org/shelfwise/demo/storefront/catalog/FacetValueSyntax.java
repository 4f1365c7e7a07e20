package org.shelfwise.demo.storefront.catalog;

import java.util.regex.Pattern;

/**
 * What a value of a facet may look like. The platform cuts ranges apart without looking and writes them into the Solr
 * query unescaped, so a range must be exactly two prices; everything else is quoted by the platform and only kept short.
 */
final class FacetValueSyntax {
    private static final Pattern RANGE =
            Pattern.compile("range\\[\\d{1,9}(\\.\\d{1,5})?:(\\d{1,9}(\\.\\d{1,5})?|null)]");
    private static final int LONGEST = 80;

    private FacetValueSyntax() {}

    static boolean accepts(String value) {
        if (value.isBlank() || value.length() > LONGEST) {
            return false;
        }
        return RANGE.matcher(value).matches() || !value.contains("range[");
    }
}
