package org.shelfwise.site.notifyme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shelfwise.core.notifyme.Account;
import org.shelfwise.core.notifyme.AlertKind;
import org.shelfwise.core.notifyme.Consent;
import org.shelfwise.core.notifyme.MyAlert;
import org.shelfwise.site.availability.Catalogue;
import org.shelfwise.site.notifyme.AlertPages.Answer;

class MyAlertsPageTest {

    private static final Account ANA = new Account(55, "ana@example.com");

    private final Product scarf = Catalogue.product(3, "Scarf <b>");
    private AlertPages pages;

    @BeforeEach
    void enter() throws Exception {
        pages = new AlertPages(scarf);
        AlertPages.enter(55, "ana@example.com", true);
    }

    @AfterEach
    void leave() {
        AlertPages.leave();
    }

    @Test
    void the_list_says_what_is_waited_for_since_when_and_how_far_it_has_come() throws Exception {
        has(alert(1, 3, AlertKind.BACK_IN_STOCK, true, 11, 20));

        Document page = list();

        Element row = page.selectFirst("[data-shelf-alert=1]");
        assertThat(row.select("a").text()).isEqualTo("Scarf <b>");
        assertThat(row.select("a").attr("href")).isEqualTo("/p/3?sku=3");
        assertThat(row.text()).contains("When it is back", "Asked on November 3, 2026", "Units: 2");
        assertThat(row.select(".shelf-alerts__place").text()).isEqualTo("Place 11 to 20 in the queue");
        assertThat(row.select("button").attr("aria-label")).isEqualTo("Cancel: Scarf <b>");
        assertThat(row.select("form").attr("action")).isEqualTo("/account/alerts/cancel");
        assertThat(row.select("input[name=csrfToken]").val()).isEqualTo("token-of-the-session");
    }

    @Test
    void one_that_is_not_confirmed_says_what_is_missing() throws Exception {
        has(alert(1, 3, AlertKind.BACK_IN_STOCK, false, 0, 0));

        assertThat(list().select(".shelf-alerts__place").text()).startsWith("Not confirmed yet");
    }

    @Test
    void one_that_has_no_queue_tells_of_none() throws Exception {
        has(alert(1, 3, AlertKind.LOW_STOCK, true, 0, 0));

        assertThat(list().select(".shelf-alerts__place")).isEmpty();
        assertThat(list().text()).contains("Before it sells out");
    }

    @Test
    void what_left_the_shop_can_still_be_cancelled() throws Exception {
        has(alert(1, 99, AlertKind.BACK_IN_STOCK, true, 1, 10));

        Document page = list();

        assertThat(page.select("[data-shelf-alert=1] a")).isEmpty();
        assertThat(page.select("[data-shelf-alert=1] button")).hasSize(1);
    }

    @Test
    void who_asked_for_nothing_reads_how_to_and_is_led_to_the_shop() throws Exception {
        Document page = list();

        assertThat(page.text()).contains("You have not asked to be told of anything.", "Tell me when it is back");
        assertThat(page.select(".shelf-alerts a").attr("href")).isEqualTo("/");
    }

    @Test
    void cancelling_ends_it_and_says_so() throws Exception {
        when(pages.mine.cancel(ANA, 1)).thenReturn(true);

        Answer answer = cancel("1");

        assertThat(notice(answer)).isEqualTo("The alert is cancelled.");
    }

