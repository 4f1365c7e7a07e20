package org.shelfwise.admin.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shelfwise.admin.testing.AdminShop;
import org.shelfwise.admin.testing.Clerk;
import org.shelfwise.admin.testing.Clerk.Rights;
import org.shelfwise.admin.testing.OnEachShop;
import org.shelfwise.core.stock.MovementCause;
import org.shelfwise.core.stock.MovementNote;
import org.shelfwise.core.stock.StockLedger;
import org.shelfwise.core.stock.StockLocations;
import org.springframework.test.web.servlet.MvcResult;

class StockScreenTest {

    private static final String LIST = "/shelfwise-stock";

    @OnEachShop
    void a_sku_is_found_by_its_products_name_its_options_its_code_and_its_id(AdminShop shop) throws Exception {
        long product = shop.product("Zebra dress");
        long redM = shop.variant(product, "Red", "M");
        long redS = shop.variant(product, "Red", "S");
        shop.attribute(redM, "ZD-R-M-" + redM);
        Clerk clerk = Clerk.of(shop);

        assertThat(found(clerk, "zebra DRESS")).containsExactlyInAnyOrder(redM, redS);
        assertThat(found(clerk, "zebra red m")).containsExactly(redM);
        assertThat(found(clerk, "zd-r-m-" + redM)).containsExactly(redM);
        assertThat(found(clerk, Long.toString(redS))).containsExactly(redS);
        assertThat(found(clerk, Long.toString(product))).containsExactlyInAnyOrder(redM, redS);
    }

    @OnEachShop
    void a_default_sku_that_is_not_sold_beside_its_variants_is_not_listed(AdminShop shop) throws Exception {
        long product = shop.product("Quilted vest");
        long variant = shop.variant(product, "Blue");

        assertThat(found(Clerk.of(shop), "quilted")).containsExactly(variant);
    }

    @OnEachShop
    void a_percent_sign_is_looked_for_and_does_not_match_everything(AdminShop shop) throws Exception {
        long cotton = shop.product("Tee 100% cotton");
        shop.product("Tee 1000 stitches");

        assertThat(found(Clerk.of(shop), "100%")).containsExactly(cotton);
        assertThat(found(Clerk.of(shop), "!%_\\'\"")).isEmpty();
    }

    @OnEachShop
    void the_filters_follow_the_verdict(AdminShop shop) throws Exception {
        long none = counted(shop, "Filtered parka", 0);
        long few = counted(shop, "Filtered parka", 2);
        long many = counted(shop, "Filtered parka", 50);
        Clerk clerk = Clerk.of(shop);

        assertThat(rows(clerk.reads(LIST + "?q=filtered&show=sold-out"))).containsExactly(none);
        assertThat(rows(clerk.reads(LIST + "?q=filtered&show=low"))).containsExactly(few);
        assertThat(rows(clerk.reads(LIST + "?q=filtered"))).containsExactly(none, few, many);
    }

    @OnEachShop
    void the_sold_out_filter_finds_every_row_that_says_so_whatever_the_reason(AdminShop shop) throws Exception {
        long none = counted(shop, "Varied coat", 0);
        long declared = counted(shop, "Varied coat", 9);
        shop.set("BLC_SKU", declared, "INVENTORY_TYPE", "UNAVAILABLE");
        long flagged = counted(shop, "Varied coat", 9);
        shop.set("BLC_SKU", flagged, "AVAILABLE_FLAG", "N");
        long coming = counted(shop, "Varied coat", 9);
        shop.set("BLC_SKU", coming, "ACTIVE_START_DATE", Timestamp.valueOf("2099-01-01 00:00:00"));
        long dateless = counted(shop, "Varied coat", 9);
        shop.set("BLC_SKU", dateless, "ACTIVE_START_DATE", null);
        long inClosedCategory = counted(shop, "Varied coat", 9);
        shop.set("BLC_SKU", inClosedCategory, "INVENTORY_TYPE", null);
        shop.set("BLC_PRODUCT", inClosedCategory, "DEFAULT_CATEGORY_ID", shop.category("UNAVAILABLE"));
        long closed = counted(shop, "Varied coat", 0);
        shop.set("BLC_SKU", closed, "AVAILABLE_FLAG", "N");
        long ofClosedProduct = shop.variant(closed, "Red");
        stock(shop, ofClosedProduct, 9);
        long plenty = counted(shop, "Varied coat", 9);
        Clerk clerk = Clerk.of(shop);

        List<Long> offered = rows(clerk.reads(LIST + "?q=varied&show=sold-out"));

        assertThat(offered)
                .containsExactly(none, declared, flagged, coming, dateless, inClosedCategory, ofClosedProduct)
                .isEqualTo(saying(clerk.reads(LIST + "?q=varied"), "sold-out"))
                .doesNotContain(plenty);
    }

