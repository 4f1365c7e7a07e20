package org.shelfwise.site.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadleafcommerce.common.security.service.ExploitProtectionService;
import org.broadleafcommerce.core.order.domain.Order;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.OrderAvailability;
import org.shelfwise.site.Storefront;
import org.shelfwise.site.availability.Catalogue;
import org.shelfwise.site.availability.RequestVerdicts;
import org.shelfwise.site.availability.Shop;
import org.shelfwise.site.availability.SiteProperties;
import org.shelfwise.site.availability.StockWords;
import org.shelfwise.site.cart.dialect.CartAttribute;
import org.shelfwise.site.cart.dialect.CartLineAttribute;

class CartPageTest {

    private final Shop shop = new Shop();
    private final ExploitProtectionService protection = mock(ExploitProtectionService.class);
    private final Order cart = Carts.cart(500);
    private final Map<Long, Long> held = new HashMap<>();
    private Storefront storefront;

    @BeforeEach
    void open() throws Exception {
        when(protection.getCsrfTokenParameter()).thenReturn("csrfToken");
        when(protection.getCSRFToken()).thenReturn("token-of-the-session");
        RequestCarts carts = new RequestCarts(
                new CartStock(new OrderAvailability(shop, order -> held)),
                new StockWords(Storefront.messages()),
                protection);
        storefront = new Storefront(
                new RequestVerdicts(shop),
                SiteProperties.Picker.BUTTONS,
                List.of(new CartAttribute(carts), new CartLineAttribute(carts)));
        Carts.line(cart, 51, Catalogue.product(1, "Anna"), 3);
        Carts.line(cart, 52, Catalogue.product(2, "<b>Bea</b>"), 1);
    }

    @Test
    void while_everything_can_be_had_the_cart_says_nothing() {
        shop.stocks(1, AvailabilityStatus.IN_STOCK, null).stocks(2, AvailabilityStatus.LOW_STOCK, 1);

        Document page = page();

        assertThat(page.select(".theme-cart").text()).isEmpty();
        assertThat(page.select(".theme-line").eachText()).allMatch(String::isEmpty);
        assertThat(page.select("form")).isEmpty();
    }

    @Test
    void a_line_of_which_less_is_left_says_so_and_offers_that() {
        shop.stocks(1, AvailabilityStatus.LOW_STOCK, 1).stocks(2, AvailabilityStatus.SOLD_OUT, null);

        Document page = page();

        Element anna = page.selectFirst(".theme-line");
        assertThat(anna.select(".shelf-cartline__text").text()).isEqualTo("Only 1 left; you wanted 3");
        assertThat(anna.select("button").text()).isEqualTo("Take the last one");
        assertThat(anna.select("input[name=line]").val()).isEqualTo("51");
        Element bea = page.select(".theme-line").get(1);
        assertThat(bea.select(".shelf-cartline__text").text()).isEqualTo("Sold out");
        assertThat(bea.select("[data-shelf-line=52]").attr("data-shelf-status")).isEqualTo("sold-out");
        assertThat(bea.select("button").text()).isEqualTo("Remove it");
    }

    /** A process died in the middle of its checkout, and the units have not been given back yet. */
    @Test
    void units_that_the_cart_holds_itself_are_not_missing_from_it() {
        shop.stocks(1, AvailabilityStatus.SOLD_OUT, null).stocks(2, AvailabilityStatus.SOLD_OUT, null);
        held.putAll(Map.of(1L, 3L, 2L, 1L));

        Document page = page();

        assertThat(page.select(".theme-cart").text()).isEmpty();
        assertThat(page.select(".theme-line").eachText()).allMatch(String::isEmpty);
    }

    @Test
    void a_line_that_wants_more_than_the_cart_holds_itself_is_offered_those_units() {
        shop.stocks(1, AvailabilityStatus.SOLD_OUT, null).stocks(2, AvailabilityStatus.IN_STOCK, null);
        held.put(1L, 2L);

        Element anna = page().selectFirst(".theme-line");

        assertThat(anna.select(".shelf-cartline__text").text()).isEqualTo("Only 2 left; you wanted 3");
        assertThat(anna.select("[data-shelf-line=51]").attr("data-shelf-status"))
                .isEqualTo("low-stock");
    }

    @Test
    void the_cart_lists_all_such_lines_and_offers_to_take_all() {
        shop.stocks(1, AvailabilityStatus.LOW_STOCK, 1).stocks(2, AvailabilityStatus.SOLD_OUT, null);

        Element all = page().selectFirst(".theme-cart");

        assertThat(all.select("li").eachText())
                .containsExactly("Anna: Only 1 left; you wanted 3", "<b>Bea</b>: Sold out");
        assertThat(all.select("form").attr("action")).isEqualTo("/shelf/cart/take-what-is-left");
        assertThat(all.select("form").attr("method")).isEqualTo("post");
        assertThat(all.select("input[name=csrfToken]").val()).isEqualTo("token-of-the-session");
        assertThat(all.select("input[name=line]")).isEmpty();
    }

    @Test
    void a_whole_cart_asks_once() {
        shop.stocks(1, AvailabilityStatus.LOW_STOCK, 1).stocks(2, AvailabilityStatus.SOLD_OUT, null);

        page();

        assertThat(shop.calls).hasSize(1);
    }

    @Test
    void what_happened_is_said_once_on_the_cart() {
        Document page = storefront.page(
                "cart",
                Map.of("cart", cart, "shelfCartNotice", "shelfwise.refusal.site.cart-line-unknown"),
                Locale.ENGLISH);

        assertThat(page.select("[role=status]").text()).isEqualTo("That line is not in your cart any more.");
    }

    @Test
    void a_shopper_who_paid_twice_reads_that_the_order_is_being_completed() {
        Document page = storefront.page(
                "cart",
                Map.of("cart", cart, "shelfCartNotice", "shelfwise.refusal.stock.order-being-completed"),
                new Locale("sv"));

        assertThat(page.select("[role=status]").text()).startsWith("Din best\u00e4llning h\u00e5ller redan p\u00e5");
    }

    private Document page() {
        return storefront.page("cart", Map.of("cart", cart));
    }
}
