package org.shelfwise.admin.notifyme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shelfwise.admin.testing.AdminShop;
import org.shelfwise.admin.testing.AlertRows;
import org.shelfwise.admin.testing.AlertsClerk;
import org.shelfwise.admin.testing.AlertsClerk.Rights;
import org.shelfwise.admin.testing.OnEachShop;
import org.shelfwise.core.notifyme.AlertDesk;
import org.springframework.test.web.servlet.MvcResult;

class AlertsScreenTest {

    private static final String ALERTS = "/shelfwise-alerts";
    private static final String MASKED = "n\u2022\u2022\u2022@e\u2022\u2022\u2022.com";

    @OnEachShop
    void the_demand_shows_what_most_people_wait_for_first(AdminShop shop) throws Exception {
        long few = awaited(shop, "Awaited cape", 50);
        long many = awaited(shop, "Awaited cape", 60);

        String page = AlertsClerk.of(shop).reads(ALERTS);

        assertThat(rows(page, "sku")).containsSubsequence(many, few);
        assertThat(page).contains("Awaited cape", ">60<", ">120<", "href=\"/shelfwise-alerts/sku/" + many + "\"");
    }

    @OnEachShop
    void what_is_waited_for_is_worth_an_amount_in_the_currency_it_is_sold_in(AdminShop shop) throws Exception {
        long priced = awaited(shop, "Priced poncho", 70);
        long free = awaited(shop, "Unpriced poncho", 70);
        shop.price(priced, "1234.50", "SEK");

        String page = AlertsClerk.of(shop).reads(ALERTS, Locale.forLanguageTag("sv"));

        assertThat(row(page, priced)).contains(">172\u00a0830,00\u00a0kr<");
        assertThat(row(page, free)).contains(">\u2013<");
    }

    @OnEachShop
    void the_merchant_sees_how_many_of_those_who_were_told_have_bought(AdminShop shop) throws Exception {
        AlertRows alerts = new AlertRows(shop);
        long sku = awaited(shop, "Converted coat", 80);
        long untold = awaited(shop, "Converted coat", 80);
        long told = alerts.subscription(sku, "told@example.com", "CLOSED", "TOLD");
        alerts.bought(alerts.message(told, sku, "SENT", null));
        alerts.message(told, sku, "SENT", null);
        alerts.message(told, sku, "FAILED", "full");
        AlertsClerk clerk = AlertsClerk.of(shop);

        assertThat(row(clerk.reads(ALERTS), sku)).contains("data-shelf-outcome=\"\">1 of 2<");
        assertThat(row(clerk.reads(ALERTS), untold)).contains("data-shelf-outcome=\"\">\u2013<");
        assertThat(clerk.reads(ALERTS + "/sku/" + sku))
                .contains("Mails that it is back or nearly gone: 2. Followed by a purchase: 1.");
        assertThat(clerk.reads(ALERTS + "/sku/" + untold)).doesNotContain("data-shelf-outcome");
    }

    @OnEachShop
    void pages_of_the_demand_follow_one_another(AdminShop shop) throws Exception {
        IntStream.range(0, AlertLists.PAGE_SIZE + 1).forEach(i -> awaited(shop, "Demanded sock", 1));
        AlertsClerk clerk = AlertsClerk.of(shop);

        List<Long> first = rows(clerk.reads(ALERTS), "sku");
        List<Long> second = rows(clerk.reads(ALERTS + "?offset=" + AlertLists.PAGE_SIZE), "sku");

        assertThat(first).hasSize(AlertLists.PAGE_SIZE).doesNotContainAnyElementsOf(second);
        assertThat(second).isNotEmpty();
    }

