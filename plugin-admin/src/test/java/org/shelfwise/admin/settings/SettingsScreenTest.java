package org.shelfwise.admin.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shelfwise.admin.testing.AdminShop;
import org.shelfwise.admin.testing.OnEachShop;
import org.shelfwise.admin.testing.SettingsClerk;
import org.shelfwise.admin.testing.SettingsClerk.Rights;
import org.shelfwise.core.notifyme.NotifyMeKeys;
import org.shelfwise.core.settings.SettingChange;
import org.shelfwise.core.settings.SettingKey;
import org.shelfwise.core.settings.SettingKeys;
import org.shelfwise.core.settings.SettingPlace;
import org.shelfwise.core.settings.Settings;
import org.shelfwise.core.settings.SettingsEditor;
import org.springframework.test.web.servlet.MvcResult;

class SettingsScreenTest {

    private static final String SETTINGS = "/shelfwise-settings";
    private static final String UNITS = NotifyMeKeys.MAX_UNITS;

    @OnEachShop
    void every_setting_of_every_feature_is_shown_with_what_holds_in_the_whole_shop(AdminShop shop) throws Exception {
        String page = SettingsClerk.of(shop).reads(SETTINGS);

        for (SettingKeys feature : shop.beans(SettingKeys.class)) {
            for (SettingKey<?> key : feature.all()) {
                assertThat(row(page, key.name())).contains("data-shelf-value=\"", "Holds now:");
            }
        }
        assertThat(row(page, UNITS)).contains("data-shelf-value=\"10\"", "Default of the shop", "1 to 1,000");
        assertThat(row(page, UNITS)).contains("Units one shopper may ask for", "<strong>10</strong>");
        assertThat(row(page, NotifyMeKeys.SENDING)).contains("<strong>On</strong>");
        assertThat(page).doesNotContain("??shelfwise", "shelfwise.admin.settings");
    }

    @OnEachShop
    void a_value_that_is_set_at_a_category_holds_for_its_skus_and_says_so(AdminShop shop) throws Exception {
        long above = shop.category("Women", null);
        long category = shop.category("Dresses", above);
        long product = shop.product("Set skirt");
        shop.set("BLC_PRODUCT", product, "DEFAULT_CATEGORY_ID", category);
        long sku = shop.variant(product, "Red", "M");
        SettingsClerk clerk = SettingsClerk.of(shop);

        MvcResult answer = clerk.sends(SETTINGS + "/category/" + above, "setting", UNITS, "value", " 3 ");

        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo(SETTINGS + "/category/" + above + "#" + UNITS);
        assertThat(row(clerk.reads(SETTINGS + "/category/" + above), UNITS))
                .contains("data-shelf-value=\"3\"", "set here", "value=\"3\"", "Without it:");
        String page = clerk.reads(SETTINGS + "/sku/" + sku);
        assertThat(page).contains("Set skirt Red \u00b7 M", "Women \u203a Dresses");
        assertThat(row(page, UNITS))
                .contains("data-shelf-value=\"3\"", "data-shelf-origin=\"category\"", "Women (" + above + ")")
                .doesNotContain("name=\"clear\"");
    }

    @OnEachShop
    void a_cleared_setting_leaves_what_is_farther_away_and_a_trail_of_who_did_what(AdminShop shop) throws Exception {
        long product = shop.product("Cleared cloche");
        SettingsClerk clerk = SettingsClerk.of(shop);
        String url = SETTINGS + "/product/" + product;

        assertThat(clerk.follows(clerk.sends(url, "setting", UNITS, "value", "4")))
                .contains("Saved.");
        MvcResult cleared = clerk.sends(url, "setting", UNITS, "value", "4", "clear", "yes");

        assertThat(holds(shop, product)).isEqualTo(10);
        assertThat(clerk.follows(cleared)).contains("Cleared.", "admin:jane");
        assertThat(trail(clerk.reads(url))).containsExactly(UNITS, UNITS);
        assertThat(shop.bean(SettingsEditor.class).changes(SettingPlace.product(product), 10))
                .extracting(SettingChange::newValue)
                .containsExactly(null, "4");
    }

