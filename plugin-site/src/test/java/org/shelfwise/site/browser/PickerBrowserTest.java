package org.shelfwise.site.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.shelfwise.site.availability.Shop.variant;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.ProductOptionValue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.Variant;
import org.shelfwise.site.Storefront;
import org.shelfwise.site.availability.Catalogue;
import org.shelfwise.site.availability.Shop;
import org.shelfwise.site.availability.SiteProperties;
import org.shelfwise.site.availability.VariantsEndpoint;

/** The picker in a real browser: the script over the page that the server made. */
class PickerBrowserTest {

    private static final List<String> COLORS = List.of("Red", "Navy", "Sage", "Ecru");
    private static final List<String> SIZES = List.of("XS", "S", "M", "L", "XL");

    /** Playwright waits for what is aria-disabled; a shopper does not have to. */
    private static final Locator.ClickOptions FORCED = new Locator.ClickOptions().setForce(true);

    private static Chromium chromium;

    private final Shop shop = new Shop();
    private final Product dress = dress();
    private SiteProperties.Picker look = SiteProperties.Picker.BUTTONS;
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

    @BeforeEach
    void serve() throws Exception {
        stock(AvailabilityStatus.LOW_STOCK, 2);
        VariantsEndpoint endpoint = new VariantsEndpoint(shop, dress);
        shopfront = new Shopfront(this::page, address -> document(endpoint));
        session = chromium.browser.newContext();
    }

    @AfterEach
    void leave() {
        session.close();
        shopfront.close();
    }

    /** Every colour with every size: what the script shows is what the server would have made of that choice. */
    @ParameterizedTest
    @EnumSource(SiteProperties.Picker.class)
    void the_script_and_the_server_never_disagree(SiteProperties.Picker chosenLook) {
        look = chosenLook;
        Page scripted = open("/");
        Page plain = session.newPage();
        for (String color : COLORS) {
            for (String size : SIZES) {
                choose(scripted, "COLOR", color);
                choose(scripted, "SIZE", size);
                plain.route("**/*.js", route -> route.abort());
                plain.navigate(shopfront.address() + "/?COLOR=" + color + "&SIZE=" + size);

                assertThat(told(scripted)).as(color + " " + size).isEqualTo(told(plain));
            }
        }
    }

    @Test
    void a_choice_that_cannot_be_bought_explains_itself_and_holds_only_the_purchase_back() {
        Page page = open("/");
        choose(page, "COLOR", "Red");
        choose(page, "SIZE", "M");

        page.locator("[data-shelf-addtocart]").click(FORCED);

        assertThat(page.locator("[role=status]")).hasText("Red, M: Sold out");
        assertThat(page.locator("[data-shelf-addtocart]")).hasAttribute("aria-disabled", "true");
        assertThat(shopfront.purchases).hasValue(0);

        page.locator(".shelf-proposals a").first().click();

        assertThat(page.locator("[role=status]")).hasText("Red, XS: In stock");
        page.locator("[data-shelf-addtocart]").click();
        assertThat(page.locator("body")).hasText("In the cart");
        assertThat(shopfront.purchases).hasValue(1);
    }

    @Test
    void everything_can_be_done_from_the_keyboard() {
        Page page = open("/");
        page.locator("input[value=Red]").focus();
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");

        assertThat(page.locator("[role=status]")).hasText("Red, M: Sold out");
        assertThat(page.locator("input[value=M]")).isFocused();
    }

    @Test
    void the_purchase_is_held_back_and_a_proposal_taken_from_the_keyboard_too() {
        Page page = open("/?COLOR=Red&SIZE=M");
        page.locator("input[value=M]").focus();
        page.keyboard().press("Enter");
        walks(page, "Tab", "[data-shelf-addtocart]");
        page.keyboard().press("Enter");

        assertThat(page.locator("[role=status]")).hasText("Red, M: Sold out");
        page.evaluate(
                "() => { const button = document.querySelector('[data-shelf-addtocart]'); button.click(); button.click(); }");
        assertThat(page.locator("[role=status]")).hasText("Red, M: Sold out");
        assertThat(page.locator("[data-shelf-addtocart]")).isFocused();
        assertThat(shopfront.purchases).hasValue(0);

        walks(page, "Shift+Tab", ".shelf-proposals li:first-child a");
        page.keyboard().press("Enter");

        assertThat(page.locator("[role=status]")).hasText("Red, XS: In stock");
        assertThat(page.locator("input[value=XS]")).isFocused();
        walks(page, "Tab", "[data-shelf-addtocart]");
        page.keyboard().press("Enter");
        assertThat(page.locator("body")).hasText("In the cart");
        assertThat(shopfront.purchases).hasValue(1);
    }

    @Test
    void a_page_that_comes_back_from_the_browser_s_cache_stops_claiming_what_is_no_longer_true() {
        Page page = open("/?COLOR=Red&SIZE=S");
        assertThat(page.locator("[role=status]")).hasText("Red, S: Only 2 left");

        stock(AvailabilityStatus.SOLD_OUT, null);
        page.evaluate("window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))");

        assertThat(page.locator("[role=status]")).hasText("Red, S: Sold out");
    }

    @Test
    void nothing_moves_when_a_choice_is_made() {
        Page page = open("/");
        List<Object> before = places(page);

        choose(page, "COLOR", "Red");
        choose(page, "SIZE", "S");

        assertThat(places(page)).isEqualTo(before);
    }

