package org.shelfwise.demo.storefront.frame;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The address of a page, and of its neighbours that differ in one parameter. Immutable. */
public final class PageAddress {
    private final String path;
    private final Map<String, List<String>> parameters;

    /** @param path within the site, already encoded, without a query; of several slashes in front, one is kept */
    public PageAddress(String path, Map<String, List<String>> parameters) {
        this.path = path.replaceFirst("^/+", "/"); // browsers take what follows two for a host
        this.parameters = copy(parameters);
    }

    public String path() {
        return path;
    }

    public PageAddress with(String name, String value) {
        Map<String, List<String>> changed = copy(parameters);
        changed.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
        return new PageAddress(path, changed);
    }

    public PageAddress without(String name, String value) {
        Map<String, List<String>> changed = copy(parameters);
        changed.getOrDefault(name, new ArrayList<>()).remove(value);
        return new PageAddress(path, changed);
    }

    public PageAddress without(String name) {
        Map<String, List<String>> changed = copy(parameters);
        changed.remove(name);
        return new PageAddress(path, changed);
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
