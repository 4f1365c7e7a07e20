package org.shelfwise.demo.notifyme;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.shelfwise.demo.testing.Eventually.eventually;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.availability.Variant;
import org.shelfwise.demo.testing.Axe;
import org.shelfwise.demo.testing.BrowserTest;
import org.shelfwise.demo.testing.DemoMailbox;
import org.shelfwise.demo.testing.DemoVariants;
import org.shelfwise.demo.testing.RunningDemo;
import org.shelfwise.demo.testing.Shopper;

/** The promise of alerts, end to end in the running shop, over real mails. */
@BrowserTest
class FromAskingToBuyingTest {

    private static final String CATEGORY = "knitwear";
    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;

    private final DemoMailbox mailbox = new DemoMailbox();
    private final String address = "nino-" + UUID.randomUUID() + "@example.com";
    private long product;
    private DemoVariants variants;
    private Variant wanted;

    @BeforeEach
    void a_product_is_sold_out(Page page) throws Throwable {
        product = new Shopper(page).visits(CATEGORY).productsListed().get(0);
        variants = DemoVariants.of(product);
        wanted = variants.all().get(1);
        variants.leaveOnly(wanted, 0);
        eventually(() ->
                assertThat(new Shopper(page).visits(CATEGORY).statusOf(product)).isEqualTo("sold-out"));
    }

    @Test
    void a_guest_asks_from_the_listing_confirms_is_told_and_finds_the_variant_ready_to_buy(Page page) throws Throwable {
        Locator dialog = asksFromTheListing(page);
        assertThat(dialog.locator("[role=status]")).not().isEmpty();
        assertThat(page.url()).endsWith(CATEGORY);

        page.navigate(mailbox.linkIn(mailbox.awaits("Please confirm", address), "confirm"));
        Axe.assertAccessible(page);
        page.locator("main form button").click();
        assertThat(page.locator("main [data-shelf-ask=said]")).isVisible();

        variants.count(wanted, 5);
        String mail = mailbox.awaits("Back in stock", address);
        page.navigate(mailbox.linkIn(mail, "sku=" + wanted.skuId()));
        variants.options(wanted).forEach((option, value) -> assertThat(
                        page.locator("[data-shelf-option='" + option + "'] input[value='" + value + "']"))
                .isChecked());
        new Shopper(page).addsToCart();
        assertThat(page.locator("main")).containsText(variants.options(wanted).get("COLOR"));
    }

    @Test
    void a_quantity_that_somebody_typed_in_sql_tells_who_waits(Page page) throws Throwable {
        asksFromTheListing(page);
        page.navigate(mailbox.linkIn(mailbox.awaits("Please confirm", address), "confirm"));
        page.locator("main form button").click();

        RunningDemo.jdbc().update("UPDATE SHW_STOCK_LEVEL SET ON_HAND = 3 WHERE SKU_ID = ?", wanted.skuId());

        mailbox.awaits("Back in stock", address);
    }

    @Test
    void a_customer_finds_the_alert_in_the_account_on_a_phone_and_ends_it(Page page) {
        page.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
        new Shopper(page).registers(address, "a-good-password");
        page.navigate(RunningDemo.siteUrl() + "shelf/alerts/new?sku=" + wanted.skuId() + "&kind=back-in-stock");
        Axe.assertAccessible(page);
        assertThat(page.locator("[name=address]")).hasValue(address);
        page.locator("main form.shelf-ask__form button[type=submit]").click();
        page.waitForURL("**/thanks");

        page.navigate(RunningDemo.siteUrl() + "account/alerts");
        Axe.assertAccessible(page);
        assertThat(page.locator("[data-shelf-alert]")).hasCount(1);
        page.locator("[data-shelf-alert] button").click();

        assertThat(page.locator("[data-shelf-alert]")).hasCount(0);
    }

    private Locator asksFromTheListing(Page page) {
        new Shopper(page).visits(CATEGORY);
        page.locator("[data-shelf-product='" + product + "'] [data-shelf-notify]")
                .click();
        Locator dialog = page.locator("dialog[open]");
        assertThat(dialog).isVisible();
        Axe.assertAccessible(page);
        dialog.locator("[name=sku]").selectOption(Long.toString(wanted.skuId()));
        dialog.locator("[name=address]").fill(address);
        dialog.locator("button[type=submit]").click();
        return dialog;
    }
}
