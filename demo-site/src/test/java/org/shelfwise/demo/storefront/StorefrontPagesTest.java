package org.shelfwise.demo.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shelfwise.core.availability.Variant;
import org.shelfwise.demo.testing.Axe;
import org.shelfwise.demo.testing.BrowserTest;
import org.shelfwise.demo.testing.DemoVariants;
import org.shelfwise.demo.testing.RunningDemo;
import org.shelfwise.demo.testing.Shopper;

/** The storefront as people meet it who came to buy something. */
@BrowserTest
class StorefrontPagesTest {

    private static final int PHONE = 360;

    @Test
    void a_guest_finds_a_dress_and_orders_it(Page page) {
        Shopper shopper = new Shopper(page).visits("");
        page.locator(".departments a", text("Women")).click();
        page.locator(".subcategories a", text("Dresses")).click();
        page.locator("[data-facet=price] input").nth(1).check();
        page.waitForURL("**price=**");
        assertThat(page.locator(".chips .chip").count()).isGreaterThan(1);
        page.locator(".card:not([data-shelf-status=sold-out]) .card__link")
                .first()
                .click();
        String name = page.locator("h1").textContent();
        chooseWhatIsLeft(page);
        shopper.addsToCart();
        assertThat(page.locator(".line__name").textContent()).contains(name);
        Axe.assertAccessible(page);
        shopper.checksOut();
        page.waitForURL("**/confirmation/**");
        assertThat(page.locator("main").textContent()).contains("write to nino@example.com", "nothing is shipped");
        assertThat(page.locator(".mini-lines__name").textContent()).isEqualTo(name);
        Axe.assertAccessible(page);
    }

