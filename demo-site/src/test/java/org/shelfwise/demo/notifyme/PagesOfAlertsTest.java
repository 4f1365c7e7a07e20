package org.shelfwise.demo.notifyme;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.shelfwise.demo.testing.Eventually.eventually;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.availability.Variant;
import org.shelfwise.demo.testing.Axe;
import org.shelfwise.demo.testing.BrowserTest;
import org.shelfwise.demo.testing.DemoMailbox;
import org.shelfwise.demo.testing.DemoVariants;
import org.shelfwise.demo.testing.RunningDemo;
import org.shelfwise.demo.testing.Shopper;

/** The pages around an alert, for whoever comes late, twice, or by an old page. */
@BrowserTest
class PagesOfAlertsTest {

    private static final String CATEGORY = "knitwear";
    private static final int[] WIDTHS = {1280, 390};

    private final DemoMailbox mailbox = new DemoMailbox();
    private final String address = "nino-" + UUID.randomUUID() + "@example.com";
    private DemoVariants variants;
    private Variant wanted;

    @BeforeEach
    void a_product_is_sold_out(Page page) throws Throwable {
        long product = new Shopper(page).visits(CATEGORY).productsListed().get(1);
        variants = DemoVariants.of(product);
        wanted = variants.all().get(1);
        variants.leaveOnly(wanted, 0);
        eventually(() ->
                assertThat(new Shopper(page).visits(CATEGORY).statusOf(product)).isEqualTo("sold-out"));
    }

    @Test
    void thanks_can_be_loaded_again_and_whoever_has_asked_nothing_is_led_to_the_shop(Page page) {
        Response direct = page.navigate(RunningDemo.siteUrl() + "shelf/alerts/thanks");
        assertThat(direct.url()).isEqualTo(RunningDemo.siteUrl());

        asks(page);

        for (int load = 0; load < 2; load++) {
            page.reload();
            assertThat(page.locator("main h1")).containsText("Your request is noted");
            assertThat(page.locator("main [data-shelf-ask=said] a"))
                    .hasAttribute("href", Pattern.compile(".*sku=" + wanted.skuId()));
        }
        looksRight(page, "thanks");
    }

    @Test
    void all_that_is_wrong_is_said_at_once_without_a_script_too(Page page) {
        opensTheForm(page);
        page.locator("[name=address]").fill("nino@");
        page.locator("[name=units]").fill("0");
        page.locator("main form.shelf-ask__form button[type=submit]").click();

        assertThat(page.locator("[data-shelf-ask-summary]")).isFocused();
        assertThat(page.locator("main [aria-invalid=true]")).hasCount(2);
        looksRight(page, "wrong");
        page.locator("[data-shelf-ask-summary] a").nth(1).click();
        assertThat(page.locator("[name=units]")).isFocused();
    }

    @Test
    void a_page_that_lay_open_until_the_session_was_gone_gets_its_button_again(Page page, BrowserContext session)
            throws Throwable {
        asks(page);
        page.navigate(linkIn(mailbox.awaits("Please confirm", address), "confirm"));
        session.clearCookies();

        page.locator("main form button").click();
        assertThat(page.locator("main [role=alert]")).containsText("This page was too old");
        looksRight(page, "old-page");
        page.locator("main form button").click();

        assertThat(page.locator("main h1")).hasText("Confirmed");
        page.reload();
        assertThat(page.locator("main h1")).hasText("Confirmed");
        looksRight(page, "confirmed");
    }

    @Test
    void what_is_back_when_its_link_is_pressed_is_said_to_be_and_found_ready_to_buy(Page page) throws Throwable {
        asks(page);
        String link = linkIn(mailbox.awaits("Please confirm", address), "confirm");
        variants.count(wanted, 3);

        page.navigate(link);
        assertThat(page.locator("main .shelf-ask__here")).containsText("You can buy it now");
        looksRight(page, "here-question");
        page.locator("main form button").click();
        assertThat(page.locator("main h1")).hasText("You can buy it now");
        looksRight(page, "here-done");
        page.locator("main [data-shelf-ask=said] a").click();
        new Shopper(page).addsToCart();

        assertThat(page.locator("main")).containsText(variants.options(wanted).get("COLOR"));
    }

    @Test
    void a_customer_without_alerts_is_led_on_and_one_who_has_asked_reads_what_shows_more(Page page) {
        new Shopper(page).registers(address, "a-good-password");
        page.navigate(RunningDemo.siteUrl() + "account/alerts");
        assertThat(page.locator(".shelf-alerts__none a")).isVisible();
        looksRight(page, "no-alerts");

        asks(page);
        page.navigate(RunningDemo.siteUrl() + "account/alerts");

        assertThat(page.locator("[data-shelf-alert] .shelf-alerts__place")).containsText("while you are logged in");
        looksRight(page, "asked");
        page.locator("[data-shelf-alert] button").click();
        assertThat(page.locator("[role=status]")).containsText("It is off your list.");
        looksRight(page, "withdrawn");
    }

    private void asks(Page page) {
        opensTheForm(page);
        page.locator("[name=address]").fill(address);
        page.locator("main form.shelf-ask__form button[type=submit]").click();
        page.waitForURL("**/thanks");
    }

    private void opensTheForm(Page page) {
        page.navigate(RunningDemo.siteUrl() + "shelf/alerts/new?sku=" + wanted.skuId() + "&kind=back-in-stock");
    }

    /** Accessible, and no wider than the screen. */
    private static void looksRight(Page page, String name) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, 844);
            Axe.assertAccessible(page);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "screenshots", "alerts-" + name + "-" + width + ".png")));
        }
    }

    /** The tests' shop has another port each time, which its settings do not know. */
    private String linkIn(String mail, String part) {
        Matcher link = Pattern.compile("http://127\\.0\\.0\\.1:0/([^\\s\"<]*" + part + "[^\\s\"<]*)")
                .matcher(mailbox.get(mail).body());
        assertThat(link.find()).as("a link with %s in the mail", part).isTrue();
        return RunningDemo.siteUrl() + link.group(1).replace("&amp;", "&");
    }
}
