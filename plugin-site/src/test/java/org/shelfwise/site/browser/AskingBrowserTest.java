package org.shelfwise.site.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;
import static org.shelfwise.site.availability.Catalogue.BLUE;
import static org.shelfwise.site.availability.Catalogue.MEDIUM;
import static org.shelfwise.site.availability.Catalogue.RED;
import static org.shelfwise.site.availability.Catalogue.SMALL;
import static org.shelfwise.site.availability.Shop.variant;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.Variant;
import org.shelfwise.core.notifyme.AlertAnswer;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.site.Storefront;
import org.shelfwise.site.availability.Catalogue;
import org.shelfwise.site.availability.Shop;
import org.shelfwise.site.availability.VariantsEndpoint;
import org.shelfwise.site.notifyme.AlertPages;
import org.shelfwise.site.notifyme.AlertPages.Answer;
import org.shelfwise.site.notifyme.NotifyStorefront;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Asking from a listing and from a product page in a real browser: the script over what the server made. */
class AskingBrowserTest {

    private static final String THANKS = "Please look into your mailbox.";

    private static Chromium chromium;

    private final Shop shop = new Shop();
    private final Product dress = Catalogue.dress(7, "Linen dress Anna");
    private final Product scarf = Catalogue.product(3, "Silk scarf Bea");
    private final Product hat = Catalogue.product(4, "Straw hat Cleo");
    private AlertPages pages;
    private Shopfront shopfront;
    private BrowserContext session;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    /** Red: small low, medium sold out. Blue: small sold out, medium discontinued. The scarf is sold out, the hat is not. */
    @BeforeEach
    void serve() throws Exception {
        for (long sku : List.of(101L, 102L, 103L, 104L)) {
            Catalogue.sku(dress, sku, "49.90");
        }
        pages = new AlertPages(dress, scarf);
        stock(shop);
        stock(pages.shop);
        when(pages.alerts.ask(any())).thenReturn(new AlertAnswer.Asked(true));
        VariantsEndpoint endpoint = new VariantsEndpoint(shop, dress);
        shopfront = new Shopfront(this::page, address -> answer(endpoint));
        shopfront.forms.put("/shelf/alerts", this::ask);
        session = chromium.browser.newContext();
    }

    @AfterEach
    void leave() {
        session.close();
        shopfront.close();
    }

    @Test
    void a_shopper_asks_from_the_listing_and_stays_there_with_the_keyboard_alone() {
        Page page = open("/");
        page.locator("[data-shelf-product='3'] a").focus();
        page.keyboard().press("Enter");

        assertThat(page.locator("dialog")).isVisible();
        assertThat(page.locator("dialog")).hasAccessibleName("Tell me when Silk scarf Bea is back");
        assertThat(page.locator("input[name=address]")).isFocused();
        page.keyboard().type("nino@example.com");
        page.keyboard().press("Enter");

        assertThat(page.locator("dialog [role=status]")).containsText(THANKS);
        assertThat(page.locator("dialog form")).isHidden();
        assertThat(page.locator("dialog")).hasAccessibleName("Your request is noted: Silk scarf Bea");
        assertThat(page.locator("dialog h1")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator("dialog button:visible")).isFocused();
        page.keyboard().press("Enter");

        assertThat(page.locator("dialog")).isHidden();
        assertThat(page.locator("[data-shelf-product='3'] a")).isFocused();
        assertThat(page.url()).isEqualTo(shopfront.address() + "/");
    }

    @Test
    void escape_closes_it_and_nothing_is_asked() {
        Page page = open("/");
        page.locator("[data-shelf-product='3'] a").click();
        assertThat(page.locator("input[name=address]")).isFocused();

        page.keyboard().press("Escape");

        assertThat(page.locator("dialog")).isHidden();
        assertThat(page.locator("[data-shelf-product='3'] a")).isFocused();
    }

