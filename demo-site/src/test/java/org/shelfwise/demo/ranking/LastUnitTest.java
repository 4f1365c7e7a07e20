package org.shelfwise.demo.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shelfwise.demo.testing.Eventually.eventually;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.availability.Variant;
import org.shelfwise.demo.testing.BrowserTest;
import org.shelfwise.demo.testing.DemoVariants;
import org.shelfwise.demo.testing.ListedPage;
import org.shelfwise.demo.testing.Shopper;

/** The promise of the product, end to end: browse, buy the last unit, see it sink. */
@BrowserTest
class LastUnitTest {

    private static final String CATEGORY = "dresses";

    private long product;
    private DemoVariants variants;
    private Variant last;
    private Map<String, String> options;

    @BeforeEach
    void one_unit_of_one_variant_is_left(Page page) throws Throwable {
        product = new Shopper(page).visits(CATEGORY).productsListed().get(0);
        variants = DemoVariants.of(product);
        last = variants.all().get(0);
        options = variants.options(last);
        variants.leaveOnly(last, 1);
        eventually(() -> assertThat(withColourAndSize(page)).contains(product));
        eventually(() -> assertThat(facetsOfTheProductAlone())
                .isEqualTo(List.of(Map.of(options.get("COLOR"), 1), Map.of(options.get("SIZE"), 1))));
    }

    @Test
    void who_buys_the_last_unit_sees_the_product_sold_out_last_and_gone_from_the_facets(Page page) throws Throwable {
        Shopper shopper = new Shopper(page);
        int before = ofItsSizeInItsColour();
        shopper.visits(CATEGORY);
        page.locator("main li [data-shelf-product='" + product + "'] a").first().click();
        options.forEach(shopper::chooses);
        shopper.addsToCart().checksOut();
        page.waitForURL("**/confirmation/**");

        assertThat(variants.available(last)).isZero();
        assertThat(shopper.visits("search?q=dress").statusOf(product)).isEqualTo("sold-out");
        for (String sort : shopper.visits(CATEGORY).sorts()) {
            eventually(() -> {
                List<String> statuses = statuses(page, sort);
                assertThat(statuses).as("under sort '%s'", sort).isEqualTo(soldOutLast(statuses));
            });
        }
        eventually(() -> assertThat(withColourAndSize(page)).doesNotContain(product));
        eventually(() -> assertThat(facetsOfTheProductAlone()).containsOnly(Map.of()));
        eventually(() -> assertThat(ofItsSizeInItsColour()).isEqualTo(before - 1));
    }

    private List<Long> withColourAndSize(Page page) {
        return new Shopper(page)
                .visits(CATEGORY + "?color=" + options.get("COLOR") + "&size=" + options.get("SIZE"))
                .productsListed();
    }

    /** Colours and sizes beside a search that finds nothing else: articles are numbered as products are. */
    private List<Map<String, Integer>> facetsOfTheProductAlone() {
        ListedPage alone = ListedPage.at("search?q=" + product);
        assertThat(alone.products()).containsExactly(product);
        return List.of(alone.facet("color"), alone.facet("size"));
    }

    /** The number beside its size, where its colour is chosen. */
    private int ofItsSizeInItsColour() {
        return ListedPage.at(CATEGORY + "?color=" + options.get("COLOR"))
                .facet("size")
                .getOrDefault(options.get("SIZE"), 0);
    }

    private static List<String> statuses(Page page, String sort) {
        return pages(page, sort)
                .flatMap(shopper -> shopper.productsListed().stream().map(shopper::statusOf).toList().stream())
                .toList();
    }

    private static Stream<Shopper> pages(Page page, String sort) {
        return Stream.iterate(1, number -> number + 1)
                .map(number ->
                        new Shopper(page).visits(CATEGORY + "?sort=" + sort.replace(" ", "%20") + "&page=" + number))
                .peek(shopper -> assertThat(shopper.sort()).isEqualTo(sort))
                .takeWhile(shopper -> !shopper.productsListed().isEmpty());
    }

    private static List<String> soldOutLast(List<String> statuses) {
        return Stream.concat(
                        statuses.stream().filter(status -> !status.equals("sold-out")),
                        statuses.stream().filter(status -> status.equals("sold-out")))
                .toList();
    }
}
