package org.shelfwise.demo.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A category or a search of the running demo, as a page without scripts tells of it. */
public final class ListedPage {

    private static final Pattern FOUND = Pattern.compile("results__count\" role=\"status\"><span>(\\d+)");
    private static final Pattern PRODUCT = Pattern.compile("data-shelf-product=\"(\\d+)\"");
    private static final Pattern CHOICE = Pattern.compile(
            "<input type=\"checkbox\" [^>]*value=\"([^\"]+)\".*?facet__count\"><span aria-hidden=\"true\">(\\d+)",
            Pattern.DOTALL);

    private final String html;

    private ListedPage(String html) {
        this.html = html;
    }

    /** @param path below the storefront's root, without a slash in front */
    public static ListedPage at(String path) {
        return new ListedPage(new HttpShopper().looksAt(path).text());
    }

    /** How many products it says there are, on all its pages together. */
    public int found() {
        return FOUND.matcher(html)
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no list of products:\n" + html));
    }

    /** Their ids, in the page's order. */
    public List<Long> products() {
        return PRODUCT.matcher(html)
                .results()
                .map(match -> Long.valueOf(match.group(1)))
                .toList();
    }

    /** The choices of a facet, each with the number beside it, in the page's order; empty without the facet. */
    public Map<String, Integer> facet(String name) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Pattern facet = Pattern.compile("data-facet=\"" + name + "\".*?</fieldset>", Pattern.DOTALL);
        facet.matcher(html)
                .results()
                .map(MatchResult::group)
                .flatMap(choices -> CHOICE.matcher(choices).results())
                .forEach(choice -> counts.put(read(choice.group(1)), Integer.valueOf(choice.group(2))));
        return counts;
    }

    private static String read(String attribute) {
        return attribute.replace("&amp;", "&");
    }
}
