package org.shelfwise.demo.catalogue.source;

/** @param hex {@code #rrggbb} */
public record Colour(String code, String hex, Words name) {}
