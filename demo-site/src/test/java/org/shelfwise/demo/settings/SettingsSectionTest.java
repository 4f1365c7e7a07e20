package org.shelfwise.demo.settings;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.availability.AvailabilityKeys;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.availability.Variant;
import org.shelfwise.core.settings.SettingPlace;
import org.shelfwise.core.settings.SettingsEditor;
import org.shelfwise.demo.testing.Axe;
import org.shelfwise.demo.testing.BrowserTest;
import org.shelfwise.demo.testing.DemoVariants;
import org.shelfwise.demo.testing.RunningDemo;

/** The section Settings of the running admin, as a merchant without JavaScript uses it. */
@BrowserTest
class SettingsSectionTest {

    /** A product that no other test books. */
    private static final DemoVariants VARIANTS = DemoVariants.of(1143);

    private static final String FEW_LEFT = AvailabilityKeys.LOW_STOCK_THRESHOLD;

    private final Variant variant = VARIANTS.all().get(0);

    @AfterEach
    void leave_the_demo_as_it_was() {
        RunningDemo.siteBean("shelfwiseSettingsEditor", SettingsEditor.class)
                .clear(
                        RunningDemo.siteBean("shelfwiseAvailabilityKeys", AvailabilityKeys.class)
                                .lowStockThreshold(),
                        SettingPlace.sku(variant.skuId()),
                        "test");
    }

    @Test
    void a_merchant_finds_a_sku_sets_what_few_means_for_it_and_takes_it_back(Page signIn, Browser browser) {
        VARIANTS.leaveOnly(variant, 20);
        // The platform's own page to sign in needs JavaScript.
        String signedIn = loggedIn(signIn).context().storageState();
        try (BrowserContext plain = browser.newContext(
                new Browser.NewContextOptions().setStorageState(signedIn).setJavaScriptEnabled(false))) {
            Page page = plain.newPage();
            page.navigate(RunningDemo.adminUrl() + "product");
            assertThat(page.locator("a[href$='/shelfwise-settings']").first()).hasCount(1);

            page.navigate(RunningDemo.adminUrl() + "shelfwise-settings");
            page.selectOption("#shelf-scope", "sku");
            page.fill("#shelf-q", Long.toString(variant.skuId()));
            page.locator("form[role=search] button").click();
            assertThat(setting(page)).containsText("Default of the shop");

            setting(page).locator("input[name=value]").fill("25");
            setting(page)
                    .getByText("Save", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(setting(page)).containsText("Saved.");
            assertThat(setting(page).locator("[data-shelf-value='25'][data-shelf-origin='sku']"))
                    .hasCount(1);
            assertThat(page.locator("[data-shelf-change]").first()).containsText("admin:admin");
            assertThat(status()).isEqualTo(AvailabilityStatus.LOW_STOCK);

            setting(page).locator("button[name=clear]").click();
            assertThat(setting(page)).containsText("Cleared.");
            assertThat(status()).isEqualTo(AvailabilityStatus.IN_STOCK);
        }
    }

    @Test
    void what_makes_no_sense_is_refused_beside_its_field_and_every_page_is_accessible(Page page) {
        loggedIn(page).navigate(RunningDemo.adminUrl() + "shelfwise-settings/sku/" + variant.skuId());
        Axe.assertAccessible(page, "#shelf-settings");
        assertThat(page.locator("#shelf-settings")).not().containsText("shelfwise.");

        setting(page).locator("input[name=value]").fill("many");
        setting(page)
                .getByText("Save", new Locator.GetByTextOptions().setExact(true))
                .click();

        assertThat(setting(page).locator("[role=alert]")).containsText("Few left from must be a whole number");
        assertThat(setting(page).locator("input[name=value]")).hasValue("many");
        Axe.assertAccessible(page, "#shelf-settings");

        page.navigate(RunningDemo.adminUrl() + "shelfwise-settings?scope=category&q=");
        assertThat(page.locator(".shelf-found a").first()).isVisible();
        Axe.assertAccessible(page, "#shelf-settings");
    }

    private static AvailabilityStatus status() {
        return VARIANTS.all().get(0).verdict().status();
    }

    private static Locator setting(Page page) {
        return page.locator("[id='" + FEW_LEFT + "']");
    }

    private static Page loggedIn(Page page) {
        page.navigate(RunningDemo.adminUrl() + "login");
        page.fill("[name=j_username]", "admin");
        page.fill("[name=j_password]", "admin");
        page.locator("[type=submit]").first().click();
        return page;
    }
}
