package org.shelfwise.demo.benchmark;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadleafcommerce.core.search.domain.ProductSearchResult;
import org.broadleafcommerce.core.search.domain.SearchFacetResultDTO;
import org.shelfwise.demo.benchmark.Listings.Asked;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which pages are asked for, drawn from a seed: any category, any word of the products' names, any sort, facet values that
 * are offered there, and one of the first pages.
 */
final class Shoppers {

    private static final long SEED = 20261122;
    private static final List<String> SORTS = Arrays.asList(null, null, "price asc", "price desc", "name asc");
    private static final List<String> FACETS = List.of("size", "color");
    private static final int FURTHEST_PAGE = 10;
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{4,}");

    private final Random random = new Random(SEED);
    private final Listings listings;
    private final List<Asked> categories;
    private final List<Asked> searches;

    Shoppers(Listings listings, JdbcTemplate jdbc) {
        this.listings = listings;
        this.categories =
                jdbc
                        .queryForList(
                                "SELECT URL FROM BLC_CATEGORY WHERE URL <> '/' ORDER BY CATEGORY_ID", String.class)
                        .stream()
                        .map(url -> new Asked(url, null, null, 1, Map.of()))
                        .filter(this::offersFacets)
                        .toList();
        this.searches = words(jdbc)
                .map(word -> new Asked(null, word, null, 1, Map.of()))
                .filter(this::offersFacets)
                .toList();
    }

    private static Stream<String> words(JdbcTemplate jdbc) {
        return jdbc
                .queryForList("SELECT NAME FROM BLC_SKU WHERE NAME IS NOT NULL ORDER BY SKU_ID LIMIT 500", String.class)
                .stream()
                .flatMap(name ->
                        WORD.matcher(name).results().map(word -> word.group().toLowerCase()))
                .distinct()
                .limit(100);
    }

    private boolean offersFacets(Asked asked) {
        ProductSearchResult found = listings.ask(asked).found();
        return FACETS.stream().noneMatch(facet -> offered(found, facet).isEmpty());
    }

    String describe() {
        return categories.size() + " categories and " + searches.size() + " words";
    }

    /** Six pages by their kind: of a category and of a search, each with none, one and two facets. */
    Map<String, Asked> next() {
        Map<String, Asked> pages = new LinkedHashMap<>();
        narrow("category", any(categories), pages);
        narrow("search", any(searches), pages);
        return pages;
    }

    private void narrow(String kind, Asked plain, Map<String, Asked> pages) {
        Asked asked = new Asked(plain.categoryUrl(), plain.text(), any(SORTS), 1, Map.of());
        ProductSearchResult found = listings.ask(asked).found();
        pages.put(kind, asked.at(anyPage(found)));
        for (int i = 0; i < FACETS.size(); i++) {
            asked = asked.with(FACETS.get(i), any(offered(found, FACETS.get(i))));
            found = listings.ask(asked).found();
            pages.put(kind + ", " + (i + 1) + (i == 0 ? " facet" : " facets"), asked.at(anyPage(found)));
        }
    }

    private int anyPage(ProductSearchResult found) {
        int pages = (found.getTotalResults() + BenchmarkShop.PAGE - 1) / BenchmarkShop.PAGE;
        return 1 + random.nextInt(Math.min(FURTHEST_PAGE, pages));
    }

    private static List<String> offered(ProductSearchResult found, String facet) {
        return found.getFacets().stream()
                .filter(f -> f.getFacet().getField().getAbbreviation().equals(facet))
                .flatMap(f -> f.getFacetValues().stream())
                .filter(value -> value.getQuantity() > 0)
                .map(SearchFacetResultDTO::getValueKey)
                .sorted()
                .toList();
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