    @Test
    void without_a_script_the_page_says_the_same_and_can_be_used() {
        session.close();
        session = chromium.browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        Page page = session.newPage();
        page.navigate(shopfront.address() + "/");

        page.locator("summary").click();
        page.locator("[data-shelf-variant] a", new Page.LocatorOptions().setHasText("Red, M"))
                .click();

        assertThat(page.locator("[role=status]")).hasText("Red, M: Sold out");
        assertThat(page.locator("input[value=M]")).isChecked();
        page.locator("input[value=S]").check();
        page.locator("[data-shelf-addtocart]").click();
        assertThat(page.locator("body")).hasText("In the cart");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void choices_are_large_enough_to_touch_and_fit_the_screen(int width) {
        Page page = open("/?COLOR=Red&SIZE=M");
        page.setViewportSize(width, 900);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", "picker-" + width + ".png"))
                .setFullPage(true));

        for (Locator choice : page.locator(".shelf-choice, .shelf-proposals a").all()) {
            assertThat(choice.boundingBox().height).isGreaterThanOrEqualTo(44);
            assertThat(choice.boundingBox().width).isGreaterThanOrEqualTo(44);
        }
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    }

    private Page open(String path) {
        Page page = session.newPage();
        page.waitForResponse("**/variants.json", () -> page.navigate(shopfront.address() + path));
        page.waitForFunction("document.querySelector('[data-shelf-addtocart]').disabled === false");
        return page;
    }

    private void choose(Page page, String option, String value) {
        if (look == SiteProperties.Picker.DROPDOWN) {
            // Playwright will not select what is aria-disabled, although a shopper can
            page.locator("[data-shelf-option=" + option + "] select")
                    .evaluate(
                            "(select, value) => { select.value = value;"
                                    + " select.dispatchEvent(new Event('change', {bubbles: true})); }",
                            value);
        } else {
            page.locator("[data-shelf-option=" + option + "] input[value=" + value + "]")
                    .click(FORCED);
        }
    }

    /** Presses a key until the element has the focus, and gives up after what would tire any shopper. */
    private static void walks(Page page, String key, String to) {
        for (int steps = 0; steps < 20; steps++) {
            page.keyboard().press(key);
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", to)) {
                return;
            }
        }
        throw new AssertionError(key + " does not lead to " + to);
    }

    private static Object told(Page page) {
        return page.evaluate("() => ({"
                + "choices: [...document.querySelectorAll('[data-shelf-option-value]')].map(c => ["
                + "  c.value, c.dataset.shelfStatus, c.dataset.shelfCombination || '', c.getAttribute('aria-disabled') || '',"
                + "  (c.tagName === 'OPTION' ? c : c.parentNode).textContent.replace(/\\s+/g, ' ').trim()].join('|')),"
                + "said: document.querySelector('.shelf-said__text').textContent,"
                + "saidStatus: document.querySelector('.shelf-said__text').dataset.shelfStatus,"
                + "proposals: [...document.querySelectorAll('.shelf-proposals li')].map(p => p.textContent),"
                + "rows: [...document.querySelectorAll('[data-shelf-variant]')].map(r => r.dataset.shelfStatus)})");
    }

    private static List<Object> places(Page page) {
        return new ArrayList<>(
                (List<?>)
                        page.evaluate(
                                "() => [...document.querySelectorAll("
                                        + "'.shelf-choice, .shelf-said, .shelf-variants, [data-shelf-addtocart]')]"
                                        + ".map(e => { const b = e.getBoundingClientRect(); return [b.x, b.y, b.width, b.height].join(' '); })"));
    }

    private String page(URI address) {
        Storefront storefront = new Storefront(shop, look);
        for (String name : List.of("COLOR", "SIZE", "sku")) {
            String value = Shopfront.parameter(address, name);
            if (value != null) {
                storefront.request.setParameter(name, value);
            }
        }
        return storefront.html("product", Map.of("product", dress), Locale.ENGLISH);
    }

    private static byte[] document(VariantsEndpoint endpoint) {
        try {
            return endpoint.answer("7").getContentAsByteArray();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Red: XS in stock, S as told, M sold out, L low. Navy: all. Sage: sold out but XL. Ecru: only S and M are made. */
    private void stock(AvailabilityStatus redSmall, Integer left) {
        List<Variant> variants = new ArrayList<>();
        add(variants, "Red", "XS", AvailabilityStatus.IN_STOCK, null);
        add(variants, "Red", "S", redSmall, left);
        add(variants, "Red", "M", AvailabilityStatus.SOLD_OUT, null);
        add(variants, "Red", "L", AvailabilityStatus.LOW_STOCK, null);
        SIZES.forEach(size -> add(variants, "Navy", size, AvailabilityStatus.IN_STOCK, null));
        SIZES.forEach(size -> add(
                variants,
                "Sage",
                size,
                size.equals("XL") ? AvailabilityStatus.LOW_STOCK : AvailabilityStatus.SOLD_OUT,
                size.equals("XL") ? 1 : null));
        add(variants, "Ecru", "S", AvailabilityStatus.PRE_ORDER, null);
        add(variants, "Ecru", "M", AvailabilityStatus.IN_STORE_ONLY, null);
        shop.stocks(7, variants);
    }

    private static void add(List<Variant> to, String color, String size, AvailabilityStatus status, Integer left) {
        long colorId = 11 + COLORS.indexOf(color);
        long sizeId = 21 + SIZES.indexOf(size);
        to.add(variant(colorId * 100 + sizeId, status, left, colorId, sizeId));
    }

    private static Product dress() {
        return Catalogue.with(
                Catalogue.product(7, "Linen dress Anna"),
                Catalogue.option("COLOR", "Colour", values(11, COLORS)),
                Catalogue.option("SIZE", "Size", values(21, SIZES)));
    }

    private static ProductOptionValue[] values(long from, List<String> texts) {
        return texts.stream()
                .map(text -> Catalogue.value(from + texts.indexOf(text), text))
                .toArray(ProductOptionValue[]::new);
    }
}