    @ParameterizedTest
    @CsvSource({
        "shelfwise.notifyme.max-units, 0, must be a whole number from 1 to 1",
        "shelfwise.notifyme.max-units, ten, must be a whole number",
        "shelfwise.notifyme.max-units, '', must be a whole number",
        "shelfwise.notifyme.max-units, <b>, must be a whole number",
        "shelfwise.notifyme.show-demand, maybe, 'must be one of: on, off.'",
        "shelfwise.notifyme.confirmation, off, cannot be set for this scope",
        "shelfwise.ranking.mode, sink, cannot be set for this scope"
    })
    void a_value_that_makes_no_sense_is_refused_beside_its_field_kept_and_not_stored(
            String setting, String value, String why) throws Exception {
        AdminShop shop = AdminShop.onH2();
        long product = shop.product("Refused ruff");

        MvcResult answer =
                SettingsClerk.of(shop).sends(SETTINGS + "/product/" + product, "setting", setting, "value", value);

        assertThat(answer.getResponse().getStatus()).isEqualTo(422);
        assertThat(row(answer.getResponse().getContentAsString(), setting))
                .contains("role=\"alert\"", why)
                .doesNotContain("<b>", setting + " must", "??shelfwise");
        assertThat(shop.bean(SettingsEditor.class).changes(SettingPlace.product(product), 10))
                .isEmpty();
    }

    @Test
    void a_refused_number_is_still_in_its_field() throws Exception {
        AdminShop shop = AdminShop.onH2();
        long product = shop.product("Refused ruff");

        String page = SettingsClerk.of(shop)
                .sends(SETTINGS + "/product/" + product, "setting", UNITS, "value", "1001")
                .getResponse()
                .getContentAsString();

        assertThat(row(page, UNITS)).contains("value=\"1001\"", "aria-invalid=\"true\"");
    }

    @Test
    void what_is_stored_but_not_valid_any_more_is_told_and_can_be_cleared() throws Exception {
        AdminShop shop = AdminShop.onH2();
        long product = shop.product("Broken brogue");
        shop.jdbc()
                .update(
                        "INSERT INTO SHW_SETTING (SCOPE, SCOPE_ID, SETTING_KEY, SETTING_VALUE, CHANGED_AT, CHANGED_BY)"
                                + " VALUES ('PRODUCT', ?, ?, 'lots', 0, 'sql')",
                        product,
                        UNITS);
        SettingsClerk clerk = SettingsClerk.of(shop);

        assertThat(row(clerk.reads(SETTINGS + "/product/" + product), UNITS))
                .contains("data-shelf-value=\"10\"", "lots is stored here", "name=\"clear\"");
    }

    @OnEachShop
    void places_are_found_by_name_and_by_id_and_a_single_one_is_opened(AdminShop shop) throws Exception {
        long category = shop.category("Sought socks", null);
        long other = shop.category("Sought scarves 100%", null);
        long product = shop.product("Sought sandal");
        SettingsClerk clerk = SettingsClerk.of(shop);

        assertThat(clerk.reads(SETTINGS, Map.of("scope", "category", "q", "SOUGHT")))
                .contains(SETTINGS + "/category/" + category, SETTINGS + "/category/" + other);
        assertThat(redirect(clerk, "category", "100%")).isEqualTo(SETTINGS + "/category/" + other);
        assertThat(redirect(clerk, "category", Long.toString(category))).isEqualTo(SETTINGS + "/category/" + category);
        assertThat(redirect(clerk, "product", "sandal sought")).isEqualTo(SETTINGS + "/product/" + product);
        assertThat(redirect(clerk, "sku", "sandal sought")).isEqualTo(SETTINGS + "/sku/" + product);
        assertThat(clerk.reads(SETTINGS, Map.of("scope", "product", "q", "no such thing")))
                .contains("Nothing matches.");
    }

    private static String redirect(SettingsClerk clerk, String scope, String text) throws Exception {
        return clerk.opens(SETTINGS + "?scope=" + scope + "&q=" + text)
                .getResponse()
                .getRedirectedUrl();
    }

    @Test
    void a_scope_that_does_not_exist_is_refused_beside_its_field() throws Exception {
        MvcResult answer = SettingsClerk.of(AdminShop.onH2()).opens(SETTINGS + "?scope=planet&q=x");

        assertThat(answer.getResponse().getStatus()).isEqualTo(422);
        assertThat(answer.getResponse().getContentAsString()).contains("id=\"scope-refusal\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/planet/1",
                "/sku/abc",
                "/sku/987654321",
                "/category/987654321",
                "/product/99999999999999999999",
                "/site/1",
                "/nothing",
                "/sku/1/2"
            })
    void a_place_that_does_not_exist_is_a_readable_404_also_for_who_wants_to_set_something(String path)
            throws Exception {
        SettingsClerk clerk = SettingsClerk.of(AdminShop.onH2());

        for (MvcResult answer :
                List.of(clerk.opens(SETTINGS + path), clerk.sends(SETTINGS + path, "setting", UNITS, "value", "5"))) {
            assertThat(answer.getResponse().getStatus()).isIn(404, 422);
        }
        assertThat(clerk.opens(SETTINGS + path).getResponse().getContentAsString())
                .contains("There is no such page");
    }

