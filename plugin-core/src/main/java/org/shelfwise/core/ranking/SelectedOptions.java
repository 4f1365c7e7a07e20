package org.shelfwise.core.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The option values that a shopper has chosen: any of the values of each option, all at one SKU that can be bought.
 *
 * @param values by option attribute name, at least one each
 */
public record SelectedOptions(SortedMap<String, Set<String>> values) {

    /** More combinations than this make a request too long: the options are then looked for one by one. */
    static final int MAX_COMBINATIONS = 256;

    public static SelectedOptions of(Map<String, ? extends Collection<String>> chosen) {
        SortedMap<String, Set<String>> values = new TreeMap<>();
        chosen.forEach((option, v) -> values.put(option, new LinkedHashSet<>(v)));
        return new SelectedOptions(values);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public boolean contains(String option, String value) {
        return values.getOrDefault(option, Set.of()).contains(value);
    }

    /** Whether an option other than this one restricts what can be found. */
    public boolean restrictsBeside(String option) {
        return values.keySet().stream().anyMatch(o -> !o.equals(option));
    }

    /** The same with one value of one option, whatever of that option was chosen before. */
    public SelectedOptions narrowedTo(String option, String value) {
        SortedMap<String, Set<String>> narrowed = new TreeMap<>(values);
        narrowed.put(option, Set.of(value));
        return new SelectedOptions(narrowed);
    }

    /** A query that matches the documents with such a SKU; not for an empty selection. */
    public String query() {
        List<List<OptionChoice>> options = values.entrySet().stream()
                .map(e -> e.getValue().stream()
                        .map(v -> new OptionChoice(e.getKey(), v))
                        .toList())
                .toList();
        return groups(options).stream().map(SelectedOptions::anyOf).collect(Collectors.joining(" AND "));
    }

    private static List<List<List<OptionChoice>>> groups(List<List<OptionChoice>> options) {
        List<List<List<OptionChoice>>> groups = new ArrayList<>();
        int size = combinations(options) > MAX_COMBINATIONS ? 1 : OptionTokens.MAX_TOGETHER;
        for (int from = 0; from == 0 || from + size <= options.size(); from++) {
            groups.add(options.subList(from, Math.min(from + size, options.size())));
        }
        return groups;
    }

    private static long combinations(List<List<OptionChoice>> options) {
        return options.stream().mapToLong(List::size).reduce(1, (a, b) -> Math.min(a * b, Integer.MAX_VALUE));
    }

    private static String anyOf(List<List<OptionChoice>> options) {
        List<List<OptionChoice>> combinations = List.of(List.of());
        for (List<OptionChoice> option : options) {
            combinations = combinations.stream()
                    .flatMap(c -> option.stream().map(choice -> plus(c, choice)))
                    .toList();
        }
        return combinations.stream()
                .map(OptionTokens::ofCombination)
                .collect(Collectors.joining(" OR ", IndexFields.TOKENS + ":(", ")"));
    }

    private static List<OptionChoice> plus(List<OptionChoice> choices, OptionChoice next) {
        List<OptionChoice> more = new ArrayList<>(choices);
        more.add(next);
        return more;
    }
}
