package org.shelfwise.demo.catalogue.source;

/** The one currency of the shop. */
public record Currency(String code, String name) {}
