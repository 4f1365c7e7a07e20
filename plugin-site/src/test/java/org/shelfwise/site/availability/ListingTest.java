package org.shelfwise.site.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.site.Storefront;

class ListingTest {

    private final Shop shop = new Shop();
    private final Storefront storefront = new Storefront(shop);

    @Test
    void a_listing_of_a_hundred_products_asks_once() {
        List<Product> products = LongStream.rangeClosed(1, 100)
                .peek(id -> shop.stocks(id, AvailabilityStatus.SOLD_OUT, null))
                .mapToObj(id -> Catalogue.product(id, "Dress " + id))
                .collect(Collectors.toList());

        Document page = storefront.page("listing", Map.of("products", products));

        assertThat(page.select("[data-shelf-badge]")).hasSize(100);
        assertThat(shop.calls).hasSize(1);
    }

    @Test
    void cards_outside_a_prefetch_are_judged_together_with_the_page_s_other_products() {
        shop.stocks(1, AvailabilityStatus.SOLD_OUT, null).stocks(2, AvailabilityStatus.IN_STOCK, null);
        List<Product> products = List.of(Catalogue.product(1, "One"), Catalogue.product(2, "Two"));

        storefront.page("cards-without-prefetch", Map.of("products", products));

        assertThat(shop.calls).containsExactly(List.of(1L, 2L));
    }

    @Test
    void a_verdict_does_not_outlive_its_request() {
        shop.stocks(1, AvailabilityStatus.IN_STOCK, null);
        Map<String, Object> model = Map.of("products", List.of(Catalogue.product(1, "Dress")));
        assertThat(status(storefront.page("listing", model))).isEqualTo("in-stock");

        shop.stocks(1, AvailabilityStatus.SOLD_OUT, null);

        assertThat(status(storefront.page("listing", model))).isEqualTo("sold-out");
    }

    @Test
    void a_badge_tells_how_many_are_left_only_when_the_number_may_be_shown() {
        assertThat(badge(AvailabilityStatus.LOW_STOCK, 2, Locale.ENGLISH)).isEqualTo("Only 2 left");
        assertThat(badge(AvailabilityStatus.LOW_STOCK, null, Locale.ENGLISH)).isEqualTo("Few left");
        assertThat(badge(AvailabilityStatus.SOLD_OUT, null, Locale.ENGLISH)).isEqualTo("Sold out");
    }

    @Test
    void what_is_plainly_in_stock_carries_its_status_and_no_badge() {
        shop.stocks(1, AvailabilityStatus.IN_STOCK, null);

        Document page = storefront.page("listing", Map.of("products", List.of(Catalogue.product(1, "Dress"))));

        assertThat(page.select("article").attr("data-shelf-product")).isEqualTo("1");
        assertThat(page.select("article").attr("data-shelf-status")).isEqualTo("in-stock");
        assertThat(page.select("article").hasClass("card--in-stock")).isTrue();
        assertThat(page.select(".shelf-badge")).isEmpty();
    }

    @Test
    void no_attribute_of_ours_reaches_the_browser_unprocessed() {
        shop.stocks(1, AvailabilityStatus.LOW_STOCK, 1);

        String html =
                storefront.html("listing", Map.of("products", List.of(Catalogue.product(1, "Dress"))), Locale.ENGLISH);

        assertThat(html)
                .doesNotContain("shelf:product")
                .doesNotContain("shelf:as")
                .doesNotContain("shelf:badge")
                .doesNotContain("th:");
    }

    private String badge(AvailabilityStatus status, Integer left, Locale locale) {
        shop.stocks(1, status, left);
        Map<String, Object> model = Map.of("products", List.of(Catalogue.product(1, "Dress")));
        Element badge = storefront.page("listing", model, locale).selectFirst(".shelf-badge");
        return badge.text();
    }

    private static String status(Document page) {
        return page.select("article").attr("data-shelf-status");
    }
}
