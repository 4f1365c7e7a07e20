package org.shelfwise.demo.notifyme;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.availability.Variant;
import org.shelfwise.core.notifyme.AlertDesk;
import org.shelfwise.core.notifyme.AlertKind;
import org.shelfwise.core.notifyme.AlertRequest;
import org.shelfwise.core.notifyme.Alerts;
import org.shelfwise.core.notifyme.Asker;
import org.shelfwise.core.notifyme.NotifyMeKeys;
import org.shelfwise.core.settings.SettingPlace;
import org.shelfwise.core.settings.SettingsEditor;
import org.shelfwise.demo.testing.AdminPeople;
import org.shelfwise.demo.testing.Axe;
import org.shelfwise.demo.testing.BrowserTest;
import org.shelfwise.demo.testing.DemoVariants;
import org.shelfwise.demo.testing.RunningDemo;

/** The section Alerts of the running admin, as a merchant uses it. */
@BrowserTest
class AlertsSectionTest {

    /** A product that no other test books. */
    private static final DemoVariants VARIANTS = DemoVariants.of(1140);

    private static final String VIEWER = "alerts-viewer";
    private static final long VIEW_ALERTS = -41013;

    private final SettingsEditor editor = RunningDemo.siteBean("shelfwiseSettingsEditor", SettingsEditor.class);
    private final NotifyMeKeys keys = RunningDemo.siteBean("shelfwiseNotifyMeKeys", NotifyMeKeys.class);
    private final String address = "waiting-" + UUID.randomUUID() + "@example.com";
    private Variant wanted;

    @BeforeEach
    void somebody_waits(Page page) {
        wanted = VARIANTS.all().get(0);
        VARIANTS.leaveOnly(wanted, 0);
        editor.set(keys.confirmation(), SettingPlace.SITE, "off", "test");
        try {
            ask(address);
        } finally {
            editor.clear(keys.confirmation(), SettingPlace.SITE, "test");
        }
        logIn(page, "admin");
    }

    private static void logIn(Page page, String login) {
        page.navigate(RunningDemo.adminUrl() + "login");
        page.fill("[name=j_username]", login);
        page.fill("[name=j_password]", login);
        page.locator("[type=submit]").first().click();
    }

    private void ask(String who) {
        RunningDemo.siteBean("shelfwiseAlerts", Alerts.class)
                .ask(new AlertRequest(
                        who, wanted.skuId(), AlertKind.BACK_IN_STOCK, 2, Locale.ENGLISH, Asker.guest(who), null));
    }

    @Test
    void the_merchant_sees_who_waits_and_what_a_delivery_would_send(Page page) {
        page.navigate(RunningDemo.adminUrl() + "product");
        assertThat(page.locator("a[href$='/shelfwise-alerts']").first()).hasCount(1);
        page.navigate(RunningDemo.adminUrl() + "shelfwise-alerts");
        Axe.assertAccessible(page, "#shelf-alerts");
        assertThat(page.locator("a[href*='/shelfwise-alerts/sku/" + wanted.skuId() + "']")
                        .first())
                .isVisible();

        page.navigate(RunningDemo.adminUrl() + "shelfwise-alerts/sku/" + wanted.skuId() + "?units=5");
        Axe.assertAccessible(page, "#shelf-alerts");

        assertThat(page.locator("#shelf-alerts")).containsText(address);
        assertThat(page.locator("#shelf-alerts")).containsText("1");
        assertThat(VARIANTS.available(wanted)).isZero();
    }

    @Test
    void who_may_only_view_alerts_sees_that_somebody_waits_and_not_who(Page page) {
        AdminPeople.add(-41903, VIEWER, VIEW_ALERTS);
        try {
            page.context().clearCookies();
            logIn(page, VIEWER);
            for (String list : List.of("sku/" + wanted.skuId(), "subscriptions?sku=" + wanted.skuId())) {
                page.navigate(RunningDemo.adminUrl() + "shelfwise-alerts/" + list);

                assertThat(page.locator("#shelf-alerts")).containsText("w\u2022\u2022\u2022@e\u2022\u2022\u2022.com");
                assertThat(page.locator("#shelf-alerts")).not().containsText(address);
                assertThat(page.locator("#shelf-alerts form[method=post]")).hasCount(0);
            }
        } finally {
            AdminPeople.remove(-41903);
        }
    }

    @Test
    void sending_is_paused_and_resumed_with_a_button(Page page) {
        page.navigate(RunningDemo.adminUrl() + "shelfwise-alerts");

        page.locator("form[action$='/pause'] button").click();
        assertThat(page.locator("form[action$='/resume'] button")).isVisible();
        page.locator("form[action$='/resume'] button").click();

        assertThat(page.locator("form[action$='/pause'] button")).isVisible();
    }

    @Test
    void a_message_is_called_off_and_what_failed_is_tried_again_with_buttons(Page page) {
        AlertDesk desk = RunningDemo.siteBean("shelfwiseAlertDesk", AlertDesk.class);
        desk.pause("test");
        try {
            ask("unconfirmed-" + address);
            page.navigate(RunningDemo.adminUrl() + "shelfwise-alerts/messages?sku=" + wanted.skuId());

            page.locator("form[action$='/cancel'] button").first().click();
            assertThat(page.locator("[role=status]")).hasText("The message is called off.");
            assertThat(page.locator("[data-shelf-state=CANCELLED]").first()).isVisible();

            failAllCalledOff();
            page.reload();
            Axe.assertAccessible(page, "#shelf-alerts");
            page.locator("form[action$='/messages/retry'] button").click();
            assertThat(page.locator("[role=status]")).containsText("Failed messages that will be tried again: ");
            assertThat(page.locator("[data-shelf-state=FAILED]")).hasCount(0);
            assertThat(page.locator("[data-shelf-state=QUEUED]").first()).isVisible();
        } finally {
            desk.resume("test");
        }
    }

    /** As a mail server that takes nothing would have left them. */
    private void failAllCalledOff() {
        RunningDemo.jdbc()
                .update(
                        "UPDATE SHW_NOTIFY_MESSAGE SET STATE = 'FAILED', ERROR = '554 5.0.0 no' WHERE STATE = 'CANCELLED'"
                                + " AND SKU_ID = ?",
                        wanted.skuId());
    }

    @Test
    void the_demand_comes_as_a_file_that_a_spreadsheet_reads(Page page) throws Exception {
        page.navigate(RunningDemo.adminUrl() + "shelfwise-alerts");

        Download file = page.waitForDownload(
                () -> page.locator("a[href*='export/demand']").first().click());

        String csv = new String(file.createReadStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFF").contains(Long.toString(wanted.skuId()));
    }
}
