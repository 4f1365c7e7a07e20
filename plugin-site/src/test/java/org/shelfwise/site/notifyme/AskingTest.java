package org.shelfwise.site.notifyme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.shelfwise.site.availability.Catalogue.BLUE;
import static org.shelfwise.site.availability.Catalogue.MEDIUM;
import static org.shelfwise.site.availability.Catalogue.RED;
import static org.shelfwise.site.availability.Catalogue.SMALL;
import static org.shelfwise.site.availability.Shop.variant;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.ProductOptionValue;
import org.codehaus.jackson.JsonNode;
import org.codehaus.jackson.map.ObjectMapper;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.shelfwise.core.availability.AvailabilityStatus;
import org.shelfwise.core.notifyme.AlertAnswer;
import org.shelfwise.core.notifyme.AlertKind;
import org.shelfwise.core.notifyme.AlertRequest;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.site.availability.Catalogue;
import org.shelfwise.site.notifyme.AlertPages.Answer;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class AskingTest {

    private static final String INVALID = "This is not a mail address we can write to. Please check it.";
    private static final String UNITS = "Please choose 1 to 10.";
    private static final String WORDS = "Also send me news and offers by e-mail.";

    private final Product dress = Catalogue.dress(7, "Anna <script>alert(1)</script>");
    private AlertPages pages;

    /** Red: small low, medium sold out. Blue: small in stores only, medium discontinued. */
    @BeforeEach
    void open() throws Exception {
        for (long sku : List.of(101L, 102L, 103L, 104L)) {
            Catalogue.sku(dress, sku, "49.90");
        }
        dress.getAllSkus().stream()
                .filter(sku -> Long.valueOf(102).equals(sku.getId()))
                .forEach(sku -> sku.setProductOptionValuesCollection(
                        new LinkedHashSet<>(List.of(chosen("COLOR", "Red"), chosen("SIZE", "M")))));
        pages = new AlertPages(dress);
        pages.shop.stocks(
                7,
                List.of(
                        variant(101, AvailabilityStatus.LOW_STOCK, 2, RED, SMALL),
                        variant(102, AvailabilityStatus.SOLD_OUT, null, RED, MEDIUM),
                        variant(103, AvailabilityStatus.IN_STORE_ONLY, null, BLUE, SMALL),
                        variant(104, AvailabilityStatus.DISCONTINUED, null, BLUE, MEDIUM)));
        when(pages.alerts.ask(any())).thenReturn(new AlertAnswer.Asked(true));
    }

    @AfterEach
    void leave() {
        AlertPages.leave();
    }

    @Test
    void the_form_says_which_variant_it_is_about_and_asks_for_an_address() throws Exception {
        Document page = form("?sku=102&kind=back-in-stock").page();

        assertThat(page.select("h1").text()).isEqualTo("Tell me when " + dress.getName() + " (Red, M) is back");
        assertThat(page.title()).isEqualTo(page.select("h1").text());
        assertThat(page.select(".shelf-ask__item a").attr("href")).isEqualTo("/p/7?sku=102");
        assertThat(page.select("form").attr("method")).isEqualTo("post");
        assertThat(page.select("form").attr("action")).isEqualTo("/shelf/alerts");
        assertThat(page.select("input[name=sku]").val()).isEqualTo("102");
        assertThat(page.select("input[name=kind]").val()).isEqualTo("back-in-stock");
        assertThat(page.select("input[name=csrfToken]").val()).isEqualTo("token-of-the-session");
        assertThat(page.select("input[name=units]").val()).isEqualTo("1");
        assertThat(page.select("label[for=shelf-ask-address]")).hasSize(1);
        assertThat(page.select("select, script, [aria-invalid], [autofocus]")).isEmpty();
        assertThat(page.selectFirst("[data-shelf-ask-summary]").hasAttr("hidden"))
                .isTrue();
    }

    @Test
    void with_the_last_unit_the_page_says_why_nobody_can_be_told_before_it_sells_out() throws Exception {
        pages.shop.stocks(7, List.of(variant(101, AvailabilityStatus.LOW_STOCK, 1, RED, SMALL)));

        Answer answer = form("?sku=101&kind=low-stock");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().text())
                .contains(
                        "There are so few left that the next order may take the last: we could not tell you in time.");
        assertThat(answer.page().select("form, input")).isEmpty();
    }

    @Test
    void from_a_product_the_reader_chooses_among_what_there_is_to_wait_for() throws Exception {
        Document page = form("?product=7&kind=back-in-stock").page();

        assertThat(page.select("select[name=sku] option").eachText())
                .containsExactly("Choose", "Red, M \u2013 Sold out", "Blue, S \u2013 In stores only");
        assertThat(page.select("input[name=product]").val()).isEqualTo("7");
    }

    @Test
    void where_there_is_only_one_to_wait_for_there_is_nothing_to_choose() throws Exception {
        Document page = form("?product=7&kind=low-stock").page();

        assertThat(page.select("h1").text()).isEqualTo("Tell me before " + dress.getName() + " (Red, S) sells out");
        assertThat(page.select("select")).isEmpty();
        assertThat(page.select("input[name=sku]").val()).isEqualTo("101");
    }

    @ParameterizedTest
    @CsvSource({
        "?sku=102,back-in-stock",
        "?sku=101,low-stock",
        "?sku=102&kind=<script>,back-in-stock",
        "?product=7,back-in-stock"
    })
    void a_link_without_a_kind_leads_to_the_alert_that_makes_sense(String query, String kind) throws Exception {
        assertThat(form(query).page().select("input[name=kind]").val()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?sku=101&kind=back-in-stock", "?sku=104&kind=back-in-stock", "?sku=102&kind=low-stock"})
    void what_there_is_no_waiting_for_leads_to_the_product(String query) throws Exception {
        Answer answer = form(query);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select("form")).isEmpty();
        assertThat(answer.page().select("[data-shelf-code]").attr("data-shelf-code"))
                .isEqualTo("site.alert-not-offered");
        assertThat(answer.page().select("a").attr("href")).isEqualTo("/p/7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?sku=999",
                "?sku=0",
                "?sku=-102",
                "?sku=102x",
                "?sku=99999999999999999999",
                "?product=8",
                "?product=7'--",
                "?sku=%00"
            })
    void what_is_not_there_is_said_to_be_not_there(String query) throws Exception {
        Answer answer = form(query);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.page().select("[data-shelf-code]").attr("data-shelf-code"))
                .isEqualTo("site.product-unknown");
    }

    @Test
    void no_cache_and_no_search_engine_keeps_the_form() throws Exception {
        Answer answer = form("?sku=102");

        assertThat(answer.response().getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.response().getHeader("X-Robots-Tag")).isEqualTo("noindex");
    }

    @Test
    void what_was_asked_reaches_the_core_as_it_was_typed() throws Exception {
        ask(valid().param("units", "3"), new Locale("sv"));

        AlertRequest request = asked();
        assertThat(request.address()).isEqualTo("nino@example.com");
        assertThat(request.skuId()).isEqualTo(102);
        assertThat(request.kind()).isEqualTo(AlertKind.BACK_IN_STOCK);
        assertThat(request.units()).isEqualTo(3);
        assertThat(request.locale()).isEqualTo(new Locale("sv"));
        assertThat(request.asker().network()).isEqualTo("192.0.2.7");
        assertThat(request.asker().customerId()).isNull();
        assertThat(request.marketingWording()).isNull();
    }

    @Test
    void a_proxy_s_header_that_anybody_can_write_is_not_taken_for_the_network() throws Exception {
        ask(valid().header("X-Forwarded-For", "198.51.100.1"));

        assertThat(asked().asker().network()).isEqualTo("192.0.2.7");
    }

    @Test
    void the_box_for_other_mails_is_unticked_and_its_very_words_are_what_is_agreed_to() throws Exception {
        Document page = form("?sku=102").page();
        assertThat(page.selectFirst("input[name=marketing]").hasAttr("checked")).isFalse();
        assertThat(page.select("label[for=shelf-ask-marketing]").text()).isEqualTo(WORDS);

        ask(valid().param("marketing", "true"));

        assertThat(asked().marketingWording()).isEqualTo(WORDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "1e9", "two", "", " 1", "99999999999999999999"})
    void what_is_no_number_of_units_is_never_taken_for_one(String units) throws Exception {
        ask(valid().param("units", units));

        assertThat(asked().units()).isZero();
    }

    @Test
    void after_asking_the_reader_is_led_to_a_page_that_can_be_loaded_again() throws Exception {
        Answer answer = ask(valid());

        assertThat(answer.response().getRedirectedUrl()).isEqualTo("/shelf/alerts/thanks");
        for (int load = 0; load < 3; load++) {
            Document thanks = pages.answer(get("/shelf/alerts/thanks")).page();
            assertThat(thanks.select("h1").text()).isEqualTo("Your request is noted: " + dress.getName() + " (Red, M)");
            assertThat(thanks.select("[role=status]").text()).startsWith("Please look into your mailbox.");
            assertThat(thanks.select("a").attr("href")).isEqualTo("/p/7?sku=102");
        }
    }

    @Test
    void the_page_of_thanks_is_about_what_was_asked_last() throws Exception {
        ask(valid());
        when(pages.alerts.ask(any())).thenReturn(new AlertAnswer.Asked(false));
        ask(post("/shelf/alerts")
                .param("sku", "103")
                .param("kind", "back-in-stock")
                .param("address", "nino@example.com"));

        Document thanks = pages.answer(get("/shelf/alerts/thanks")).page();

        assertThat(thanks.select("a").attr("href")).isEqualTo("/p/7?sku=103");
        assertThat(thanks.select("[role=status]").text()).isEqualTo("We write to you as soon as there is news.");
    }

    @Test
    void whoever_has_asked_nothing_is_not_thanked_but_led_to_the_shop() throws Exception {
        assertThat(pages.answer(get("/shelf/alerts/thanks")).response().getRedirectedUrl())
                .isEqualTo("/");

        refuses("address", Refusal.of("notifyme.address-invalid"));
        ask(valid("wrong"));

        assertThat(pages.answer(get("/shelf/alerts/thanks")).response().getRedirectedUrl())
                .isEqualTo("/");
    }

    @Test
    void where_nothing_has_to_be_confirmed_the_thanks_do_not_ask_for_it() throws Exception {
        when(pages.alerts.ask(any())).thenReturn(new AlertAnswer.Asked(false));

        ask(valid());
        Answer thanks = pages.answer(get("/shelf/alerts/thanks"));

        assertThat(thanks.page().select("[role=status]").text()).isEqualTo("We write to you as soon as there is news.");
    }

    @Test
    void a_refused_address_comes_back_beside_its_field_with_what_was_typed() throws Exception {
        refuses("address", Refusal.of("site.alert-choose"));

        Answer answer = ask(valid("<b>\"'@example.com").param("units", "3").param("marketing", "true"));

        assertThat(answer.status()).isEqualTo(422);
        Element input = answer.page().selectFirst("input[name=address]");
        assertThat(input.val()).isEqualTo("<b>\"'@example.com");
        assertThat(input.attr("aria-invalid")).isEqualTo("true");
        assertThat(input.attr("aria-describedby")).contains("shelf-ask-wrong-address");
        assertThat(answer.page().select("#shelf-ask-wrong-address").text()).isEqualTo("Please choose a variant.");
        assertThat(answer.page().select("input[name=units]").val()).isEqualTo("3");
        assertThat(answer.page().selectFirst("input[name=marketing]").hasAttr("checked"))
                .isTrue();
    }

    @Test
    void all_that_is_wrong_is_said_at_once_and_the_summary_has_the_focus_and_leads_to_each_field() throws Exception {
        refusesTwoFields();

        Answer answer = ask(valid("nino@").param("units", "0"));

        Document page = answer.page();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(page.select("[aria-invalid=true]").eachAttr("name")).containsExactly("address", "units");
        assertThat(page.select("#shelf-ask-wrong-address").text()).isEqualTo(INVALID);
        assertThat(page.select("#shelf-ask-wrong-units").text()).isEqualTo(UNITS);
        Element summary = page.selectFirst("[data-shelf-ask-summary]");
        assertThat(summary.hasAttr("hidden")).isFalse();
        assertThat(summary.attr("tabindex")).isEqualTo("-1");
        assertThat(page.select("[autofocus]")).containsExactly(summary);
        assertThat(summary.select("a").eachText()).containsExactly(INVALID, UNITS);
        for (Element link : summary.select("a")) {
            assertThat(page.select("input" + link.attr("href"))).hasSize(1);
        }
    }

    @Test
    void a_script_gets_all_that_is_wrong_and_the_first_of_it_as_before() throws Exception {
        refusesTwoFields();

        JsonNode json = json(ask(valid("nino@").param("units", "0").header("Accept", "application/json")));

        assertThat(json.get("code").asText()).isEqualTo("notifyme.address-invalid");
        assertThat(json.get("field").asText()).isEqualTo("address");
        assertThat(json.get("wrong").findValuesAsText("field")).containsExactly("address", "units");
        assertThat(json.get("wrong").findValuesAsText("code"))
                .containsExactly("notifyme.address-invalid", "notifyme.units");
        assertThat(json.get("wrong").findValuesAsText("message")).containsExactly(INVALID, UNITS);
    }

    @Test
    void beside_a_variant_that_nobody_chose_the_rest_is_looked_at_too() throws Exception {
        when(pages.alerts.check("nino@", 0))
                .thenReturn(List.of(new AlertAnswer.Wrong("address", Refusal.of("notifyme.address-invalid"))));

        Document page = ask(post("/shelf/alerts")
                        .param("product", "7")
                        .param("sku", "")
                        .param("kind", "back-in-stock")
                        .param("units", "0")
                        .param("address", "nino@"))
                .page();

        assertThat(page.select("[aria-invalid=true]").eachAttr("name")).containsExactly("sku", "address");
        nothingAsked();
    }

    private void refusesTwoFields() {
        when(pages.alerts.ask(any()))
                .thenReturn(new AlertAnswer.Refused(List.of(
                        new AlertAnswer.Wrong("address", Refusal.of("notifyme.address-invalid")),
                        new AlertAnswer.Wrong("units", Refusal.of("notifyme.units", 10L)))));
    }

    @Test
    void asking_too_often_is_told_with_the_status_that_programs_know_and_when_to_come_again() throws Exception {
        List<AlertAnswer.Wrong> tooMany = List.of(new AlertAnswer.Wrong("address", Refusal.of("notifyme.too-many")));
        when(pages.alerts.ask(any()))
                .thenReturn(new AlertAnswer.Refused(tooMany, Optional.of(Duration.ofMillis(90_001))));

        Answer page = ask(valid());
        Answer script = ask(valid().header("Accept", "application/json"));

        assertThat(page.status()).isEqualTo(429);
        assertThat(page.response().getHeader("Retry-After")).isEqualTo("91");
        assertThat(script.status()).isEqualTo(429);
        assertThat(script.response().getHeader("Retry-After")).isEqualTo("91");
    }

    @Test
    void what_waiting_does_not_change_names_no_time_to_come_again() throws Exception {
        refuses("address", Refusal.of("notifyme.address-invalid"));

        assertThat(ask(valid()).response().getHeader("Retry-After")).isNull();
    }

    @Test
    void a_variant_that_nobody_chose_is_asked_for_and_the_core_is_not() throws Exception {
        Answer answer = ask(post("/shelf/alerts")
                .param("product", "7")
                .param("sku", "")
                .param("kind", "back-in-stock")
                .param("address", "nino@example.com"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#shelf-ask-wrong-sku").text()).isEqualTo("Please choose a variant.");
        assertThat(answer.page().select("select").attr("aria-invalid")).isEqualTo("true");
        nothingAsked();
    }

    @Test
    void what_came_back_while_the_reader_typed_leads_to_the_product() throws Exception {
        refuses("sku", Refusal.of("site.alert-not-offered"));
        pages.shop.stocks(7, List.of(variant(102, AvailabilityStatus.IN_STOCK, null, RED, MEDIUM)));

        Answer answer = ask(valid());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("a").attr("href")).isEqualTo("/p/7");
        assertThat(answer.page().select("[role=status]").text()).startsWith("There is nothing to wait for");
    }

    @Test
    void a_forged_form_asks_for_nothing() throws Exception {
        pages.forgeForms();

        Answer answer = ask(valid());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.page().select("#shelf-ask-wrong-form").text()).startsWith("This page was too old");
        nothingAsked();
    }

    @Test
    void a_program_that_fills_in_what_nobody_sees_is_thanked_and_nothing_is_asked() throws Exception {
        Answer answer = ask(valid().param("shelf-topic", "https://example.com"));

        assertThat(answer.response().getRedirectedUrl()).isEqualTo("/shelf/alerts/thanks");
        assertThat(pages.answer(get("/shelf/alerts/thanks"))
                        .page()
                        .select("[role=status]")
                        .text())
                .startsWith("Please look into your mailbox.");
        nothingAsked();
        assertThat(form("?sku=102").page().select("input[name=address]").val()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BACK_IN_STOCK", "discontinued", "<script>"})
    void a_kind_that_is_none_is_refused(String kind) throws Exception {
        Answer answer = ask(
                post("/shelf/alerts").param("sku", "102").param("kind", kind).param("address", "nino@example.com"));

        assertThat(answer.status()).isEqualTo(422);
        nothingAsked();
    }

    @Test
    void a_link_cannot_ask() throws Exception {
        assertThat(pages.answer(get("/shelf/alerts?sku=102&kind=back-in-stock&address=nino@example.com"))
                        .status())
                .isEqualTo(405);
        nothingAsked();
    }

    @Test
    void the_address_is_remembered_for_the_session_once_it_was_taken() throws Exception {
        refuses("address", Refusal.of("site.alert-choose"));
        ask(valid("wrong"));
        assertThat(form("?sku=102").page().select("input[name=address]").val()).isEmpty();

        when(pages.alerts.ask(any())).thenReturn(new AlertAnswer.Asked(true));
        ask(valid());

        assertThat(form("?sku=103").page().select("input[name=address]").val()).isEqualTo("nino@example.com");
    }

    @Test
    void a_shopper_who_is_logged_in_finds_the_account_s_address_and_is_known_to_the_core() throws Exception {
        AlertPages.enter(55, "ana@example.com", true);
        assertThat(form("?sku=102").page().select("input[name=address]").val()).isEqualTo("ana@example.com");

        ask(valid("ana@example.com"));

        assertThat(asked().asker().customerId()).isEqualTo(55);
        assertThat(asked().asker().customerAddress()).isEqualTo("ana@example.com");
    }

    @Test
    void a_shopper_whom_only_a_cookie_recognised_is_a_guest() throws Exception {
        AlertPages.enter(55, "ana@example.com", false);
        assertThat(form("?sku=102").page().select("input[name=address]").val()).isEmpty();

        ask(valid());

        assertThat(asked().asker().customerId()).isNull();
        assertThat(asked().asker().customerAddress()).isNull();
    }

    @Test
    void a_script_gets_the_thanks_as_json() throws Exception {
        Answer answer = ask(valid().header("Accept", "application/json"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().getHeader("Cache-Control")).isEqualTo("no-store");
        JsonNode json = json(answer);
        assertThat(json.get("code").asText()).isEqualTo("notifyme.asked");
        assertThat(json.get("title").asText()).isEqualTo("Your request is noted: " + dress.getName() + " (Red, M)");
        assertThat(json.get("message").asText()).startsWith("Please look into your mailbox.");
        assertThat(json.has("field")).isFalse();
    }

    @Test
    void a_script_gets_the_refusal_with_its_field() throws Exception {
        refuses("units", Refusal.of("site.alert-choose"));

        Answer answer = ask(valid().header("Accept", "application/json"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(json(answer).get("code").asText()).isEqualTo("site.alert-choose");
        assertThat(json(answer).get("message").asText()).isEqualTo("Please choose a variant.");
        assertThat(json(answer).get("field").asText()).isEqualTo("units");
    }

    @Test
    void a_forged_request_of_a_script_asks_for_nothing() throws Exception {
        pages.forgeForms();

        Answer answer = ask(valid().header("Accept", "application/json"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(json(answer).get("code").asText()).isEqualTo("site.form-expired");
        nothingAsked();
    }

    @Test
    void a_hostile_name_stays_text() throws Exception {
        Document page = form("?sku=102").page();

        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("h1").text()).contains(dress.getName());
    }

    private static ProductOptionValue chosen(String option, String text) {
        ProductOptionValue value = Catalogue.value(text.hashCode(), text);
        value.setProductOption(Catalogue.option(option, option, value));
        return value;
    }

    @Test
    void a_variant_of_another_product_is_refused_and_nobody_is_asked_about_it() throws Exception {
        AlertPages both = new AlertPages(dress, Catalogue.product(3, "Scarf"));

        Answer answer = both.answer(
                post("/shelf/alerts")
                        .param("product", "7")
                        .param("sku", "3")
                        .param("kind", "back-in-stock")
                        .param("units", "1")
                        .param("address", "nino@example.com"),
                Locale.ENGLISH);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().text()).contains("This product does not exist any more.");
        verify(both.alerts, never()).ask(any());
    }

    private Answer form(String query) throws Exception {
        return pages.answer(get("/shelf/alerts/new" + query));
    }

    private static MockHttpServletRequestBuilder valid() {
        return valid("nino@example.com");
    }

    private static MockHttpServletRequestBuilder valid(String address) {
        return post("/shelf/alerts")
                .param("sku", "102")
                .param("kind", "back-in-stock")
                .param("address", address)
                .with(request -> {
                    request.setRemoteAddr("192.0.2.7");
                    return request;
                });
    }

    private Answer ask(MockHttpServletRequestBuilder request) throws Exception {
        return ask(request, Locale.ENGLISH);
    }

    private Answer ask(MockHttpServletRequestBuilder request, Locale locale) throws Exception {
        return pages.answer(request, locale);
    }

    private void refuses(String field, Refusal refusal) {
        when(pages.alerts.ask(any())).thenReturn(new AlertAnswer.Refused(field, refusal));
    }

    private AlertRequest asked() {
        ArgumentCaptor<AlertRequest> request = ArgumentCaptor.forClass(AlertRequest.class);
        verify(pages.alerts).ask(request.capture());
        return request.getValue();
    }

    private void nothingAsked() {
        verify(pages.alerts, never()).ask(any());
    }

    private static JsonNode json(Answer answer) throws Exception {
        return new ObjectMapper().readTree(answer.text());
    }
}
