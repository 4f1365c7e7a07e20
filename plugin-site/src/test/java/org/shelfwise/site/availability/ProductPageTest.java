package org.shelfwise.site.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shelfwise.site.availability.Catalogue.BLUE;
import static org.shelfwise.site.availability.Catalogue.MEDIUM;
import static org.shelfwise.site.availability.Catalogue.RED;
import static org.shelfwise.site.availability.Catalogue.SMALL;
import static org.shelfwise.site.availability.Shop.variant;

import java.util.List;
import java.util.Map;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.site.Storefront;

class ProductPageTest {

    private final Shop shop = new Shop();
    private final Storefront storefront = new Storefront(shop);
    private final Product dress = Catalogue.dress(7, "Anna");

    /** Red: small low, medium sold out. Blue: medium only. */
    @BeforeEach
    void stock() {
        shop.stocks(
                7,
                List.of(
                        variant(101, AvailabilityStatus.LOW_STOCK, 2, RED, SMALL),
                        variant(102, AvailabilityStatus.SOLD_OUT, null, RED, MEDIUM),
                        variant(104, AvailabilityStatus.IN_STOCK, null, BLUE, MEDIUM)));
    }

    @Test
    void nothing_chosen_every_value_shows_the_best_it_leads_to() {
        Document page = page();

        assertThat(statusOf(page, RED)).isEqualTo("low-stock");
        assertThat(statusOf(page, MEDIUM)).isEqualTo("in-stock");
        assertThat(said(page)).isEqualTo("Choose: Colour, Size");
        assertThat(page.selectFirst("#shelf-said-7").hasAttr("data-shelf-status"))
                .as("a sign before anything is chosen")
                .isFalse();
        assertThat(page.select("[aria-disabled]")).isEmpty();
    }

    @Test
    void what_was_chosen_is_still_chosen_when_the_page_comes_back_with_a_refusal() {
        storefront.request.setParameter("itemAttributes['COLOR']", "Red");
        storefront.request.setParameter("itemAttributes['SIZE']", "M");

        Document page = page();

        assertThat(choice(page, RED).hasAttr("checked")).isTrue();
        assertThat(choice(page, MEDIUM).hasAttr("checked")).isTrue();
        assertThat(said(page)).isEqualTo("Red, M: Sold out");
    }

    @Test
    void a_chosen_colour_changes_what_the_sizes_say() {
        storefront.request.setParameter("COLOR", "red");

        Document page = page();

        assertThat(choice(page, RED).hasAttr("checked")).isTrue();
        assertThat(note(page, SMALL)).isEqualTo("Only 2 left");
        assertThat(statusOf(page, MEDIUM)).isEqualTo("sold-out");
        assertThat(note(page, MEDIUM)).isEqualTo("Sold out");
    }

    @Test
    void an_unavailable_choice_can_still_be_reached_and_chosen() {
        storefront.request.setParameter("COLOR", "Red");

        Element medium = choice(page(), MEDIUM);

        assertThat(medium.attr("aria-disabled")).isEqualTo("true");
        assertThat(medium.hasAttr("disabled")).isFalse();
    }

    @Test
    void a_link_to_a_sold_out_variant_says_so_and_proposes_what_can_be_bought() {
        storefront.request.setParameter("sku", "102");

        Document page = page();

        assertThat(said(page)).isEqualTo("Red, M: Sold out");
        assertThat(page.select(".shelf-proposals a").eachText()).containsExactlyInAnyOrder("Red, S", "Blue, M");
        assertThat(page.select(".shelf-proposals a[data-shelf-sku=101]").attr("href"))
                .isEqualTo("/p/7?sku=101");
    }

    @Test
    void a_combination_that_does_not_exist_says_so() {
        storefront.request.setParameter("COLOR", "Blue");
        storefront.request.setParameter("SIZE", "S");

        Document page = page();

        assertThat(said(page)).isEqualTo("Blue, S: not made in this combination");
        assertThat(choice(page, SMALL).attr("data-shelf-combination")).isEqualTo("missing");
        assertThat(statusOf(page, SMALL)).isEqualTo("discontinued");
        assertThat(page.select(".shelf-proposals").hasAttr("hidden")).isFalse();
    }

