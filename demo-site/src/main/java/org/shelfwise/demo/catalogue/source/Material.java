package org.shelfwise.demo.catalogue.source;

/** @param name as a product's name contains it; the Georgian one is a genitive */
public record Material(String code, Words name, Words care) {}