    @Test
    void what_the_account_has_only_asked_for_says_what_shows_more_and_is_taken_off_the_list() throws Exception {
        Instant asked = Instant.parse("2026-11-03T12:00:00Z");
        has(new MyAlert(4, true, 3, 3L, AlertKind.BACK_IN_STOCK, 2, false, asked, asked, 0, 0));
        when(pages.mine.withdraw(55, 4)).thenReturn(true);

        Element row = list().selectFirst("[data-shelf-alert=4]");
        assertThat(row.select(".shelf-alerts__place").text())
                .startsWith("Press the button in the mail that we sent while you are logged in");
        Element input = row.selectFirst("input[value=4]");
        Answer answer = pages.answer(post("/account/alerts/cancel").param(input.attr("name"), "4"));

        assertThat(notice(answer)).startsWith("It is off your list.");
        verify(pages.mine, never()).cancel(any(), anyLong());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "0", "-1", "x", "", "99999999999999999999", "1 or 1=1"})
    void somebody_else_s_is_refused_like_one_that_never_was(String alert) throws Exception {
        assertThat(notice(cancel(alert))).isEqualTo("You have no such alert.");
        assertThat(notice(pages.answer(post("/account/alerts/cancel").param("request", alert))))
                .isEqualTo("You have no such alert.");
    }

    @Test
    void a_forged_form_cancels_nothing() throws Exception {
        pages.forgeForms();

        assertThat(notice(cancel("1"))).startsWith("This page was too old");

        verify(pages.mine, never()).cancel(any(), anyLong());
    }

    @Test
    void who_agreed_to_other_mails_reads_to_what_and_withdraws_it() throws Exception {
        assertThat(list().select("form[action=/account/alerts/withdraw]")).isEmpty();
        Instant given = Instant.parse("2026-11-03T12:00:00Z");
        when(pages.consents.of(ANA))
                .thenReturn(List.of(new Consent(
                        1, "ana@example.com", "Ja, <b>nyheter</b>.", Locale.forLanguageTag("sv"), given, given, null)));

        Document page = list();

        assertThat(page.text()).contains("On November 3, 2026 you agreed to this, with the address ana@example.com:");
        assertThat(page.select("blockquote[lang=sv]").text()).isEqualTo("Ja, <b>nyheter</b>.");
        assertThat(page.select("form[action=/account/alerts/withdraw] input[name=csrfToken]")
                        .val())
                .isEqualTo("token-of-the-session");
        assertThat(notice(withdraw())).isEqualTo("Your consent to other mails is withdrawn.");
        verify(pages.consents).withdraw(ANA);
    }

    @Test
    void neither_a_forged_form_nor_a_stranger_withdraws_anything() throws Exception {
        pages.forgeForms();
        assertThat(notice(withdraw())).startsWith("This page was too old");

        AlertPages.leave();
        assertThat(withdraw().status()).isEqualTo(403);

        verify(pages.consents, never()).withdraw(any(Account.class));
    }

    private Answer withdraw() throws Exception {
        return pages.answer(post("/account/alerts/withdraw"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void who_is_not_logged_in_sees_and_cancels_nothing(boolean known) throws Exception {
        AlertPages.leave();
        if (known) {
            AlertPages.enter(55, "ana@example.com", false);
        }

        assertThat(pages.answer(get("/account/alerts")).status()).isEqualTo(403);
        assertThat(cancel("1").status()).isEqualTo(403);

        verify(pages.mine, never()).of(any());
        verify(pages.mine, never()).cancel(any(), anyLong());
    }

    private Document list() throws Exception {
        return pages.answer(get("/account/alerts")).page();
    }

    private Answer cancel(String alert) throws Exception {
        return pages.answer(post("/account/alerts/cancel").param("alert", alert));
    }

    private String notice(Answer answer) throws Exception {
        assertThat(answer.response().getRedirectedUrl()).isEqualTo("/account/alerts");
        return list().select("[role=status]").text();
    }

    private void has(MyAlert alert) {
        when(pages.mine.of(ANA)).thenReturn(List.of(alert));
    }

    private static MyAlert alert(long id, long sku, AlertKind kind, boolean confirmed, long from, long to) {
        Instant asked = Instant.parse("2026-11-03T12:00:00Z");
        return new MyAlert(id, false, sku, sku == 3 ? 3L : null, kind, 2, confirmed, asked, asked, from, to);
    }
}
