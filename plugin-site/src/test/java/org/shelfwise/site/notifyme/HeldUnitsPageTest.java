package org.shelfwise.site.notifyme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.ProductOption;
import org.broadleafcommerce.core.catalog.domain.ProductOptionValue;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItemImpl;
import org.broadleafcommerce.core.order.domain.NullOrderImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafcommerce.core.order.service.exception.AddToCartException;
import org.broadleafcommerce.core.web.order.CartState;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.InOrder;
import org.shelfwise.core.notifyme.HeldAnswer;
import org.shelfwise.core.notifyme.HeldAnswer.HeldUnit;
import org.shelfwise.core.notifyme.HeldAnswer.NotHeld;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.site.availability.Catalogue;
import org.shelfwise.site.cart.CartController;
import org.shelfwise.site.notifyme.AlertPages.Answer;

class HeldUnitsPageTest {

    private static final String PATH = "/shelf/alerts/buy";
    private static final String TOKEN = "abc-DEF_123";
    private static final long CART = 500;
    private static final long SKU = 3;
    private static final HeldAnswer UNIT = new HeldUnit(SKU, 3L, 77, Instant.parse("2026-11-28T12:00:00Z"));

    private final Product scarf = Catalogue.product(SKU, "Scarf");
    private final Order cart = cart(CART);
    private AlertPages pages;

    @BeforeEach
    void open() throws Exception {
        pages = new AlertPages(scarf);
        AlertPages.enter(7, "nino@example.com", false);
        CartState.setCart(cart);
        when(pages.held.open(any(), any())).thenReturn(UNIT);
        when(pages.held.claim(any(), anyLong())).thenReturn(UNIT);
        when(pages.orders.findOrderById(CART)).thenReturn(cart);
        when(pages.orders.save(any(), any())).thenReturn(cart);
    }

    @AfterEach
    void leave() {
        AlertPages.leave();
    }

