package org.shelfwise.admin.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shelfwise.admin.platform.Query;
import org.shelfwise.admin.testing.AdminShop;
import org.shelfwise.admin.testing.Clerk;
import org.shelfwise.admin.testing.OnEachShop;
import org.shelfwise.core.stock.MovementCause;
import org.shelfwise.core.stock.MovementNote;
import org.shelfwise.core.stock.StockLedger;
import org.shelfwise.core.stock.StockLine;
import org.shelfwise.core.stock.StockLocations;
import org.shelfwise.core.stock.StockMovement;
import org.shelfwise.core.testing.Threads;
import org.springframework.test.web.servlet.MvcResult;

class BookingScreenTest {

    private static final String BOOK = "/shelfwise-stock/book";

    @OnEachShop
    void a_booking_leaves_a_movement_with_who_and_why(AdminShop shop) throws Exception {
        long sku = shop.product("Linen dress");

        MvcResult answer = Clerk.of(shop).books(sku, "in", "12", "");

        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo("/shelfwise-stock/sku/" + sku);
        StockMovement newest = newest(shop, sku);
        assertThat(newest.cause()).isEqualTo(MovementCause.RECEIPT);
        assertThat(newest.onHandAfter()).isEqualTo(12);
        assertThat(newest.actor()).isEqualTo("admin:jane");
        assertThat(newest.reason()).isEqualTo("Delivery");
    }

    @OnEachShop
    void characters_that_no_keyboard_sends_are_neither_stored_nor_searched_for(AdminShop shop) throws Exception {
        long sku = stocked(shop, 10);
        Clerk clerk = Clerk.of(shop);

        clerk.sends(
                BOOK,
                "slip",
                UUID.randomUUID().toString(),
                "kind",
                "in",
                "reason",
                "\0Found\0again",
                "quantity",
                "1",
                "sku",
                Long.toString(sku));

        assertThat(newest(shop, sku).reason()).isEqualTo("Found again");
        assertThat(StockQuery.of(new Query(Map.of("q", "\0linen\0")::get)).text())
                .isEqualTo("linen");
    }

    @OnEachShop
    void a_form_that_is_sent_twice_books_once(AdminShop shop) throws Exception {
        long sku = stocked(shop, 10);
        Clerk clerk = Clerk.of(shop);
        String slip = clerk.slipOf(clerk.reads("/shelfwise-stock/sku/" + sku));

        clerk.books(sku, "out", "3", "10", slip);
        MvcResult again = clerk.books(sku, "out", "3", "10", slip);

        assertThat(onHand(shop, sku)).isEqualTo(7);
        assertThat(again.getFlashMap().get("booked"))
                .as("says that nothing more was booked")
                .isEqualTo(0);
    }

    @OnEachShop
    void a_double_click_that_races_itself_books_once(AdminShop shop) throws Exception {
        long sku = stocked(shop, 10);
        Clerk clerk = Clerk.of(shop);
        String slip = clerk.slipOf(clerk.reads("/shelfwise-stock/sku/" + sku));

        List<Integer> statuses = Threads.together(
                8,
                i -> () ->
                        clerk.books(sku, "out", "1", "10", slip).getResponse().getStatus());

        assertThat(statuses).containsOnly(302);
        assertThat(onHand(shop, sku)).isEqualTo(9);
    }

    @OnEachShop
    void a_count_is_asked_again_when_a_shopper_bought_meanwhile(AdminShop shop) throws Exception {
        long sku = stocked(shop, 10);
        buy(shop, sku, 1);

        MvcResult answer = Clerk.of(shop).books(sku, "count", "10", "10");

        assertThat(answer.getResponse().getStatus()).isEqualTo(422);
        assertThat(answer.getResponse().getContentAsString())
                .contains("it was 10 and is 9 now")
                .contains("name=\"seen-" + sku + "\" value=\"9\"");
        assertThat(onHand(shop, sku)).isEqualTo(9);
    }

    @OnEachShop
    void a_count_sets_what_was_counted_and_books_the_difference(AdminShop shop) throws Exception {
        long sku = stocked(shop, 10);

        Clerk.of(shop).books(sku, "count", "0", "10");

        assertThat(newest(shop, sku).delta()).isEqualTo(-10);
        assertThat(onHand(shop, sku)).isZero();
    }

    @OnEachShop
    void several_skus_are_booked_all_or_none(AdminShop shop) throws Exception {
        long plenty = stocked(shop, 10);
        long scarce = stocked(shop, 1);
        Clerk clerk = Clerk.of(shop);
        String page = clerk.reads(BOOK + "?sku=" + plenty + "&sku=" + scarce);

        MvcResult answer = clerk.sends(
                BOOK,
                "slip",
                clerk.slipOf(page),
                "kind",
                "out",
                "reason",
                "Damaged in the flood",
                "quantity",
                "2",
                "sku",
                Long.toString(plenty),
                "sku",
                Long.toString(scarce));

        assertThat(answer.getResponse().getStatus()).isEqualTo(422);
        assertThat(answer.getResponse().getContentAsString())
                .contains("id=\"quantity-" + scarce + "-refusal\"")
                .contains("Only 1 are on hand")
                .doesNotContain("id=\"quantity-" + plenty + "-refusal\"")
                .contains("value=\"Damaged in the flood\"")
                .contains("value=\"2\"");
        assertThat(onHand(shop, plenty)).isEqualTo(10);
        assertThat(onHand(shop, scarce)).isEqualTo(1);
    }