    @OnEachShop
    void a_sku_shows_who_waits_for_it_and_leads_to_its_stock_and_back(AdminShop shop) throws Exception {
        AlertRows alerts = new AlertRows(shop);
        long sku = shop.product("Linked loafer");
        long other = shop.product("Other loafer");
        long mine = alerts.waiting(sku, "nino@example.com");
        long message = alerts.message(mine, sku, "SENT", null);
        alerts.waiting(other, "nino@example.com");
        AlertsClerk clerk = AlertsClerk.of(shop);

        String page = clerk.reads(ALERTS + "/sku/" + sku);

        assertThat(page)
                .contains("Linked loafer", "nino@example.com")
                .contains("href=\"/shelfwise-stock/sku/" + sku + "\"", "href=\"/shelfwise-settings/sku/" + sku + "\"");
        assertThat(rows(page, "subscription")).containsExactly(mine);
        assertThat(rows(page, "message")).containsExactly(message);
        assertThat(clerk.reads("/shelfwise-stock/sku/" + sku)).contains("href=\"/shelfwise-alerts/sku/" + sku + "\"");
    }

    @Test
    void who_may_not_read_alerts_is_led_to_none_from_the_stock() throws Exception {
        AdminShop shop = AdminShop.onH2();
        long sku = shop.product("Unlinked loafer");

        assertThat(new AlertsClerk(shop, new Rights(false, false, false)).reads("/shelfwise-stock/sku/" + sku))
                .contains("Unlinked loafer")
                .doesNotContain(ALERTS);
    }

    @Test
    void those_who_wait_for_a_sku_that_the_catalogue_has_lost_are_still_found() throws Exception {
        AdminShop shop = AdminShop.onH2();
        long lost = AdminShop.newId();
        long subscription = new AlertRows(shop).waiting(lost, "lost@example.com");

        String page = AlertsClerk.of(shop).reads(ALERTS + "/sku/" + lost);

        assertThat(rows(page, "subscription")).containsExactly(subscription);
    }

    @OnEachShop
    void the_lists_show_one_state_only_when_asked(AdminShop shop) throws Exception {
        AlertRows alerts = new AlertRows(shop);
        long sku = shop.product("Stated shirt");
        long waiting = alerts.waiting(sku, "state1@example.com");
        long closed = alerts.subscription(sku, "state2@example.com", "CLOSED", "TOLD");
        long sent = alerts.message(closed, sku, "SENT", null);
        long failed = alerts.message(waiting, sku, "FAILED", "550 no such mailbox");
        AlertsClerk clerk = AlertsClerk.of(shop);

        assertThat(rows(clerk.reads(subscriptions(sku)), "subscription")).containsExactly(closed, waiting);
        assertThat(rows(clerk.reads(subscriptions(sku) + "&state=WAITING"), "subscription"))
                .containsExactly(waiting);
        assertThat(rows(clerk.reads(messages(sku)), "message")).containsExactly(failed, sent);
        assertThat(rows(clerk.reads(messages(sku) + "&state=FAILED"), "message"))
                .containsExactly(failed);
        assertThat(clerk.reads(messages(sku))).contains("550 no such mailbox");
    }

    @OnEachShop
    void pages_of_a_list_follow_one_another_without_gap_or_repetition(AdminShop shop) throws Exception {
        AlertRows alerts = new AlertRows(shop);
        long sku = shop.product("Leafed shawl");
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < AlertLists.PAGE_SIZE + 3; i++) {
            ids.add(0, alerts.waiting(sku, "paged" + i + "@example.com"));
        }
        AlertsClerk clerk = AlertsClerk.of(shop);

        String first = clerk.reads(subscriptions(sku));
        List<Long> shown = new ArrayList<>(rows(first, "subscription"));
        long last = shown.get(shown.size() - 1);
        assertThat(first).contains("before=" + last);
        shown.addAll(rows(clerk.reads(subscriptions(sku) + "&before=" + last), "subscription"));

