package org.shelfwise.demo.catalogue.source;

import java.util.Map;

/** One text in the demo's three languages: the shop's own English, Swedish, Georgian. */
public record Words(String en, String sv, String ka) {

    /** The languages that are written as translations of the English text, by locale code. */
    public Map<String, String> translations() {
        return Map.of("sv", sv, "ka", ka);
    }
}
