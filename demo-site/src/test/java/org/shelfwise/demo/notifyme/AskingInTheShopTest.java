package org.shelfwise.demo.notifyme;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shelfwise.core.availability.Variant;
import org.shelfwise.demo.testing.BrowserTest;
import org.shelfwise.demo.testing.DemoMailbox;
import org.shelfwise.demo.testing.DemoVariants;
import org.shelfwise.demo.testing.HttpBrowser;
import org.shelfwise.demo.testing.RunningDemo;

/** Ways of asking in the running shop that {@link FromAskingToBuyingTest} does not go. */
@BrowserTest
class AskingInTheShopTest {

    /** A tee that no other test touches; each test has a variant of its own. */
    private static final long TEE = 1139;

    private static final int PLENTY = 60;
    private static final int FEW = 3;

    private final DemoVariants variants = DemoVariants.of(TEE);
    private final DemoMailbox mailbox = new DemoMailbox();
    private final HttpBrowser browser = new HttpBrowser(RunningDemo.siteUrl(), Redirect.NORMAL);
    private final String address = "asks-" + UUID.randomUUID() + "@example.com";

    /** All tests together ask more often than the shop lets one network. */
    @BeforeEach
    void nobody_has_asked_yet() {
        RunningDemo.jdbc().update("DELETE FROM SHW_NOTIFY_RATE");
    }

    @Test
    void from_the_page_of_a_product_in_stock_a_shopper_hears_when_few_are_left(Page page) throws Throwable {
        Variant wanted = variants.all().get(0);
        variants.count(wanted, PLENTY);

        page.navigate(RunningDemo.siteUrl() + variants.path() + "?sku=" + wanted.skuId());
        page.locator("main [data-shelf-notify=low-stock]").click();
        Locator dialog = page.locator("dialog[open]");
        dialog.locator("[name=address]").fill(address);
        dialog.locator("form button[type=submit]").click();
        page.navigate(mailbox.linkIn(mailbox.awaits("Please confirm", address), "confirm"));
        page.locator("main form button").click();
        assertThat(page.locator("main [data-shelf-ask=said]")).isVisible();
        variants.count(wanted, FEW);

        page.navigate(mailbox.linkIn(mailbox.awaits("Only a few left", address), "sku=" + wanted.skuId()));
        variants.options(wanted).forEach((option, value) -> assertThat(
                        page.locator("[data-shelf-option='" + option + "'] input[value='" + value + "']"))
                .isChecked());
        assertThat(page.locator("main")).containsText("Only " + FEW + " left");
    }

    @ParameterizedTest
    @CsvSource({
        "sv, 1, Bekr, ter i lager",
        "ka, 2, \u10d3\u10d0\u10d0\u10d3\u10d0\u10e1\u10e2\u10e3\u10e0\u10d4\u10d7, \u10db\u10d0\u10e0\u10d0\u10d2\u10e8\u10d8\u10d0"
    })
    void mails_and_the_pages_behind_them_speak_as_the_page_did_on_which_they_were_asked_for(
            String language, int variant, String confirm, String back) throws Throwable {
        Variant wanted = variants.all().get(variant);
        variants.count(wanted, 0);

        HttpResponse<String> form =
                browser.get("shelf/alerts/new?kind=back-in-stock&sku=" + wanted.skuId() + "&blLocaleCode=" + language);
        Map<String, String> wish = new HashMap<>(wish(wanted));
        wish.put("blLocaleCode", language);
        browser.postFrom(form, "shelf/alerts", wish);
        String link = mailbox.linkIn(mailbox.awaits(confirm, address), "confirm")
                .substring(RunningDemo.siteUrl().length());
        HttpBrowser elsewhere = new HttpBrowser(RunningDemo.siteUrl(), Redirect.NORMAL);
        HttpResponse<String> question = elsewhere.get(link);
        assertThat(question.body()).contains("lang=\"" + language);
        elsewhere.postFrom(question, link, Map.of());
        variants.count(wanted, PLENTY);

        mailbox.awaits(back, address);
    }

    @Test
    void a_request_without_the_sessions_token_is_refused_with_a_code_and_writes_nothing() {
        Variant wanted = variants.all().get(3);
        variants.count(wanted, 0);

        HttpResponse<String> page = browser.post("shelf/alerts", wish(wanted));
        HttpResponse<String> script = browser.postFromScript("shelf/alerts", wish(wanted));

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("This page was too old", address);
        assertThat(script.statusCode()).isEqualTo(403);
        assertThat(script.body()).contains("\"code\":\"site.form-expired\"");
        assertThat(RunningDemo.jdbc()
                        .queryForObject(
                                "SELECT COUNT(*) FROM SHW_NOTIFY_ADDRESS WHERE ADDRESS = ?", Integer.class, address))
                .isZero();
    }

    private Map<String, String> wish(Variant wanted) {
        return Map.of("kind", "back-in-stock", "sku", Long.toString(wanted.skuId()), "address", address, "units", "1");
    }
}