        assertThat(shown).isEqualTo(ids);
    }

    @OnEachShop
    void a_cancelled_subscription_is_closed_and_the_list_is_shown_as_it_was(AdminShop shop) throws Exception {
        AlertRows alerts = new AlertRows(shop);
        long sku = shop.product("Cancelled clog");
        long subscription = alerts.waiting(sku, "cancel@example.com");
        AlertsClerk clerk = AlertsClerk.of(shop);

        MvcResult answer = clerk.sends(
                ALERTS + "/subscriptions/" + subscription + "/cancel",
                "from",
                "list",
                "sku",
                Long.toString(sku),
                "state",
                "WAITING");

        assertThat(alerts.stateOfSubscription(subscription)).isEqualTo("CLOSED");
        assertThat(answer.getResponse().getRedirectedUrl())
                .isEqualTo(ALERTS + "/subscriptions?sku=" + sku + "&state=WAITING&before=");
        assertThat(clerk.follows(answer)).contains("The subscription is cancelled.");
    }

    @OnEachShop
    void a_failed_message_is_queued_again_and_the_page_of_its_sku_shown(AdminShop shop) throws Exception {
        AlertRows alerts = new AlertRows(shop);
        long sku = shop.product("Retried robe");
        long message = alerts.message(alerts.waiting(sku, "retry@example.com"), sku, "FAILED", "421 try later");
        AlertsClerk clerk = AlertsClerk.of(shop);

        MvcResult answer =
                clerk.sends(ALERTS + "/messages/" + message + "/retry", "from", "sku", "sku", Long.toString(sku));

        assertThat(alerts.stateOfMessage(message)).isEqualTo("QUEUED");
        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo(ALERTS + "/sku/" + sku);
        assertThat(clerk.follows(answer)).contains("The message will be tried again.");
    }

    @OnEachShop
    void all_failed_messages_of_a_sku_are_queued_again_with_one_button_and_no_others(AdminShop shop) throws Exception {
        AlertRows alerts = new AlertRows(shop);
        long sku = shop.product("Repeated robe");
        long other = shop.product("Unrepeated robe");
        long first = alerts.message(alerts.waiting(sku, "first@example.com"), sku, "FAILED", "451 busy");
        long second = alerts.message(alerts.waiting(sku, "second@example.com"), sku, "FAILED", "451 busy");
        long over =
                alerts.message(alerts.subscription(sku, "over@example.com", "CLOSED", "TOLD"), sku, "FAILED", "550");
        long elsewhere = alerts.message(alerts.waiting(other, "first@example.com"), other, "FAILED", "451 busy");
        AlertsClerk clerk = AlertsClerk.of(shop);
        assertThat(clerk.reads(messages(sku))).contains("Try all failed messages about this SKU again");

        MvcResult answer =
                clerk.sends(ALERTS + "/messages/retry", "from", "list", "sku", Long.toString(sku), "state", "FAILED");

        assertThat(Stream.of(first, second, over, elsewhere).map(alerts::stateOfMessage))
                .containsExactly("QUEUED", "QUEUED", "FAILED", "FAILED");
        assertThat(answer.getResponse().getRedirectedUrl())
                .isEqualTo(ALERTS + "/messages?sku=" + sku + "&state=FAILED&before=");
        assertThat(clerk.follows(answer)).contains("Failed messages that will be tried again: 2.");
        MvcResult again = clerk.sends(ALERTS + "/messages/retry", "from", "sku", "sku", Long.toString(sku));
        assertThat(clerk.follows(again)).contains("role=\"alert\"", "Nothing that failed can be sent again.");
    }

    @Test
    void what_names_no_sku_properly_is_not_taken_for_all_of_them() throws Exception {
        AdminShop shop = AdminShop.onH2();
        AlertRows alerts = new AlertRows(shop);
        long sku = shop.product("Mistyped robe");
        long message = alerts.message(alerts.waiting(sku, "mistyped@example.com"), sku, "FAILED", "451 busy");

        MvcResult answer = AlertsClerk.of(shop).sends(ALERTS + "/messages/retry", "sku", "x");

        assertThat(answer.getResponse().getStatus()).isEqualTo(422);
        assertThat(alerts.stateOfMessage(message)).isEqualTo("FAILED");
    }

    @OnEachShop
    void a_queued_message_is_called_off_and_can_be_sent_after_all(AdminShop shop) throws Exception {
        AlertRows alerts = new AlertRows(shop);
        long sku = shop.product("Called off cape");
        long subscription = alerts.waiting(sku, "off@example.com");
        long message = alerts.message(subscription, sku, "QUEUED", null);
        AlertsClerk clerk = AlertsClerk.of(shop);
        assertThat(clerk.reads(messages(sku))).contains("/messages/" + message + "/cancel", "Call off");

        MvcResult answer =
                clerk.sends(ALERTS + "/messages/" + message + "/cancel", "from", "list", "sku", Long.toString(sku));

        assertThat(alerts.stateOfMessage(message)).isEqualTo("CANCELLED");
        assertThat(alerts.stateOfSubscription(subscription)).isEqualTo("WAITING");
        assertThat(clerk.follows(answer)).contains("The message is called off.");
        assertThat(clerk.reads(messages(sku)))
                .contains("data-shelf-state=\"CANCELLED\"", "/messages/" + message + "/retry")
                .doesNotContain("/messages/" + message + "/cancel");
    }

    @OnEachShop
    void what_cannot_be_done_is_refused_in_words_and_nothing_changes(AdminShop shop) throws Exception {
        AlertRows alerts = new AlertRows(shop);
        long sku = shop.product("Refused ribbon");
        long sent = alerts.message(alerts.waiting(sku, "refused@example.com"), sku, "SENT", null);
        AlertsClerk clerk = AlertsClerk.of(shop);

        MvcResult retried = clerk.sends(ALERTS + "/messages/" + sent + "/retry");
        MvcResult cancelled = clerk.sends(ALERTS + "/subscriptions/999999999/cancel");
        MvcResult calledOff = clerk.sends(ALERTS + "/messages/" + sent + "/cancel");

        assertThat(alerts.stateOfMessage(sent)).isEqualTo("SENT");
        assertThat(retried.getFlashMap().get("refused")).isEqualTo("shelfwise.refusal.notifyme.message-not-retryable");
        assertThat(cancelled.getFlashMap().get("refused")).isEqualTo("shelfwise.refusal.notifyme.no-such-subscription");
        assertThat(calledOff.getFlashMap().get("refused"))
                .isEqualTo("shelfwise.refusal.notifyme.message-not-cancellable");
        assertThat(clerk.follows(retried)).contains("role=\"alert\"").doesNotContain("??shelfwise");
        assertThat(clerk.follows(calledOff)).contains("role=\"alert\"").doesNotContain("??shelfwise");
        assertThat(clerk.follows(cancelled)).contains("role=\"alert\"").doesNotContain("??shelfwise");
    }

    @OnEachShop
    void sending_is_paused_and_resumed_and_the_page_says_so(AdminShop shop) throws Exception {
        AlertsClerk clerk = AlertsClerk.of(shop);
        AlertDesk desk = shop.bean(AlertDesk.class);
        try {
            String paused = clerk.follows(clerk.sends(ALERTS + "/pause"));
            assertThat(desk.isPaused()).isTrue();
            assertThat(paused).contains("data-shelf-sending=\"paused\"", "Sending is paused now.");
        } finally {
            String resumed = clerk.follows(clerk.sends(ALERTS + "/resume"));
            assertThat(desk.isPaused()).isFalse();
            assertThat(resumed).contains("data-shelf-sending=\"on\"", "Sending goes on.");
        }
    }

    @OnEachShop
    void a_dry_run_tells_the_waves_of_a_booking_and_sends_nothing(AdminShop shop) throws Exception {
        long sku = awaited(shop, "Rehearsed raincoat", 5);
        long before = new AlertRows(shop).messages();

        String page = AlertsClerk.of(shop).reads(ALERTS + "/sku/" + sku + "?units=1");

        assertThat(rows(page, "wave")).containsExactly(2L, 2L, 1L);
        assertThat(page).contains("0 h 0 min", "0 h 30 min", "1 h 0 min");
        assertThat(new AlertRows(shop).messages()).isEqualTo(before);
    }

    @Test
    void a_dry_run_of_thousands_of_waves_shows_the_first_and_the_last() throws Exception {
        AdminShop shop = AdminShop.onH2();
        long sku = awaited(shop, "Rehearsed raincoat", 2 * BookingRehearsal.SHOWN + 7);

        String page = AlertsClerk.of(shop).reads(ALERTS + "/sku/" + sku + "?units=1");

        assertThat(rows(page, "wave")).hasSize(BookingRehearsal.SHOWN + 1).endsWith(1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1000000001", "99999999999999999999", "1.5", "many", "\u221e"})
    void a_senseless_number_of_units_is_refused_beside_its_field_and_kept(String units) throws Exception {
        AdminShop shop = AdminShop.onH2();
        long sku = awaited(shop, "Rehearsed raincoat", 1);

        MvcResult answer = AlertsClerk.of(shop).opens(ALERTS + "/sku/" + sku + "?units=" + units);

        assertThat(answer.getResponse().getStatus()).isEqualTo(422);
        assertThat(answer.getResponse().getContentAsString())
                .contains("id=\"units-refusal\"", "value=\"" + units + "\"")
                .doesNotContain("data-shelf-dry-run");
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
        AlertRows alerts = new AlertRows(shop);
        long sku = shop.product("Guarded gaiter");
        long subscription = alerts.waiting(sku, "guarded@example.com");
        long message = alerts.message(subscription, sku, "FAILED", null);
        AlertsClerk clerk = new AlertsClerk(shop, new Rights(reads, changes, true));
        List<MvcResult> answers = method.equals("GET")
                ? List.of(
                        clerk.opens(ALERTS),
                        clerk.opens(ALERTS + "/sku/" + sku + "?units=3"),
                        clerk.opens(ALERTS + "/subscriptions"),
                        clerk.opens(ALERTS + "/messages"),
                        clerk.opens(ALERTS + "/export/demand"),
                        clerk.opens(ALERTS + "/export/subscriptions"))
                : List.of(
                        clerk.sends(ALERTS + "/pause"),
                        clerk.sends(ALERTS + "/resume"),
                        clerk.sends(ALERTS + "/subscriptions/" + subscription + "/cancel"),
                        clerk.sends(ALERTS + "/messages/" + message + "/retry"),
                        clerk.sends(ALERTS + "/messages/" + message + "/cancel"),
                        clerk.sends(ALERTS + "/messages/retry", "sku", Long.toString(sku)));

        assertThat(answers)
                .allSatisfy(a -> assertThat(a.getResponse().getStatus()).isEqualTo(status));
        assertThat(alerts.stateOfSubscription(subscription)).isEqualTo("WAITING");
        assertThat(alerts.stateOfMessage(message)).isEqualTo("FAILED");
        assertThat(shop.bean(AlertDesk.class).isPaused()).isFalse();
    }

    @Test
    void who_may_only_read_is_offered_nothing_to_change() throws Exception {
        AdminShop shop = AdminShop.onH2();
        AlertRows alerts = new AlertRows(shop);
        long sku = shop.product("Read only robe");
        alerts.message(alerts.waiting(sku, "readonly@example.com"), sku, "FAILED", null);
        AlertsClerk reader = new AlertsClerk(shop, new Rights(true, false, true));

        for (String page : List.of("", "/sku/" + sku, "/subscriptions?sku=" + sku, "/messages?sku=" + sku)) {
            assertThat(reader.reads(ALERTS + page)).as(page).doesNotContain("method=\"post\"", "/privacy");
        }
    }

    @Test
    void every_form_that_changes_something_carries_the_token_against_forgery() throws Exception {
        AdminShop shop = AdminShop.onH2();
        AlertRows alerts = new AlertRows(shop);
        long sku = shop.product("Token toque");
        alerts.message(alerts.waiting(sku, "token@example.com"), sku, "FAILED", null);
        alerts.message(alerts.waiting(sku, "token2@example.com"), sku, "QUEUED", null);
        AlertsClerk clerk = AlertsClerk.of(shop);

        for (String page :
                List.of("", "/sku/" + sku, "/subscriptions?sku=" + sku, "/messages?sku=" + sku, "/privacy")) {
            String html = clerk.reads(ALERTS + page);
            assertThat(count(html, "method=\"post\"")).as(page).isPositive();
            assertThat(count(html, "name=\"csrfToken\"")).as(page).isEqualTo(count(html, "method=\"post\""));
        }
    }

    @OnEachShop
    void addresses_are_masked_wherever_they_stand_for_who_may_not_see_them(AdminShop shop) throws Exception {
        AlertRows alerts = new AlertRows(shop);
        long sku = shop.product("Masked mitten");
        alerts.message(
                alerts.waiting(sku, "nino.b@example.com"), sku, "FAILED", "550 <nino.b@example.com>: unknown mailbox");
        AlertsClerk clerk = new AlertsClerk(shop, new Rights(true, true, false));

        for (String page : List.of(
                "/sku/" + sku,
                "/subscriptions?sku=" + sku,
                "/messages?sku=" + sku,
                "/export/subscriptions?sku=" + sku)) {
            assertThat(text(clerk.opens(ALERTS + page)))
                    .as(page)
                    .contains(MASKED)
                    .doesNotContain("nino.b");
        }
        assertThat(clerk.reads(ALERTS + "/messages?sku=" + sku)).contains("unknown mailbox");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sku/0",
                "/sku/abc",
                "/sku/99999999999999999999",
                "/nothing",
                "/sku/1/2",
                "/export",
                "/subscriptions/1/cancel",
                "/a/b/c/d/e"
            })
    void what_does_not_exist_is_a_readable_404(String path) throws Exception {
        MvcResult answer = AlertsClerk.of(AdminShop.onH2()).opens(ALERTS + path);

        assertThat(answer.getResponse().getStatus()).isEqualTo(404);
        assertThat(answer.getResponse().getContentAsString()).contains("There is no such page");
    }

    @ParameterizedTest
    @CsvSource({
        "/subscriptions?sku=x, sku, An id is a whole number.",
        "/subscriptions?sku=99999999999999999999, sku, An id is a whole number.",
        "/messages?sku=%27%3B+DROP+TABLE+BLC_SKU%3B--, sku, An id is a whole number.",
        "/messages?state=NONE, state, There is no such choice.",
        "/subscriptions?state=SENT, state, There is no such choice.",
        "/export/subscriptions?sku=x, sku, An id is a whole number.",
        "/export/subscriptions?state=%00, state, There is no such choice."
    })
    void a_filter_that_makes_no_sense_is_refused_beside_its_field_and_shows_nobody(
            String query, String field, String why) throws Exception {
        AdminShop shop = AdminShop.onH2();
        new AlertRows(shop).waiting(shop.product("Misread muff"), "misread@example.com");

        MvcResult answer = AlertsClerk.of(shop).opens(ALERTS + query.replace("%00", "\0"));

        assertThat(answer.getResponse().getStatus()).isEqualTo(422);
        assertThat(answer.getResponse().getHeader("Content-Disposition")).isNull();
        assertThat(answer.getResponse().getContentAsString())
                .contains("id=\"" + field + "-refusal\"", why, "aria-describedby=\"" + field + "-refusal\"")
                .doesNotContain("misread@example.com", "data-shelf-subscription", "data-shelf-message");
    }

    @Test
    void what_was_typed_into_a_refused_filter_is_still_there() throws Exception {
        String page = AlertsClerk.of(AdminShop.onH2())
                .reads(ALERTS + "/subscriptions", Map.of("sku", "<ten>", "state", "WAITING"));

        assertThat(page)
                .contains("value=\"&lt;ten&gt;\"", "selected=\"selected\" value=\"WAITING\"")
                .doesNotContain("<ten>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?offset=-1",
                "?offset=10001",
                "?offset=9223372036854775807",
                "?offset=x",
                "/subscriptions?before=x",
                "/subscriptions?before=-9223372036854775808",
                "/messages?before=0"
            })
    void a_page_that_a_list_cannot_have_is_refused_and_not_taken_for_the_first(String query) throws Exception {
        AdminShop shop = AdminShop.onH2();
        new AlertRows(shop).waiting(shop.product("Misread muff"), "misread@example.com");

        MvcResult answer = AlertsClerk.of(shop).opens(ALERTS + query);

        assertThat(answer.getResponse().getStatus()).isEqualTo(422);
        assertThat(answer.getResponse().getContentAsString())
                .contains("role=\"alert\"", "The list has no such page.")
                .doesNotContain("data-shelf-sku", "data-shelf-subscription", "data-shelf-message");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?offset=", "/subscriptions?sku=&state=&before=", "/messages?sku= 7 "})
    void a_parameter_that_says_nothing_restricts_nothing(String query) throws Exception {
        assertThat(AlertsClerk.of(AdminShop.onH2())
                        .opens(ALERTS + query)
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void the_file_of_a_list_is_of_the_rows_that_the_list_shows() throws Exception {
        AdminShop shop = AdminShop.onH2();
        long sku = shop.product("Filed fedora");
        new AlertRows(shop).waiting(sku, "filed@example.com");

        assertThat(AlertsClerk.of(shop).reads(subscriptions(sku) + "&state=WAITING"))
                .contains("href=\"/shelfwise-alerts/export/subscriptions?sku=" + sku + "&amp;state=WAITING\"");
    }

    @Test
    void script_in_a_name_or_an_error_is_shown_and_not_run() throws Exception {
        AdminShop shop = AdminShop.onH2();
        AlertRows alerts = new AlertRows(shop);
        long sku = shop.product("<script>alert(1)</script>");
        alerts.message(alerts.waiting(sku, "script@example.com"), sku, "FAILED", "<script>alert(2)</script>");

        assertThat(AlertsClerk.of(shop).reads(ALERTS + "/sku/" + sku))
                .contains("&lt;script&gt;alert(1)", "&lt;script&gt;alert(2)")
                .doesNotContain("<script>");
    }

    /** A SKU for which so many people wait, two units each. */
    private static long awaited(AdminShop shop, String name, int people) {
        AlertRows alerts = new AlertRows(shop);
        long sku = shop.product(name);
        IntStream.range(0, people).forEach(i -> alerts.waiting(sku, "p" + i + "@awaited.example.com"));
        return sku;
    }

    private static String subscriptions(long sku) {
        return ALERTS + "/subscriptions?sku=" + sku;
    }

    private static String messages(long sku) {
        return ALERTS + "/messages?sku=" + sku;
    }

    private static String text(MvcResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static long count(String page, String part) {
        return Pattern.compile(Pattern.quote(part)).matcher(page).results().count();
    }

    private static String row(String page, long sku) {
        String row = page.substring(page.indexOf("data-shelf-sku=\"" + sku + "\""));
        return row.substring(0, row.indexOf("</tr>"));
    }

    private static List<Long> rows(String page, String of) {
        return Pattern.compile("data-shelf-" + of + "=\"(\\d+)\"")
                .matcher(page)
                .results()
                .map(m -> Long.valueOf(m.group(1)))
                .toList();
    }
}