    @OnEachShop
    void pages_follow_one_another_without_gap_or_repetition(AdminShop shop) throws Exception {
        long product = shop.product("Paged sock");
        List<Long> variants = java.util.stream.Stream.generate(() -> shop.variant(product))
                .limit(StockList.PAGE_SIZE + 3)
                .toList();
        Clerk clerk = Clerk.of(shop);

        List<Long> first = rows(clerk.reads(LIST + "?q=paged"));
        List<Long> second = rows(clerk.reads(LIST + "?q=paged&after=" + first.get(first.size() - 1)));

        assertThat(first).isEqualTo(variants.subList(0, StockList.PAGE_SIZE));
        assertThat(second).isEqualTo(variants.subList(StockList.PAGE_SIZE, variants.size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?q=%00&show=low", "?q=a+b+c+d+e+f+g+h+i+j", "?q=%27%3B+DROP+TABLE+BLC_SKU%3B--"})
    void no_search_text_breaks_the_list(String query) throws Exception {
        assertThat(Clerk.of(AdminShop.onH2()).opens(LIST + query).getResponse().getStatus())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "?show=none, id=\"show-refusal\", There is no such choice.",
        "?after=x, role=\"alert\", The list has no such page.",
        "?after=9223372036854775808, role=\"alert\", The list has no such page.",
        "/check?after=x, role=\"alert\", The list has no such page.",
        "/check?after=-1, role=\"alert\", The list has no such page."
    })
    void what_a_list_cannot_be_asked_is_refused_and_not_taken_for_everything(String query, String where, String why)
            throws Exception {
        AdminShop shop = AdminShop.onH2();
        counted(shop, "Misread muff", 1);

        MvcResult answer = Clerk.of(shop).opens(LIST + query);

        assertThat(answer.getResponse().getStatus()).isEqualTo(422);
        assertThat(answer.getResponse().getContentAsString())
                .contains(where, why)
                .doesNotContain("data-shelf-sku", "Levels looked at");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "0", "-1"})
    void movements_that_no_page_can_begin_with_are_refused_and_the_sku_is_shown(String before) throws Exception {
        AdminShop shop = AdminShop.onH2();
        long sku = counted(shop, "Misread muff", 7);

        MvcResult answer = Clerk.of(shop).opens(LIST + "/sku/" + sku + "?before=" + before);

        assertThat(answer.getResponse().getStatus()).isEqualTo(422);
        assertThat(answer.getResponse().getContentAsString())
                .contains("Misread muff", "The list has no such page.")
                .doesNotContain("shelf-reference");
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, GET, 403",
        "true, false, GET, 200",
        "true, true, GET, 200",
        "false, false, POST, 403",
        "true, false, POST, 403"
    })
    void nobody_passes_without_the_permission(boolean reads, boolean books, String method, int status)
            throws Exception {
        AdminShop shop = AdminShop.onH2();
        long sku = counted(shop, "Guarded glove", 5);
        Clerk clerk = new Clerk(shop, new Rights(reads, books));
        List<MvcResult> answers = method.equals("GET")
                ? List.of(
                        clerk.opens(LIST),
                        clerk.opens(LIST + "/sku/" + sku),
                        clerk.opens(LIST + "/book?sku=" + sku),
                        clerk.opens(LIST + "/check"))
                : List.of(
                        clerk.books(sku, "in", "3", "5", UUID.randomUUID().toString()),
                        clerk.sends(LIST + "/check", "drift", sku + "@web", "confirm", "yes"));

        assertThat(answers)
                .allSatisfy(a -> assertThat(a.getResponse().getStatus()).isEqualTo(status));
        assertThat(ledger(shop).levels(List.of(sku)).get(sku).get(0).onHand()).isEqualTo(5);
    }