    @Test
    void the_shop_works_without_scripts(Browser browser) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            Shopper shopper = new Shopper(page).visits("knitwear");
            page.locator("[data-facet=price] input").first().check();
            page.locator("#filters button").click();
            assertThat(page.url()).contains("price=range");
            page.locator(".card:not([data-shelf-status=sold-out]) .card__link")
                    .first()
                    .click();
            chooseWhatIsLeft(page);
            shopper.addsToCart();
            page.locator(".line input[name=quantity]").fill("0");
            page.locator(".line__form button").first().click();
            assertThat(page.locator(".lines").count()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"en, sv", "sv, en", "ka, sv"})
    void a_choice_counts_although_the_language_was_changed_in_another_tab(String here, String there, Page page) {
        new Shopper(page).visits("dresses?blLocaleCode=" + here);
        page.locator(".card:not([data-shelf-status=sold-out]) .card__link")
                .first()
                .click();
        chooseWhatIsLeft(page);
        String chosen = page.locator(".shelf-option__chosen").first().textContent();
        new Shopper(page.context().newPage())
                .visits("?blLocaleCode=" + there)
                .page()
                .close();

        new Shopper(page).addsToCart();

        assertThat(page.locator(".line .chosen").textContent()).startsWith(chosen);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(here);
    }

    @Test
    void stock_that_shrank_before_the_payment_leads_to_the_cart_which_offers_what_is_left(Page page) {
        DemoVariants variants = DemoVariants.of(1121);
        Variant wanted = variants.all().get(0);
        variants.count(wanted, 3);
        Shopper shopper = new Shopper(page).visits("dresses/juno-silk-slip-dress-1121?sku=" + wanted.skuId());
        page.fill("#quantity", "3");
        shopper.addsToCart();
        variants.count(wanted, 1);

        shopper.checksOut();

        page.waitForURL("**/cart");
        assertThat(page.locator("[data-shelf-notice]").textContent()).contains("has not been placed");
        assertThat(page.locator(".shelf-cartline").textContent()).contains("Only 1 left; you wanted 3");
        Axe.assertAccessible(page);
        page.locator(".shelf-cart button").click();
        page.locator("[data-shelf-notice$=taken]").waitFor();
        assertThat(page.locator(".line [name=quantity]").inputValue()).isEqualTo("1");
    }

    @Test
    void a_page_that_fails_says_sorry_in_words_that_everybody_can_reach(Page page) {
        RunningDemo.jdbc()
                .update("INSERT INTO BLC_CATEGORY (CATEGORY_ID, NAME, URL, ACTIVE_START_DATE, DISPLAY_TEMPLATE)"
                        + " VALUES (-41900, 'Broken', '/broken', DATE '2020-01-01', 'no/such/template')");

        try {
            assertThat(page.navigate(RunningDemo.siteUrl() + "broken").status()).isEqualTo(500);
            assertThat(page.locator("main").textContent()).contains("The mistake is ours", "Number for our support");
            Axe.assertAccessible(page);
        } finally {
            RunningDemo.jdbc().update("DELETE FROM BLC_CATEGORY WHERE CATEGORY_ID = -41900");
        }
    }

    @Test
    void a_form_that_is_too_old_is_refused_in_words_that_everybody_can_reach(Page page) {
        new Shopper(page).visits("login");
        page.evaluate("document.querySelector('[name=csrfToken]').value = 'forged'");
        page.fill("#username", "nino@example.com");
        page.fill("#password", "correct horse");
        page.locator("form.form button").click();
        assertThat(page.locator("main .eyebrow").textContent()).isEqualTo("403");
        Axe.assertAccessible(page);
    }

    @Test
    void a_new_customer_registers_leaves_and_comes_back(Page page) {
        String email = "nino" + System.nanoTime() + "@example.com";
        new Shopper(page).registers(email, "correct horse");
        assertThat(page.locator("main").textContent()).contains("Hello Nino", email);
        Axe.assertAccessible(page);
        page.locator(".tools button").focus();
        page.keyboard().press("Enter");
        page.locator(".tools [href='/login']").waitFor();
        page.navigate(RunningDemo.siteUrl() + "account");
        page.fill("#username", email);
        page.fill("#password", "correct horse");
        page.locator("form.form button").click();
        assertThat(page.url()).endsWith("/account");
    }

    @Test
    void the_keyboard_alone_reaches_the_content_and_the_search(Page page) {
        new Shopper(page).visits("");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip-link");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("location.hash")).isEqualTo("#content");
        page.locator("#search-words").focus();
        page.keyboard().type("jumper");
        page.keyboard().press("Enter");
        page.waitForURL("**/search?q=jumper");
        assertThat(page.locator(".card").count()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "women",
                "dresses?sort=price+desc",
                "search?q=linen",
                "search?q=xyzzy",
                "cart",
                "login",
                "register",
                "no-such-page",
                "?blLocaleCode=ka",
                "dresses?blLocaleCode=sv"
            })
    void every_page_is_accessible_and_fits_a_phone(String path, Page page) {
        page.setViewportSize(PHONE, 740);
        page.navigate(RunningDemo.siteUrl() + path);

        assertAccessibleOnAPhone(page);
    }

    /** With the mistakes that people make on the way. */
    @Test
    void so_is_every_page_from_the_dress_to_the_order_in_the_account(Page page) {
        DemoVariants variants = DemoVariants.of(1096);
        Variant left = variants.all().get(0);
        variants.leaveOnly(left, 2);
        Variant gone = variants.all().get(1);
        page.setViewportSize(PHONE, 740);
        Shopper shopper = new Shopper(page).registers("phone" + System.nanoTime() + "@example.com", "correct horse");
        assertAccessibleOnAPhone(page);
        String dress = "dresses/vera-cotton-shirt-dress-1096";
        shopper.visits(dress);
        assertAccessibleOnAPhone(page);
        shopper.visits(dress + "?sku=" + gone.skuId());
        page.locator(".shelf-variants summary").click();
        assertAccessibleOnAPhone(page);
        shopper.visits(dress + "?sku=" + left.skuId()).addsToCart();
        assertAccessibleOnAPhone(page);
        shopper.visits("checkout");
        assertAccessibleOnAPhone(page);
        page.fill("[name=email]", "nobody");
        shopper.sends();
        assertThat(page.locator(".field__error").count()).isPositive();
        assertAccessibleOnAPhone(page);
        shopper.saysWhereItGoes();
        assertAccessibleOnAPhone(page);
        shopper.sends();
        assertThat(page.locator(".field__error").count()).isPositive();
        assertAccessibleOnAPhone(page);
        shopper.pays();
        page.waitForURL("**/confirmation/**");
        assertAccessibleOnAPhone(page);
        shopper.visits("account");
        assertAccessibleOnAPhone(page);
        page.locator(".orders a").click();
        page.waitForURL("**/account/orders/**");
        assertAccessibleOnAPhone(page);
    }

    private static void assertAccessibleOnAPhone(Page page) {
        Axe.assertAccessible(page);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s", page.url())
                .isLessThanOrEqualTo(PHONE);
    }

    private static Page.LocatorOptions text(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    /** Takes a variant from the table of those that can be had, as somebody without scripts would. */
    private static void chooseWhatIsLeft(Page page) {
        if (page.locator(".shelf-variants").count() > 0) {
            String address = page.locator(".shelf-variants tr:not([data-shelf-status=sold-out]) a")
                    .first()
                    .getAttribute("href");
            page.navigate(RunningDemo.siteUrl() + address.substring(1));
        }
    }
}