    @Test
    void a_program_that_opens_every_link_of_a_mail_takes_nothing() throws Exception {
        Answer answer = pages.answer(get(PATH).param("token", TOKEN));

        verify(pages.held, never()).claim(any(), anyLong());
        nothingIsAdded();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("form[method=post]").attr("action")).isEqualTo(PATH);
        assertThat(answer.page().select("form button").text()).isEqualTo("Put it into my cart");
        assertThat(answer.page().select("input[name=token]").val()).isEqualTo(TOKEN);
        assertThat(answer.page().text()).contains("Scarf is held for you until", "28, 2026");
        assertThat(answer.response().getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.response().getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "ka"})
    void the_page_speaks_the_reader_s_language(String language) throws Exception {
        Answer answer = pages.answer(get(PATH).param("token", TOKEN), Locale.forLanguageTag(language));

        assertThat(answer.page().select("button").text())
                .isEqualTo(language.equals("sv") ? "Lägg i min varukorg" : "კალათაში დამატება");
        assertThat(answer.page().text()).contains("Scarf", "2026");
    }

    @Test
    void pressing_claims_the_unit_before_it_is_put_into_the_cart_and_leads_there() throws Exception {
        Answer answer = pages.answer(post(PATH).param("token", TOKEN));

        InOrder order = inOrder(pages.held, pages.orders);
        order.verify(pages.held).claim(TOKEN, CART);
        order.verify(pages.orders)
                .addItem(
                        eq(CART),
                        argThat(item -> item.getSkuId() == SKU
                                && item.getProductId() == SKU
                                && item.getQuantity() == 1
                                && item.getItemAttributes().isEmpty()),
                        anyBoolean());
        order.verify(pages.orders).save(cart, true);
        assertThat(answer.response().getRedirectedUrl()).isEqualTo("/cart");
        assertThat(answer.flash().get(CartController.NOTICE)).isEqualTo("shelfwise.site.notifyme.buy.done");
    }

    /** The platform finds the variant by them: with others the shopper would get another one. */
    @Test
    void a_variant_comes_with_its_own_choices() throws Exception {
        scarf.getDefaultSku().setProductOptionValuesCollection(Set.of(chosen("COLOR", "Red"), chosen("SIZE", "M")));

        pages.answer(post(PATH).param("token", TOKEN));

        verify(pages.orders)
                .addItem(
                        eq(CART),
                        argThat(item -> item.getItemAttributes().equals(Map.of("COLOR", "Red", "SIZE", "M"))),
                        anyBoolean());
    }

    @Test
    void a_shopper_without_a_cart_gets_one_for_the_unit_to_belong_to() throws Exception {
        CartState.setCart(new NullOrderImpl());
        when(pages.orders.createNewCartForCustomer(CustomerState.getCustomer())).thenReturn(cart);

        Answer answer = pages.answer(post(PATH).param("token", TOKEN));

        verify(pages.held).open(TOKEN, null);
        verify(pages.held).claim(TOKEN, CART);
        assertThat(answer.response().getRedirectedUrl()).isEqualTo("/cart");
    }

    @Test
    void a_link_that_is_good_for_nothing_makes_no_cart() throws Exception {
        CartState.setCart(null);
        when(pages.held.open(any(), any())).thenReturn(new NotHeld(Refusal.of("notifyme.token-unknown"), null));

        pages.answer(post(PATH).param("token", "guessed"));

        verify(pages.orders, never()).createNewCartForCustomer(any());
    }

    @Test
    void pressing_twice_leaves_one_unit_in_the_cart() throws Exception {
        line(cart, scarf);

        Answer answer = pages.answer(post(PATH).param("token", TOKEN));

        nothingIsAdded();
        assertThat(answer.response().getRedirectedUrl()).isEqualTo("/cart");
    }

    @Test
    void a_form_of_another_session_claims_nothing_and_the_button_is_there_again() throws Exception {
        pages.forgeForms();

        Answer answer = pages.answer(post(PATH).param("token", TOKEN));

        verify(pages.held, never()).claim(any(), anyLong());
        nothingIsAdded();
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.page().select("[role=alert]").text()).startsWith("This page was too old");
        assertThat(answer.page().select("form button")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "notifyme.hold-gone,3,410,/p/3?sku=3",
        "notifyme.hold-claimed,3,410,/p/3?sku=3",
        "notifyme.token-unknown,,404,/"
    })
    void who_comes_too_late_is_told_why_and_shown_the_way(String code, Long sku, int status, String link)
            throws Exception {
        when(pages.held.open(any(), any())).thenReturn(new NotHeld(Refusal.of(code), sku));

        for (Answer answer : new Answer[] {
            pages.answer(get(PATH).param("token", TOKEN)),
            pages.answer(post(PATH).param("token", TOKEN))
        }) {
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.page().select("[data-shelf-code]").attr("data-shelf-code"))
                    .isEqualTo(code);
            assertThat(answer.page().select("[role=status]").text()).isNotBlank();
            assertThat(answer.page().select("a").attr("href")).isEqualTo(link);
            assertThat(answer.page().select("form")).isEmpty();
        }
        nothingIsAdded();
    }

    @Test
    void who_loses_the_unit_in_the_last_moment_gets_nothing_put_into_the_cart() throws Exception {
        when(pages.held.claim(any(), anyLong())).thenReturn(new NotHeld(Refusal.of("notifyme.hold-gone"), SKU));

        assertThat(pages.answer(post(PATH).param("token", TOKEN)).status()).isEqualTo(410);

        nothingIsAdded();
    }

    @Test
    void what_the_shop_does_not_sell_this_way_is_refused_with_the_way_to_its_page() throws Exception {
        when(pages.orders.addItem(anyLong(), any(), anyBoolean())).thenThrow(new AddToCartException("engraving?"));

        Answer answer = pages.answer(post(PATH).param("token", TOKEN));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select("[data-shelf-code]").attr("data-shelf-code"))
                .isEqualTo("site.held-not-added");
        assertThat(answer.page().select("a").attr("href")).isEqualTo("/p/3?sku=3");
    }

    /** Two presses at once: the second finds no second unit. */
    @Test
    void whoever_pressed_faster_than_the_page_came_is_led_to_the_cart() throws Exception {
        Order asItIs = cart(CART);
        line(asItIs, scarf);
        when(pages.orders.addItem(anyLong(), any(), anyBoolean())).thenThrow(new AddToCartException("sold out"));
        when(pages.orders.findOrderById(CART)).thenReturn(asItIs);

        assertThat(pages.answer(post(PATH).param("token", TOKEN)).response().getRedirectedUrl())
                .isEqualTo("/cart");
    }

    @Test
    void what_left_the_shop_meanwhile_leads_to_the_shop() throws Exception {
        when(pages.held.open(any(), any())).thenReturn(new NotHeld(Refusal.of("notifyme.hold-gone"), 99L));

        assertThat(pages.answer(get(PATH).param("token", TOKEN))
                        .page()
                        .select("a")
                        .attr("href"))
                .isEqualTo("/");
    }

    private void nothingIsAdded() throws Exception {
        verify(pages.orders, never()).addItem(anyLong(), any(), anyBoolean());
    }

    private static ProductOptionValue chosen(String option, String text) {
        ProductOptionValue value = Catalogue.value(text.hashCode(), text);
        ProductOption owner = Catalogue.option(option, option, value);
        value.setProductOption(owner);
        return value;
    }

    private static Order cart(long id) {
        Order cart = new OrderImpl();
        cart.setId(id);
        cart.setOrderItems(new ArrayList<>());
        return cart;
    }

    private static void line(Order cart, Product product) {
        DiscreteOrderItem item = new DiscreteOrderItemImpl();
        item.setId(51L);
        item.setName(product.getName());
        item.setSku(product.getDefaultSku());
        item.setQuantity(1);
        cart.getOrderItems().add(item);
    }
}
