package org.shelfwise.core.ranking;

/**
 * One value of one product option, such as COLOR = Red.
 *
 * @param option the attribute name of the product option
 * @param value as facets show it
 */
public record OptionChoice(String option, String value) {}
