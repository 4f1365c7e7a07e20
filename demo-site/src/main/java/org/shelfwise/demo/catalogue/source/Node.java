package org.shelfwise.demo.catalogue.source;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A mapping of the YAML file; complains with the path of what is missing. */
final class Node {

    private final String path;
    private final Map<?, ?> values;

    Node(String path, Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("demo catalogue: " + path + " must be a mapping, but is " + value);
        }
        this.path = path;
        this.values = map;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Object value(String key) {
        Object value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("demo catalogue: " + path + "." + key + " is missing");
        }
        return value;
    }

    String text(String key) {
        return value(key).toString();
    }

    String textOrNull(String key) {
        return has(key) ? text(key) : null;
    }

    int number(String key) {
        return (Integer) value(key);
    }

    Node node(String key) {
        return new Node(path + "." + key, value(key));
    }

    Words words(String key) {
        Node node = node(key);
        return new Words(node.text("en"), node.text("sv"), node.text("ka"));
    }

    List<?> values(String key) {
        return (List<?>) value(key);
    }

    List<String> texts(String key) {
        return values(key).stream().map(Object::toString).toList();
    }

    <T> List<T> nodes(String key, Function<Node, T> reader) {
        return values(key).stream()
                .map(value -> reader.apply(new Node(path + "." + key, value)))
                .toList();
    }

    /** The entries of the mapping at {@code key}, in the file's order. */
    <T> List<T> entries(String key, BiFunction<String, Node, T> reader) {
        Node node = node(key);
        return node.values.keySet().stream()
                .map(name -> reader.apply(name.toString(), node))
                .toList();
    }
}
