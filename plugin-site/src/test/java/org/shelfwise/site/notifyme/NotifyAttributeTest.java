package org.shelfwise.site.notifyme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shelfwise.site.availability.Catalogue.BLUE;
import static org.shelfwise.site.availability.Catalogue.MEDIUM;
import static org.shelfwise.site.availability.Catalogue.RED;
import static org.shelfwise.site.availability.Catalogue.SMALL;
import static org.shelfwise.site.availability.Shop.variant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.site.Storefront;
import org.shelfwise.site.availability.Catalogue;
import org.shelfwise.site.availability.Shop;

class NotifyAttributeTest {

    private final Shop shop = new Shop();
    private final Storefront storefront = NotifyStorefront.over(shop);
    private final Product dress = Catalogue.dress(7, "Anna");

    @ParameterizedTest
    @EnumSource(
            value = AvailabilityStatus.class,
            names = {"SOLD_OUT", "IN_STORE_ONLY", "BACK_ORDER"})
    void a_card_of_what_can_be_waited_for_leads_to_the_form(AvailabilityStatus status) {
        shop.stocks(3, status, null);

        Element link = listing(Catalogue.product(3, "Scarf \"<b>\"")).selectFirst(".card__notify a");

        assertThat(link.text()).isEqualTo("Tell me when it is back");
        assertThat(link.attr("href")).isEqualTo("/shelf/alerts/new?product=3&kind=back-in-stock");
        assertThat(link.attr("aria-label")).isEqualTo("Tell me when it is back: Scarf \"<b>\"");
        assertThat(link.attr("data-shelf-notify")).isEqualTo("back-in-stock");
    }

    @ParameterizedTest
    @EnumSource(
            value = AvailabilityStatus.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SOLD_OUT", "IN_STORE_ONLY", "BACK_ORDER"})
    void other_cards_carry_nothing(AvailabilityStatus status) {
        shop.stocks(3, status, null);

        assertThat(listing(Catalogue.product(3, "Scarf")).select(".card__notify, a"))
                .isEmpty();
    }

    @Test
    void the_links_of_a_listing_ask_for_no_verdicts_of_their_own() {
        List<Product> products = new ArrayList<>();
        for (long id = 1; id <= 60; id++) {
            shop.stocks(id, id % 2 == 0 ? AvailabilityStatus.SOLD_OUT : AvailabilityStatus.IN_STOCK, null);
            products.add(Catalogue.product(id, "Scarf " + id));
        }

        Document page = listing(products.toArray(Product[]::new));

        assertThat(page.select(".card__notify a")).hasSize(30);
        assertThat(shop.calls).hasSize(1);
    }

    /** Red: small low, medium sold out. Blue: small sold out, medium discontinued. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "sku=102, Tell me when it is back, sku=102&kind=back-in-stock",
                "COLOR=Red&SIZE=M, Tell me when it is back, sku=102&kind=back-in-stock",
                "sku=101, Tell me before it sells out, sku=101&kind=low-stock",
                "sku=104, -, -",
                "COLOR=Blue, Tell me when it is back, product=7&kind=back-in-stock",
                "COLOR=Red, -, -",
                "-, -, -"
            })
    void on_the_product_page_the_link_suits_the_choice_of_its_address(String choice, String words, String query) {
        dressStock();
        if (choice != null) {
            for (String pair : choice.split("&")) {
                storefront.request.setParameter(pair.split("=")[0], pair.split("=")[1]);
            }
        }

        Document page = productPage();

        assertThat(page.select(".theme-notify a")).hasSize(2);
        List<Element> shown = page.select(".theme-notify a:not([hidden])");
        if (words == null) {
            assertThat(shown).isEmpty();
        } else {
            assertThat(shown).hasSize(1);
            assertThat(shown.get(0).text()).isEqualTo(words);
            assertThat(shown.get(0).attr("href")).isEqualTo("/shelf/alerts/new?" + query);
        }
    }

    @Test
    void with_the_last_unit_the_page_does_not_offer_to_tell_before_it_sells_out() {
        shop.stocks(7, List.of(variant(101, AvailabilityStatus.LOW_STOCK, 1, RED, SMALL)));
        storefront.request.setParameter("sku", "101");

        assertThat(productPage().select(".theme-notify a:not([hidden])")).isEmpty();
    }

    @Test
    void a_product_without_variants_is_settled_from_the_start() {
        shop.stocks(7, AvailabilityStatus.SOLD_OUT, null);

        Document page = storefront.page("notify-product", Map.of("product", Catalogue.product(7, "Scarf")));

        assertThat(page.select(".theme-notify a:not([hidden])").attr("href"))
                .isEqualTo("/shelf/alerts/new?sku=7&kind=back-in-stock");
    }

    private void dressStock() {
        shop.stocks(
                7,
                List.of(
                        variant(101, AvailabilityStatus.LOW_STOCK, 2, RED, SMALL),
                        variant(102, AvailabilityStatus.SOLD_OUT, null, RED, MEDIUM),
                        variant(103, AvailabilityStatus.SOLD_OUT, null, BLUE, SMALL),
                        variant(104, AvailabilityStatus.DISCONTINUED, null, BLUE, MEDIUM)));
    }

    private Document listing(Product... products) {
        return storefront.page("notify-listing", Map.of("products", List.of(products)));
    }

    private Document productPage() {
        return storefront.page("notify-product", Map.of("product", dress));
    }
}
