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
import org.shelfwise.demo.testing.Shopper;

/** The promise of the product, end to end: browse, buy the last unit, see it sink. */
@BrowserTest
class LastUnitTest {

    private static final String CATEGORY = "dresses";
    private static final List<String> SORTS =
            List.of("", "?sort=price%20asc", "?sort=price%20desc", "?sort=name%20asc", "?sort=name%20desc");

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
    }

    @Test
    void who_buys_the_last_unit_sees_the_product_sold_out_last_and_gone_from_the_facets(Page page) throws Throwable {
        Shopper shopper = new Shopper(page);
        shopper.visits(CATEGORY);
        page.locator("main li [data-shelf-product='" + product + "'] a").first().click();
        options.forEach(shopper::chooses);
        shopper.addsToCart().checksOut();
        page.waitForURL("**/confirmation/**");

        assertThat(variants.available(last)).isZero();
        assertThat(shopper.visits("search?q=dress").statusOf(product)).isEqualTo("sold-out");
        for (String sort : SORTS) {
            eventually(() -> {
                List<String> statuses = statuses(page, sort);
                assertThat(statuses).as("under sort '%s'", sort).isEqualTo(soldOutLast(statuses));
            });
        }
        eventually(() -> assertThat(withColourAndSize(page)).doesNotContain(product));
    }

    private List<Long> withColourAndSize(Page page) {
        return new Shopper(page)
                .visits(CATEGORY + "?color=" + options.get("COLOR") + "&size=" + options.get("SIZE"))
                .productsListed();
    }

    private static List<String> statuses(Page page, String sort) {
        return pages(page, sort)
                .flatMap(shopper -> shopper.productsListed().stream().map(shopper::statusOf).toList().stream())
                .toList();
    }

    private static Stream<Shopper> pages(Page page, String sort) {
        String separator = sort.isEmpty() ? "?" : "&";
        return Stream.iterate(1, number -> number + 1)
                .map(number -> new Shopper(page).visits(CATEGORY + sort + separator + "page=" + number))
                .takeWhile(shopper -> !shopper.productsListed().isEmpty());
    }

    private static List<String> soldOutLast(List<String> statuses) {
        return Stream.concat(
                        statuses.stream().filter(status -> !status.equals("sold-out")),
                        statuses.stream().filter(status -> status.equals("sold-out")))
                .toList();
    }
}
