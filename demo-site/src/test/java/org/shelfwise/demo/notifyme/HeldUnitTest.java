package org.shelfwise.demo.notifyme;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.shelfwise.demo.testing.Eventually.eventually;

import com.microsoft.playwright.Page;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.availability.Variant;
import org.shelfwise.core.notifyme.NotifyMeKeys;
import org.shelfwise.core.settings.SettingPlace;
import org.shelfwise.core.settings.SettingsEditor;
import org.shelfwise.demo.testing.Axe;
import org.shelfwise.demo.testing.BrowserTest;
import org.shelfwise.demo.testing.DemoMailbox;
import org.shelfwise.demo.testing.DemoVariants;
import org.shelfwise.demo.testing.HttpBrowser;
import org.shelfwise.demo.testing.HttpShopper;
import org.shelfwise.demo.testing.RunningDemo;
import org.shelfwise.demo.testing.Shopper;

/** One unit comes in. It is held for the one who was told first, and the mail's link buys it. */
@BrowserTest
class HeldUnitTest {

    /** Garments that no other test buys. */
    private static final long BOUGHT = 1115;

    private static final long FORWARDED = 1119;
    private static final long LATE = 1117;

    private final DemoMailbox mailbox = new DemoMailbox();
    private final String address = "nino-" + UUID.randomUUID() + "@example.com";
    private DemoVariants variants;
    private Variant wanted;

    private void isSoldOutAndHeldForWhomIsTold(long product) {
        variants = DemoVariants.of(product);
        wanted = variants.all().get(1);
        variants.leaveOnly(wanted, 0);
        RunningDemo.siteBean("shelfwiseSettingsEditor", SettingsEditor.class)
                .set(
                        RunningDemo.siteBean("shelfwiseNotifyMeKeys", NotifyMeKeys.class)
                                .holdHours(),
                        SettingPlace.sku(wanted.skuId()),
                        "24",
                        "test");
    }

    @Test
    void the_unit_is_sold_out_for_others_and_bought_by_whom_the_mail_told(Page page) throws Throwable {
        isSoldOutAndHeldForWhomIsTold(BOUGHT);
        String link = isTold(page);
        HttpShopper stranger = new HttpShopper();
        assertThat(stranger.addsToCart(path(BOUGHT), BOUGHT, variants.options(wanted), 1)
                        .isInCart())
                .isFalse();
        assertThat(new Shopper(page).visits(path(BOUGHT)).statusOf(BOUGHT)).isEqualTo("sold-out");

        page.navigate(link);
        Axe.assertAccessible(page);
        page.locator("main form button").click();
        page.waitForURL("**/cart");
        Axe.assertAccessible(page);
        assertThat(page.locator("[data-shelf-notice='shelfwise.site.notifyme.buy.done']"))
                .isVisible();
        assertThat(page.locator("main li.line")).hasCount(1);
        assertThat(page.locator("main li.line"))
                .containsText(variants.options(wanted).get("COLOR"));
        assertThat(page.locator("[data-shelf-line]")).hasCount(0);

        new Shopper(page).checksOut();

        assertThat(page.url()).contains("/confirmation/");
        assertThat(variants.available(wanted)).isZero();
        page.navigate(link);
        assertThat(page.locator("[data-shelf-code='notifyme.hold-gone'] a"))
                .hasAttribute("href", Pattern.compile(".*sku=" + wanted.skuId()));
    }

    @Test
    void a_program_that_opens_the_link_takes_nothing_and_who_gets_the_mail_forwarded_comes_second(Page page)
            throws Throwable {
        isSoldOutAndHeldForWhomIsTold(FORWARDED);
        String link = isTold(page);
        HttpBrowser program = new HttpBrowser("", Redirect.NEVER);
        HttpBrowser friend = new HttpBrowser("", Redirect.NEVER);
        HttpResponse<String> read = friend.get(link);

        HttpResponse<String> opened = program.get(link);
        HttpResponse<String> forged = program.post(link, Map.of());
        page.navigate(link);
        page.locator("main form button").click();
        page.waitForURL("**/cart");
        page.navigate(link);
        page.locator("main form button").click();
        page.waitForURL("**/cart");
        HttpResponse<String> second = friend.postFrom(read, link, Map.of());

        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(page.locator("main li.line input[name=quantity]")).hasValue("1");
        assertThat(second.statusCode()).isEqualTo(410);
        assertThat(second.body()).contains("data-shelf-code=\"notifyme.hold-claimed\"");
    }

    @Test
    void a_unit_whose_time_is_over_is_anybody_s_and_the_cart_says_that_it_is_gone(Page page) throws Throwable {
        isSoldOutAndHeldForWhomIsTold(LATE);
        String link = isTold(page);
        page.navigate(link);
        page.locator("main form button").click();
        page.waitForURL("**/cart");

        RunningDemo.jdbc().update("UPDATE SHW_STOCK_HOLD SET EXPIRES_AT = 1 WHERE SKU_ID = ?", wanted.skuId());
        HttpShopper stranger = new HttpShopper();
        eventually(() -> assertThat(stranger.addsToCart(path(LATE), LATE, variants.options(wanted), 1)
                        .isInCart())
                .isTrue());
        assertThat(stranger.goesToPayment().pays().hasBought()).isTrue();

        page.navigate(RunningDemo.siteUrl() + "cart");
        assertThat(page.locator("[data-shelf-line]").first()).containsText("Sold out");
        page.navigate(link);
        assertThat(page.locator("[data-shelf-code='notifyme.hold-gone']")).isVisible();
    }

    /** @return what the button of the mail leads to */
    private String isTold(Page page) throws Throwable {
        page.navigate(RunningDemo.siteUrl() + "shelf/alerts/new?sku=" + wanted.skuId() + "&kind=back-in-stock");
        page.locator("[name=address]").fill(address);
        page.locator("main form.shelf-ask__form button[type=submit]").click();
        page.waitForURL("**/thanks");
        page.navigate(mailbox.linkIn(mailbox.awaits("Please confirm", address), "confirm"));
        page.locator("main form button").click();
        assertThat(page.locator("main [data-shelf-ask=said]")).isVisible();
        variants.count(wanted, 1);
        String mail = mailbox.awaits("Back in stock", address);
        assertThat(mailbox.get(mail).body()).contains("held for you for 24 hours", "Buy the one held for you");
        return mailbox.linkIn(mail, "alerts/buy");
    }

    private static String path(long product) {
        return RunningDemo.siteBean("blCatalogService", CatalogService.class)
                .findProductById(product)
                .getUrl()
                .substring(1);
    }
}