    @Test
    void who_may_only_read_is_offered_no_booking() throws Exception {
        AdminShop shop = AdminShop.onH2();
        long sku = counted(shop, "Read only hat", 5);
        Clerk reader = new Clerk(shop, new Rights(true, false));

        assertThat(reader.reads(LIST + "/sku/" + sku)).doesNotContain("<form");
        assertThat(reader.reads(LIST + "?q=read")).doesNotContain("checkbox");
    }

    @Test
    void every_form_that_changes_something_carries_the_token_against_forgery() throws Exception {
        AdminShop shop = AdminShop.onH2();
        long sku = counted(shop, "Token tie", 5);
        drift(shop, sku);
        Clerk clerk = Clerk.of(shop);

        for (String page : List.of("/sku/" + sku, "/book?sku=" + sku, "/check")) {
            assertThat(clerk.reads(LIST + page)).as(page).containsPattern("(?s)method=\"post\".*name=\"csrfToken\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sku/0", "/sku/abc", "/sku/99999999999999999999", "/nothing", "/sku/1/2", "/a/b/c/d/e"})
    void what_does_not_exist_is_a_readable_404(String path) throws Exception {
        MvcResult answer = Clerk.of(AdminShop.onH2()).opens(LIST + path);

        assertThat(answer.getResponse().getStatus()).isEqualTo(404);
        assertThat(answer.getResponse().getContentAsString()).contains("There is no such page");
    }

    @OnEachShop
    void drift_is_found_and_repaired_only_when_confirmed(AdminShop shop) throws Exception {
        long sku = counted(shop, "Drifted scarf", 5);
        drift(shop, sku);
        Clerk clerk = Clerk.of(shop);
        assertThat(clerk.reads(LIST + "/check")).contains("value=\"" + sku + "@web\"");

        MvcResult unconfirmed = clerk.sends(LIST + "/check", "drift", sku + "@web");
        assertThat(unconfirmed.getResponse().getStatus()).isEqualTo(422);
        assertThat(clerk.reads(LIST + "/check")).contains("value=\"" + sku + "@web\"");

        MvcResult confirmed = clerk.sends(LIST + "/check", "drift", sku + "@web", "confirm", "yes");
        assertThat(confirmed.getFlashMap().get("repaired")).isEqualTo(1);
        assertThat(clerk.reads(LIST + "/check")).doesNotContain("value=\"" + sku + "@web\"");
        assertThat(clerk.reads(LIST + "/sku/" + sku)).contains("Books repaired", "admin:jane");
    }

    private static void drift(AdminShop shop, long sku) {
        shop.jdbc().update("UPDATE SHW_STOCK_LEVEL SET ON_HAND = ON_HAND + 3 WHERE SKU_ID = ?", sku);
    }

    private static long counted(AdminShop shop, String name, long onHand) {
        long sku = shop.product(name);
        stock(shop, sku, onHand);
        return sku;
    }

    private static void stock(AdminShop shop, long sku, long onHand) {
        ledger(shop).count(StockLocations.WEB, Map.of(sku, onHand), MovementNote.of(MovementCause.COUNT, "test"));
    }

    private static StockLedger ledger(AdminShop shop) {
        return shop.bean(StockLedger.class);
    }

    private static List<Long> found(Clerk clerk, String text) throws Exception {
        return rows(clerk.searches(text));
    }

    /** The SKUs of the rows that show this status. */
    private static List<Long> saying(String page, String status) {
        return Pattern.compile("(?s)data-shelf-sku=\"(\\d+)\".*?data-shelf-status=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .filter(row -> row.group(2).equals(status))
                .map(row -> Long.valueOf(row.group(1)))
                .toList();
    }

    private static List<Long> rows(String page) {
        return Pattern.compile("data-shelf-sku=\"(\\d+)\"")
                .matcher(page)
                .results()
                .map(m -> Long.valueOf(m.group(1)))
                .toList();
    }
}
