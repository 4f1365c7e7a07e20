package org.shelfwise.demo.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shelfwise.demo.testing.Eventually.eventually;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shelfwise.demo.testing.DemoVariants;
import org.shelfwise.demo.testing.ListedPage;

/** The numbers beside the facets of the running shop are promises: each is what choosing it shows. */
class FacetCountsTest {

    private static final String DRESSES = "dresses?";

    @ParameterizedTest
    @ValueSource(strings = {"color", "size", "price", "brand"})
    void each_choice_shows_as_many_products_as_the_number_beside_it_says(String facet) throws Throwable {
        assertShowsWhatItPromises(DRESSES, facet);
    }

    @Test
    void so_does_a_second_choice_beside_the_first() throws Throwable {
        assertShowsWhatItPromises(DRESSES + parameter("color", "Black"), "size");
        assertShowsWhatItPromises(DRESSES + parameter("size", "M"), "brand");
    }

    /** Also where the colour is left, and the size is left, but not that size of that colour. */
    @Test
    void with_a_colour_chosen_a_size_counts_what_can_be_bought_in_both() throws Throwable {
        eventually(() -> {
            List<Set<Map<String, String>>> dresses = ListedPage.at(DRESSES).products().stream()
                    .map(FacetCountsTest::left)
                    .toList();
            for (String color : facet(DRESSES, "color").keySet()) {
                facet(DRESSES + parameter("color", color), "size").forEach((size, promised) -> assertThat(dresses)
                        .filteredOn(dress -> dress.contains(Map.of("COLOR", color, "SIZE", size)))
                        .as("%s, %s", color, size)
                        .hasSize(promised));
            }
        });
    }

    private static void assertShowsWhatItPromises(String path, String facet) throws Throwable {
        for (String value : facet(path, facet).keySet()) {
            eventually(() -> {
                int promised = facet(path, facet).getOrDefault(value, 0);
                ListedPage chosen = ListedPage.at(path + parameter(facet, value));
                assertThat(chosen.found()).as("%s of %s", value, path).isEqualTo(promised);
                assertThat(chosen.products()).as("%s of %s", value, path).hasSize(promised);
            });
        }
    }

    private static Map<String, Integer> facet(String path, String name) {
        Map<String, Integer> counts = ListedPage.at(path).facet(name);
        assertThat(counts).as("%s of %s", name, path).isNotEmpty();
        return counts;
    }

    /** The colours and sizes in which the product can be bought. */
    private static Set<Map<String, String>> left(long productId) {
        DemoVariants variants = DemoVariants.of(productId);
        return variants.all().stream()
                .filter(variant -> variant.verdict().isBuyable())
                .map(variants::options)
                .collect(Collectors.toSet());
    }

    private static String parameter(String facet, String value) {
        return "&" + facet + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