    @Test
    void a_press_besides_the_dialog_closes_it_and_marking_text_does_not() {
        Page page = open("/");
        page.locator("[data-shelf-product='3'] a").click();
        Locator address = page.locator("input[name=address]");
        address.fill("nino@example.com");
        address.hover();
        page.mouse().down();
        page.mouse().move(2, 2);
        page.mouse().up();
        assertThat(page.locator("dialog")).isVisible();

        page.mouse().click(2, 2);

        assertThat(page.locator("dialog")).isHidden();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Escape", "besides", "Close"})
    void what_was_typed_is_there_again_when_a_dialog_that_was_closed_by_accident_is_opened(String way) {
        shop.stocks(7, List.of(soldOut(102, RED, MEDIUM), soldOut(103, BLUE, SMALL)));
        Page page = open("/");
        page.locator("[data-shelf-product='7'] a").click();
        page.selectOption("dialog select", "103");
        page.locator("input[name=address]").fill("nino@example.com");
        page.locator("input[name=units]").fill("3");
        page.locator("input[name=marketing]").check();

        switch (way) {
            case "Escape" -> page.keyboard().press("Escape");
            case "besides" -> page.mouse().click(2, 2);
            default -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Close"))
                    .click();
        }
        assertThat(page.locator("dialog")).isHidden();
        page.locator("[data-shelf-product='3'] a").click();
        assertThat(page.locator("input[name=address]")).isEmpty();
        page.keyboard().press("Escape");
        page.locator("[data-shelf-product='7'] a").click();

        assertThat(page.locator("dialog select")).hasValue("103");
        assertThat(page.locator("dialog h1")).hasText("Tell me when Linen dress Anna (Blue, S) is back");
        assertThat(page.locator("input[name=address]")).hasValue("nino@example.com");
        assertThat(page.locator("input[name=units]")).hasValue("3");
        assertThat(page.locator("input[name=marketing]")).isChecked();
    }

    @Test
    void what_was_asked_is_no_draft_any_more() {
        Page page = open("/");
        page.locator("[data-shelf-product='3'] a").click();
        page.locator("input[name=address]").fill("nino@example.com");
        page.locator("input[name=units]").fill("3");
        page.keyboard().press("Enter");
        assertThat(page.locator("dialog [role=status]")).containsText(THANKS);
        page.keyboard().press("Escape");

        page.locator("[data-shelf-product='3'] a").click();

        assertThat(page.locator("input[name=units]")).hasValue("1");
    }

    @Test
    void the_title_names_the_variant_that_is_chosen_in_the_dialog() {
        shop.stocks(7, List.of(soldOut(102, RED, MEDIUM), soldOut(103, BLUE, SMALL)));
        Page page = open("/");
        page.locator("[data-shelf-product='7'] a").click();
        assertThat(page.locator("dialog")).hasAccessibleName("Tell me when Linen dress Anna is back");

        page.selectOption("dialog select", "102");
        assertThat(page.locator("dialog")).hasAccessibleName("Tell me when Linen dress Anna (Red, M) is back");
        page.selectOption("dialog select", "");

        assertThat(page.locator("dialog")).hasAccessibleName("Tell me when Linen dress Anna is back");
    }

    @Test
    void all_refusals_stand_beside_their_fields_and_the_summary_leads_there_and_they_can_be_mended() {
        when(pages.alerts.ask(any()))
                .thenReturn(new AlertAnswer.Refused(List.of(
                        new AlertAnswer.Wrong("address", Refusal.of("notifyme.address-invalid")),
                        new AlertAnswer.Wrong("units", Refusal.of("notifyme.units", 10L)))))
                .thenReturn(new AlertAnswer.Refused("units", Refusal.of("notifyme.units", 10L)))
                .thenReturn(new AlertAnswer.Asked(true));
        Page page = open("/");
        page.locator("[data-shelf-product='3'] a").click();
        page.locator("input[name=address]").fill("nino@");
        page.locator("input[name=units]").fill("0");
        page.locator("dialog button[type=submit]").click();

        Locator summary = page.locator("[data-shelf-ask-summary]");
        assertThat(summary).isFocused();
        assertThat(summary).hasAccessibleName("Please look at this again");
        assertThat(summary.locator("a")).hasCount(2);
        for (String name : List.of("address", "units")) {
            Locator input = page.locator("input[name=" + name + "]");
            assertThat(input).hasAttribute("aria-invalid", "true");
            assertThat(input).hasAccessibleDescription(Pattern.compile("Please"));
        }
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "asking-wrong.png")));
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("input[name=address]")).isFocused();
        assertThat(page.url()).isEqualTo(shopfront.address() + "/");

        page.locator("input[name=address]").fill("nino@example.com");
        page.keyboard().press("Enter");
        assertThat(summary.locator("a")).hasCount(1);
        assertThat(page.locator("#shelf-ask-wrong-address")).isEmpty();
        assertThat(page.locator("[aria-invalid]")).hasCount(1);
        page.locator("input[name=units]").fill("1");
        page.keyboard().press("Enter");

        assertThat(page.locator("dialog [role=status]")).containsText(THANKS);
    }

    @Test
    void a_form_that_is_not_answered_as_expected_says_so_and_keeps_what_was_typed() {
        shopfront.forms.put(
                "/shelf/alerts",
                body -> new Shopfront.Posted(403, "text/html", "<h1>Forbidden</h1>".getBytes(StandardCharsets.UTF_8)));
        Page page = open("/");
        page.locator("[data-shelf-product='3'] a").click();
        page.locator("input[name=address]").fill("nino@example.com");
        page.keyboard().press("Enter");

        assertThat(page.locator("[data-shelf-ask-summary]")).containsText("That did not work.");
        assertThat(page.locator("[data-shelf-ask-summary]")).isFocused();
        assertThat(page.locator("input[name=address]")).hasValue("nino@example.com");
    }

    @Test
    void a_form_of_a_session_that_has_gone_becomes_one_of_the_new_session_with_what_was_typed() throws Exception {
        Page page = open("/");
        page.locator("[data-shelf-product='3'] a").click();
        page.locator("input[name=address]").fill("nino@example.com");
        pages.beginNewSession("another-token");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-shelf-ask-summary]")).containsText("This page was too old");
        assertThat(page.locator("[data-shelf-ask-summary]")).isFocused();
        assertThat(page.locator("input[name=address]")).hasValue("nino@example.com");

        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator("dialog [role=status]")).containsText(THANKS);
    }

    @Test
    void from_a_card_the_variant_is_chosen_in_the_dialog() {
        shop.stocks(7, List.of(soldOut(102, RED, MEDIUM), soldOut(103, BLUE, SMALL)));
        Page page = open("/");
        page.locator("[data-shelf-product='7'] a").click();
        assertThat(page.locator("dialog select")).isFocused();
        page.locator("input[name=address]").fill("nino@example.com");
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("#shelf-ask-wrong-sku")).hasText("Please choose a variant.");
        assertThat(page.locator("[data-shelf-ask-summary]")).isFocused();

        page.selectOption("dialog select", "103");
        page.locator("dialog button[type=submit]").click();

        assertThat(page.locator("dialog [role=status]")).containsText(THANKS);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Red, M, Tell me when it is back, sku=102&kind=back-in-stock",
                "Red, S, Tell me before it sells out, sku=101&kind=low-stock",
                "Blue, M, -, -",
                "Blue, -, Tell me when it is back, product=7&kind=back-in-stock",
                "-, S, -, -"
            })
    void on_the_product_page_the_link_follows_the_choice_as_the_server_would_have_it(
            String color, String size, String words, String query) {
        Page scripted = openProduct("/p");
        choose(scripted, color);
        choose(scripted, size);
        Page plain = session.newPage();
        plain.route("**/*.js", route -> route.abort());
        plain.navigate(shopfront.address() + "/p?" + (color == null ? "" : "COLOR=" + color) + "&"
                + (size == null ? "" : "SIZE=" + size));

        for (Page page : List.of(scripted, plain)) {
            Locator shown = page.locator(".theme-notify a:visible");
            if (words == null) {
                assertThat(shown).hasCount(0);
            } else {
                assertThat(shown).hasText(words);
                assertThat(shown).hasAttribute("href", "/shelf/alerts/new?" + query);
            }
        }
    }

    @Test
    void of_the_last_unit_the_product_page_offers_no_alert_that_would_come_too_late() {
        shop.stocks(
                7,
                List.of(
                        variant(101, AvailabilityStatus.LOW_STOCK, 1, RED, SMALL),
                        variant(103, AvailabilityStatus.LOW_STOCK, 2, BLUE, SMALL)));
        Page page = openProduct("/p");

        choose(page, "S");
        choose(page, "Blue");
        assertThat(page.locator(".theme-notify a:visible")).hasText("Tell me before it sells out");
        choose(page, "Red");

        assertThat(page.locator(".theme-notify a:visible")).hasCount(0);
    }

    @Test
    void what_stands_below_stays_where_it_is_when_the_link_comes_and_goes() {
        Page page = openProduct("/p");
        Locator place = page.locator(".theme-notify");
        assertThat(place.locator("a:visible")).hasCount(0);
        double without = place.boundingBox().height;

        choose(page, "Red");
        choose(page, "M");

        assertThat(place.locator("a:visible")).hasCount(1);
        assertThat(place.boundingBox().height).isEqualTo(without);
    }

    @Test
    void without_a_script_the_link_leads_to_the_form_as_a_page() {
        session.close();
        session = chromium.browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        Page page = session.newPage();
        page.navigate(shopfront.address() + "/");

        page.locator("[data-shelf-product='3'] a").click();

        assertThat(page.locator("h1")).hasText("Tell me when Silk scarf Bea is back");
        assertThat(page.locator("form")).hasAttribute("action", "/shelf/alerts");
        assertThat(page.locator("button:visible")).hasCount(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void the_dialog_fits_the_screen_and_can_be_touched(int width) {
        Page page = open("/");
        page.setViewportSize(width, 900);
        page.locator("[data-shelf-product='3'] a").click();
        assertThat(page.locator("input[name=address]")).isFocused();
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "asking-" + width + ".png")));

        for (Locator control : page.locator(
                        "dialog button:visible, dialog input[type=email], dialog input[type=number]")
                .all()) {
            assertThat(control.boundingBox().height).isGreaterThanOrEqualTo(44);
        }
        assertThat(page.locator("dialog").boundingBox().x).isGreaterThanOrEqualTo(0);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    }

    private Page open(String path) {
        Page page = session.newPage();
        page.navigate(shopfront.address() + path);
        return page;
    }

    private Page openProduct(String path) {
        Page page = session.newPage();
        page.waitForResponse("**/variants.json", () -> page.navigate(shopfront.address() + path));
        page.waitForFunction("document.querySelector('[data-shelf-picker]').shelfPicker.stock !== null");
        return page;
    }

    private static void choose(Page page, String value) {
        if (value != null) {
            page.locator("input[value='" + value + "']").click(new Locator.ClickOptions().setForce(true));
        }
    }

    /** The listing, a product page, or a page of this feature's own addresses. */
    private String page(URI address) {
        if (address.getPath().startsWith("/shelf/")) {
            return answer(get(address)).text();
        }
        Storefront storefront = NotifyStorefront.over(shop);
        for (String name : List.of("COLOR", "SIZE")) {
            String value = Shopfront.parameter(address, name);
            if (value != null) {
                storefront.request.setParameter(name, value);
            }
        }
        return address.getPath().equals("/p")
                ? storefront.html("notify-product", Map.of("product", dress), Locale.ENGLISH)
                : storefront.html("notify-listing", Map.of("products", List.of(scarf, hat, dress)), Locale.ENGLISH);
    }

    private Shopfront.Posted ask(String body) {
        MockHttpServletRequestBuilder request = post("/shelf/alerts").header("Accept", "application/json");
        for (String pair : body.split("&")) {
            String[] parts = pair.split("=", -1);
            request.param(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        Answer answer = answer(request);
        return new Shopfront.Posted(
                answer.status(),
                answer.response().getContentType(),
                answer.response().getContentAsByteArray());
    }

    private Answer answer(MockHttpServletRequestBuilder request) {
        try {
            return pages.answer(request);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] answer(VariantsEndpoint endpoint) {
        try {
            return endpoint.answer("7").getContentAsByteArray();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void stock(Shop shop) {
        shop.stocks(3, AvailabilityStatus.SOLD_OUT, null).stocks(4, AvailabilityStatus.IN_STOCK, null);
        shop.stocks(
                7,
                List.of(
                        variant(101, AvailabilityStatus.LOW_STOCK, 2, RED, SMALL),
                        soldOut(102, RED, MEDIUM),
                        soldOut(103, BLUE, SMALL),
                        variant(104, AvailabilityStatus.DISCONTINUED, null, BLUE, MEDIUM)));
    }

    private static Variant soldOut(long sku, Long color, Long size) {
        return variant(sku, AvailabilityStatus.SOLD_OUT, null, color, size);
    }
}
