package org.shelfwise.demo.boot;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.shelfwise.demo.testing.Eventually.eventually;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shelfwise.demo.testing.Axe;
import org.shelfwise.demo.testing.BrowserTest;
import org.shelfwise.demo.testing.Shopper;

/** Storefront and admin as two processes over one PostgreSQL. */
@BrowserTest
class TwoProcessesTest {

    /** Sold out in every colour in the demo's catalogue. */
    private static final long PRODUCT = 1006;

    private static final String DRESS = "dresses/astrid-linen-wrap-dress-1003";
    private static final String COLOUR = "select[name=\"itemAttributes['COLOR']\"]";
    private static final String SIZE = "select[name=\"itemAttributes['SIZE']\"]";

    private static DemoProcess admin;

    @BeforeAll
    static void start() throws Exception {
        admin = PostgresDemo.start("admin", "--shelfwise.demo.admin-port=0");
    }

    @AfterAll
    static void stop() {
        if (admin != null) {
            admin.close();
        }
    }

    @Test
    void what_the_admin_books_in_rises_in_the_other_processs_lists_and_facets(Page page) throws Throwable {
        assertThat(inColour(page)).isZero();

        logIn(page);
        book(page, "5");

        eventually(() -> assertThat(inColour(page)).isOne());
    }

    @Test
    void a_dress_is_chosen_by_dropdown_with_the_keyboard_alone_and_bought(Page page) {
        Shopper shopper = new Shopper(page, PostgresDemo.siteUrl()).visits(DRESS);
        page.locator(COLOUR).focus();
        page.keyboard().type("Plum");
        page.keyboard().press("Tab");
        page.keyboard().type("S");

        assertThat(page.locator(".shelf-said__text")).hasText(Pattern.compile("Plum, S: .*"));
        assertThat(page.locator("#main-picture")).hasAttribute("src", Pattern.compile(".*plum.*"));
        Axe.assertAccessible(page);

        shopper.addsToCart();
        assertThat(page.locator(".line .chosen")).hasText("Plum, S");
        shopper.checksOut();
        assertThat(page).hasURL(Pattern.compile(".*/confirmation/.*"));
    }

    @Test
    void a_dress_is_chosen_by_dropdown_without_scripts(Browser browser) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Shopper shopper = new Shopper(context.newPage(), PostgresDemo.siteUrl()).visits(DRESS);
            shopper.page().selectOption(COLOUR, "Plum");
            shopper.page().selectOption(SIZE, "S");
            shopper.addsToCart();
            assertThat(shopper.page().locator(".line .chosen")).hasText("Plum, S");
        }
    }

    /** How many cards of the product a list shows that is filtered by its colour. */
    private static int inColour(Page page) {
        page.navigate(PostgresDemo.siteUrl() + "search?q=Dalia&color=Rust");
        return page.locator("main li [data-shelf-product='" + PRODUCT + "']").count();
    }

    private static void logIn(Page page) {
        page.navigate(admin.url() + "login");
        page.fill("[name=j_username]", "admin");
        page.fill("[name=j_password]", "admin");
        page.locator("[type=submit]").first().click();
    }

    private static void book(Page page, String units) {
        page.navigate(admin.url() + "shelfwise-stock?q=Dalia+Rust");
        page.locator("table a").first().click();
        page.locator("[name=kind][value=in]").check(new Locator.CheckOptions().setForce(true));
        page.locator(".shelf-booking .shelf-quantity").fill(units);
        page.fill("#reason", "Delivery");
        page.locator(".shelf-booking [type=submit]").click();
        assertThat(page.locator("body").innerText()).contains("Delivery");
    }
}
