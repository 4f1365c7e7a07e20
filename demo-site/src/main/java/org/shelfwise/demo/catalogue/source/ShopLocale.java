package org.shelfwise.demo.catalogue.source;

/** A language that the shop speaks. */
public record ShopLocale(String code, String name, boolean standard) {}