    @Test
    void a_setting_that_no_feature_has_is_not_stored() throws Exception {
        AdminShop shop = AdminShop.onH2();
        long product = shop.product("Unset ushanka");

        MvcResult answer = SettingsClerk.of(shop)
                .sends(SETTINGS + "/product/" + product, "setting", "shelfwise.notifyme.from", "value", "x");

        assertThat(answer.getResponse().getStatus()).isEqualTo(404);
        assertThat(shop.bean(SettingsEditor.class).changes(SettingPlace.product(product), 10))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, GET, 403",
        "true, false, GET, 200",
        "true, true, GET, 200",
        "false, false, POST, 403",
        "true, false, POST, 403"
    })
    void nobody_passes_without_the_permission(boolean reads, boolean changes, String method, int status)
            throws Exception {
        AdminShop shop = AdminShop.onH2();
        long product = shop.product("Guarded galosh");
        SettingsClerk clerk = new SettingsClerk(shop, new Rights(reads, changes));
        String url = SETTINGS + "/product/" + product;

        List<MvcResult> answers = method.equals("GET")
                ? List.of(clerk.opens(SETTINGS), clerk.opens(url))
                : List.of(
                        clerk.sends(url, "setting", UNITS, "value", "5"),
                        clerk.sends(url, "setting", UNITS, "clear", "yes"));

        assertThat(answers)
                .allSatisfy(a -> assertThat(a.getResponse().getStatus()).isEqualTo(status));
        assertThat(shop.bean(SettingsEditor.class).changes(SettingPlace.product(product), 10))
                .isEmpty();
    }

    @Test
    void who_may_only_read_sees_what_holds_and_is_offered_nothing_to_change() throws Exception {
        AdminShop shop = AdminShop.onH2();

        assertThat(new SettingsClerk(shop, new Rights(true, false)).reads(SETTINGS))
                .contains("Holds now:")
                .doesNotContain("type=\"submit\" class=\"button small radius dark\" aria-label", "name=\"value\"");
    }

    @Test
    void every_form_that_changes_something_carries_the_token_against_forgery() throws Exception {
        String page = SettingsClerk.of(AdminShop.onH2()).reads(SETTINGS);

        assertThat(count(page, "method=\"post\"")).isPositive();
        assertThat(count(page, "name=\"csrfToken\"")).isEqualTo(count(page, "method=\"post\""));
    }

    @Test
    void the_stock_of_a_sku_leads_to_its_settings_for_who_may_see_them() throws Exception {
        AdminShop shop = AdminShop.onH2();
        long sku = shop.product("Linked lederhose");

        assertThat(SettingsClerk.of(shop).reads("/shelfwise-stock/sku/" + sku)).contains(SETTINGS + "/sku/" + sku);
        assertThat(new SettingsClerk(shop, new Rights(false, false)).reads("/shelfwise-stock/sku/" + sku))
                .doesNotContain(SETTINGS);
    }

    @Test
    void script_in_a_name_is_shown_and_not_run() throws Exception {
        AdminShop shop = AdminShop.onH2();
        long category = shop.category("<script>alert(1)</script>", null);

        assertThat(SettingsClerk.of(shop).reads(SETTINGS + "/category/" + category))
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>");
    }

    private static long holds(AdminShop shop, long product) {
        return shop.bean(Settings.class)
                .resolveAt(shop.bean(NotifyMeKeys.class).maxUnits(), SettingPlace.product(product))
                .value();
    }

    private static String row(String page, String setting) {
        int from = page.indexOf("id=\"" + setting + "\"");
        assertThat(from).as("%s on%n%s", setting, page).isPositive();
        return page.substring(from, page.indexOf("</form>", from));
    }

    private static List<String> trail(String page) {
        return Pattern.compile("data-shelf-change=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(m -> m.group(1))
                .toList();
    }

    private static long count(String page, String part) {
        return Pattern.compile(Pattern.quote(part)).matcher(page).results().count();
    }
}