    @OnEachShop
    void a_quantity_of_a_row_beats_the_one_for_all(AdminShop shop) throws Exception {
        long first = stocked(shop, 0);
        long second = stocked(shop, 0);
        Clerk clerk = Clerk.of(shop);

        MvcResult answer = clerk.sends(
                BOOK,
                "slip",
                UUID.randomUUID().toString(),
                "kind",
                "in",
                "reason",
                "Delivery",
                "quantity",
                "5",
                "sku",
                Long.toString(first),
                "sku",
                Long.toString(second),
                "quantity-" + second,
                "7",
                "q",
                "linen",
                "show",
                "sold-out");

        assertThat(onHand(shop, first)).isEqualTo(5);
        assertThat(onHand(shop, second)).isEqualTo(7);
        assertThat(answer.getResponse().getRedirectedUrl())
                .as("back to the list as it was")
                .isEqualTo("/shelfwise-stock?q=linen&show=sold-out&after=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1000000001", "99999999999999999999", "1.5", "many", "", "1e3", "\u221e"})
    void a_senseless_quantity_is_refused_beside_its_field_and_kept(String quantity) throws Exception {
        AdminShop shop = AdminShop.onH2();
        long sku = stocked(shop, 10);

        MvcResult answer = Clerk.of(shop).books(sku, "in", quantity, "10");

        assertThat(answer.getResponse().getStatus()).isEqualTo(422);
        assertThat(answer.getResponse().getContentAsString())
                .contains(quantity.isEmpty() ? "id=\"quantity-refusal\"" : "id=\"quantity-" + sku + "-refusal\"")
                .contains("value=\"" + quantity + "\"");
        assertThat(onHand(shop, sku)).isEqualTo(10);
    }

    @Test
    void every_mistake_in_a_form_is_told_at_once() throws Exception {
        AdminShop shop = AdminShop.onH2();
        long sku = stocked(shop, 10);

        MvcResult answer = Clerk.of(shop)
                .sends(BOOK, "slip", "x", "kind", "steal", "sku", Long.toString(sku), "quantity-" + sku, "none");

        assertThat(answer.getResponse().getContentAsString())
                .contains("This form is incomplete", "Choose what to book.", "Give a reason.", "Give a whole number.");
    }

    @Test
    void an_unknown_sku_is_refused() throws Exception {
        AdminShop shop = AdminShop.onH2();

        MvcResult answer = Clerk.of(shop)
                .books(AdminShop.newId(), "in", "1", "", UUID.randomUUID().toString());

        assertThat(answer.getResponse().getStatus()).isEqualTo(422);
        assertThat(answer.getResponse().getContentAsString()).contains("There is no such SKU.");
    }

    @Test
    void ten_thousand_skus_in_one_form_are_refused() throws Exception {
        AdminShop shop = AdminShop.onH2();
        List<String> fields = new ArrayList<>(List.of("slip", UUID.randomUUID().toString(), "kind", "in"));
        IntStream.range(0, 10_000).forEach(i -> fields.addAll(List.of("sku", Integer.toString(i))));

        MvcResult answer = Clerk.of(shop).sends(BOOK, fields.toArray(String[]::new));

        assertThat(answer.getResponse().getStatus()).isEqualTo(422);
        assertThat(answer.getResponse().getContentAsString()).contains("At most 200 SKUs at once.");
    }

    @Test
    void script_in_a_reason_or_a_name_is_shown_and_not_run() throws Exception {
        AdminShop shop = AdminShop.onH2();
        long sku = shop.product("<script>alert(1)</script>");
        Clerk clerk = Clerk.of(shop);

        clerk.sends(
                BOOK,
                "slip",
                UUID.randomUUID().toString(),
                "kind",
                "in",
                "reason",
                "\"><script>alert(2)</script>",
                "sku",
                Long.toString(sku),
                "quantity-" + sku,
                "1");

        assertThat(clerk.reads("/shelfwise-stock/sku/" + sku))
                .contains("&lt;script&gt;alert(1)", "&lt;script&gt;alert(2)")
                .doesNotContain("<script>");
    }

    @OnEachShop
    void bookings_and_sales_at_the_same_time_lose_nothing(AdminShop shop) throws Exception {
        long sku = stocked(shop, 100);
        Clerk clerk = Clerk.of(shop);

        Threads.together(16, i -> () -> {
            buy(shop, sku, 1);
            return clerk.books(sku, "in", "2", "100").getResponse().getStatus();
        });

        assertThat(onHand(shop, sku)).isEqualTo(100 - 16 + 32);
    }

    private static long stocked(AdminShop shop, long onHand) {
        long sku = shop.product("Wool coat");
        ledger(shop)
                .count(StockLocations.WEB, java.util.Map.of(sku, onHand), MovementNote.of(MovementCause.COUNT, "test"));
        return sku;
    }

    private static void buy(AdminShop shop, long sku, long quantity) {
        ledger(shop)
                .take(
                        StockLocations.WEB,
                        List.of(new StockLine(sku, quantity)),
                        MovementNote.of(MovementCause.SALE, "order:1"));
    }

    private static StockLedger ledger(AdminShop shop) {
        return shop.bean(StockLedger.class);
    }

    private static long onHand(AdminShop shop, long sku) {
        return ledger(shop).levels(List.of(sku)).get(sku).get(0).onHand();
    }

    private static StockMovement newest(AdminShop shop, long sku) {
        return ledger(shop).movements(sku, 1, null).get(0);
    }
}