    @Test
    void the_inputs_are_what_the_platform_s_add_to_cart_reads() {
        Element red = choice(page(), RED);

        assertThat(red.attr("name")).isEqualTo("itemAttributes['COLOR']");
        assertThat(red.attr("value")).isEqualTo("Red");
        assertThat(red.attr("type")).isEqualTo("radio");
    }

    @Test
    void without_a_script_every_variant_is_listed_with_its_words_and_a_link() {
        Document page = page();

        assertThat(page.select("[data-shelf-variant] th").eachText()).containsExactly("Red, S", "Red, M", "Blue, M");
        assertThat(page.select("[data-shelf-variant] td").eachText())
                .containsExactly("Only 2 left", "Sold out", "In stock");
        assertThat(page.select("[data-shelf-variant=102] a").attr("href")).isEqualTo("/p/7?sku=102");
    }

    @Test
    void a_value_that_only_other_products_have_is_not_offered() {
        shop.stocks(7, List.of(variant(101, AvailabilityStatus.IN_STOCK, null, RED, SMALL)));

        Document page = page();

        assertThat(page.select("[data-shelf-option-value]").eachAttr("value")).containsExactly("Red", "S");
        assertThat(page.select("[checked]")).hasSize(2);
    }

    @Test
    void the_dropdown_says_the_same_in_words() {
        Storefront dropdown = new Storefront(shop, SiteProperties.Picker.DROPDOWN);
        dropdown.request.setParameter("COLOR", "Red");

        Document page = dropdown.page("product", Map.of("product", dress));

        Element medium = choice(page, MEDIUM);
        assertThat(medium.text()).isEqualTo("M – Sold out");
        assertThat(medium.attr("aria-disabled")).isEqualTo("true");
        assertThat(medium.parent().attr("name")).isEqualTo("itemAttributes['SIZE']");
        assertThat(page.select("option[selected]").eachAttr("value")).containsExactly("Red");
    }

    @Test
    void add_to_cart_is_disabled_only_when_nothing_can_be_bought() {
        assertThat(page().select("[data-shelf-addtocart]").hasAttr("disabled")).isFalse();

        shop.stocks(7, List.of(variant(101, AvailabilityStatus.SOLD_OUT, null, RED, SMALL)));

        Document page = page();
        assertThat(page.select("[data-shelf-addtocart=7]").hasAttr("disabled")).isTrue();
        assertThat(said(page)).isEqualTo("Sold out");
    }

    @Test
    void add_to_cart_is_described_by_the_picker_s_sentence() {
        Document page = page();

        String sentence = page.selectFirst("[data-shelf-addtocart]").attr("aria-describedby");
        assertThat(page.getElementById(sentence)).isNotNull();
    }

    @Test
    void without_a_picker_add_to_cart_names_no_description_that_is_not_there() {
        Document page = storefront.page("add-to-cart", Map.of("product", dress));

        assertThat(page.select("[data-shelf-addtocart=7]")).hasSize(1);
        assertThat(page.select("[aria-describedby]")).isEmpty();
    }

    @Test
    void the_whole_page_asks_once() {
        page();

        assertThat(shop.calls).hasSize(1);
    }

    private Document page() {
        return storefront.page("product", Map.of("product", dress));
    }

    private static Element choice(Document page, long value) {
        return page.selectFirst("[data-shelf-option-value=" + value + "]");
    }

    private static String statusOf(Document page, long value) {
        return choice(page, value).attr("data-shelf-status");
    }

    private static String note(Document page, long value) {
        return choice(page, value).parent().select(".shelf-choice__note").text();
    }

    private static String said(Document page) {
        return page.select("#shelf-said-7").text();
    }
}
