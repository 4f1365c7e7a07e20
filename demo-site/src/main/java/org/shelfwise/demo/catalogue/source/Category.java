package org.shelfwise.demo.catalogue.source;

/**
 * @param parent code of the parent; null under the hidden root
 * @param shelf {@code new} or {@code sale} when the generator fills it; null for ordinary ones
 */
public record Category(String code, String parent, String shelf, String url, Words name, Words description) {}
