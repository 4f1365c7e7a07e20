package org.shelfwise.demo.storefront.catalog;

import java.util.Arrays;

/**
 * The orders a shopper can choose. Anything else in the {@code sort} parameter is ignored: the platform fails on a sort
 * without a direction and passes unknown field names on to Solr.
 */
public enum SortChoice {
    /** The category's own order, or relevance for a search. */
    RECOMMENDED(""),
    PRICE_LOW("price asc"),
    PRICE_HIGH("price desc"),
    NAME("name asc");

    private final String parameter;

    SortChoice(String parameter) {
        this.parameter = parameter;
    }

    /** The value of the {@code sort} parameter; empty for the default. */
    public String parameter() {
        return parameter;
    }

    public String messageKey() {
        return "demo.sort." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** @param parameter may be null or anything else that came from outside */
    public static SortChoice of(String parameter) {
        return Arrays.stream(values())
                .filter(choice -> choice.parameter.equals(parameter))
                .findFirst()
                .orElse(RECOMMENDED);
    }
}
