package org.shelfwise.demo.catalogue.source;

import java.util.Map;

/** @param states names by code */
public record Country(String code, String name, Map<String, String> states) {}
