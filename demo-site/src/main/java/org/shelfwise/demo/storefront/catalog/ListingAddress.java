package org.shelfwise.demo.storefront.catalog;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The address of a listing, and of its neighbours that differ in one thing. Immutable. Carries only parameters that the
 * listing understands, so that no junk travels from link to link.
 */
final class ListingAddress {
    private final String path;
    private final Map<String, List<String>> parameters;

    /** @param path within the site, already encoded, without a query */
    ListingAddress(String path, Map<String, List<String>> parameters) {
        this.path = path;
        this.parameters = copy(parameters);
    }

    String path() {
        return path;
    }

    ListingAddress with(String name, String value) {
        Map<String, List<String>> changed = copy(parameters);
        changed.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
        return new ListingAddress(path, changed);
    }

    ListingAddress without(String name, String value) {
        Map<String, List<String>> changed = copy(parameters);
        changed.getOrDefault(name, new ArrayList<>()).remove(value);
        return new ListingAddress(path, changed);
    }

    ListingAddress without(String name) {
        Map<String, List<String>> changed = copy(parameters);
        changed.remove(name);
        return new ListingAddress(path, changed);
    }

    @Override
    public String toString() {
        StringBuilder url = new StringBuilder(path);
        char separator = '?';
        for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
            for (String value : parameter.getValue()) {
                url.append(separator)
                        .append(encode(parameter.getKey()))
                        .append('=')
                        .append(encode(value));
                separator = '&';
            }
        }
        return url.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, List<String>> copy(Map<String, List<String>> parameters) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        parameters.forEach((name, values) -> copy.put(name, new ArrayList<>(values)));
        return copy;
    }
}
