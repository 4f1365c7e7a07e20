package org.shelfwise.site.notifyme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Locale;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shelfwise.core.notifyme.AlertKind;
import org.shelfwise.core.notifyme.CloseReason;
import org.shelfwise.core.notifyme.LinkAnswer;
import org.shelfwise.core.notifyme.LinkPurpose;
import org.shelfwise.core.notifyme.LinkView;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.site.availability.Catalogue;
import org.shelfwise.site.notifyme.AlertPages.Answer;

class AlertLinksPageTest {

    private static final String TOKEN = "abc-DEF_123";
    private static final LinkView VIEW = view(AlertKind.BACK_IN_STOCK, false);

    private final Product scarf = Catalogue.product(3, "Scarf");
    private AlertPages pages;

    @BeforeEach
    void open() throws Exception {
        pages = new AlertPages(scarf);
        opened(new LinkAnswer.Ready(VIEW));
        pressed(new LinkAnswer.Done(VIEW));
    }

    @AfterEach
    void leave() {
        AlertPages.leave();
    }

    @ParameterizedTest
    @EnumSource(
            value = LinkPurpose.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"BUY", "BLOCK"})
    void a_program_that_opens_every_link_of_a_mail_changes_nothing(LinkPurpose purpose) throws Exception {
        Answer answer = pages.answer(get(path(purpose)).param("token", TOKEN));

        verify(pages.links, never()).press(any(), any(), any());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("form[method=post]").attr("action")).isEqualTo(path(purpose));
        assertThat(answer.page().select("form button")).hasSize(1);
        assertThat(answer.page().select("input[name=token]").val()).isEqualTo(TOKEN);
        assertThat(answer.page().text()).contains(purpose == LinkPurpose.WITHDRAW ? "Your alerts stay." : "Scarf");
    }

    @ParameterizedTest
    @EnumSource(
            value = LinkPurpose.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"BUY", "BLOCK"})
    void the_address_with_the_token_is_kept_by_nobody(LinkPurpose purpose) throws Exception {
        Answer answer = pages.answer(get(path(purpose)).param("token", TOKEN));

        assertThat(answer.response().getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.response().getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.response().getHeader("X-Robots-Tag")).isEqualTo("noindex");
    }

    @ParameterizedTest
    @CsvSource({"CONFIRM,Confirmed", "KEEP,Your alert stays", "UNSUBSCRIBE,The alert is stopped"})
    void pressing_the_button_does_it_and_says_so(LinkPurpose purpose, String title) throws Exception {
        Answer answer = pages.answer(post(path(purpose)).param("token", TOKEN));

        verify(pages.links).press(eq(purpose), eq(TOKEN), any());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("h1").text()).isEqualTo(title);
        assertThat(answer.page().select("[role=status]").text()).endsWith("Scarf");
        assertThat(answer.page().select("a").attr("href")).isEqualTo("/p/3?sku=3");
    }

    @ParameterizedTest
    @EnumSource(
            value = LinkPurpose.class,
            names = {"CONFIRM", "KEEP", "WITHDRAW"})
    void a_form_of_another_session_does_nothing_and_the_button_is_there_again(LinkPurpose purpose) throws Exception {
        pages.forgeForms();

        Answer answer = pages.answer(post(path(purpose)).param("token", TOKEN));

        verify(pages.links, never()).press(any(), any(), any());
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.page().select("[role=alert]").text()).startsWith("This page was too old");
        assertThat(answer.page().select("input[name=csrfToken]").val()).isEqualTo("token-of-the-session");
        assertThat(answer.page().select("input[name=token]").val()).isEqualTo(TOKEN);
        assertThat(answer.page().select("form button")).hasSize(1);
    }

    @Test
    void whoever_withdraws_consent_reads_that_alerts_stay() throws Exception {
        Answer answer = pages.answer(post(path(LinkPurpose.WITHDRAW)).param("token", TOKEN));

        verify(pages.links).press(eq(LinkPurpose.WITHDRAW), eq(TOKEN), any());
        assertThat(answer.page().select("h1").text()).isEqualTo("Your consent is withdrawn");
        assertThat(answer.page().select("[role=status]").text()).endsWith("Your alerts stay.");
    }

    @Test
    void ending_it_needs_no_session() throws Exception {
        pages.forgeForms();

        assertThat(pages.answer(post("/shelf/alerts/unsubscribe").param("token", TOKEN))
                        .status())
                .isEqualTo(200);

        verify(pages.links).press(eq(LinkPurpose.UNSUBSCRIBE), eq(TOKEN), any());
    }

    @Test
    void a_mail_program_s_own_button_ends_it_without_a_session_or_a_page() throws Exception {
        pages.forgeForms();

        Answer answer = oneClick();

        verify(pages.links).press(LinkPurpose.UNSUBSCRIBE, TOKEN);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().getContentType()).startsWith("text/plain");
        assertThat(answer.text()).isEqualTo("The alert is stopped");
    }

    @ParameterizedTest
    @CsvSource({"CONFIRM,Confirmed", "KEEP,Your alert stays", "UNSUBSCRIBE,The alert is stopped"})
    void a_link_whose_button_was_pressed_before_says_how_it_stands_and_has_no_button(LinkPurpose purpose, String title)
            throws Exception {
        opened(new LinkAnswer.Done(VIEW));

        for (Answer answer : new Answer[] {
            pages.answer(get(path(purpose)).param("token", TOKEN)),
            pages.answer(post(path(purpose)).param("token", TOKEN)),
            pages.answer(post(path(purpose)).param("token", TOKEN))
        }) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.page().select("h1").text()).isEqualTo(title);
            assertThat(answer.page().select("form")).isEmpty();
        }
    }

    @Test
    void an_old_page_of_a_link_that_has_done_its_work_meanwhile_says_so() throws Exception {
        pages.forgeForms();
        opened(new LinkAnswer.Done(VIEW));

        Answer answer = pages.answer(post("/shelf/alerts/confirm").param("token", TOKEN));

        verify(pages.links, never()).press(any(), any(), any());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("h1").text()).isEqualTo("Confirmed");
    }

    @ParameterizedTest
    @EnumSource(CloseReason.class)
    void a_link_whose_alert_has_ended_says_why_and_leads_to_the_product(CloseReason reason) throws Exception {
        opened(new LinkAnswer.Ended(VIEW, reason));
        pressed(new LinkAnswer.Ended(VIEW, reason));

        for (Answer answer : new Answer[] {
            pages.answer(get("/shelf/alerts/confirm").param("token", TOKEN)),
            pages.answer(post("/shelf/alerts/confirm").param("token", TOKEN))
        }) {
            assertThat(answer.status()).isEqualTo(410);
            assertThat(answer.page().select("h1").text()).isEqualTo("This alert has ended");
            assertThat(answer.page().select("[role=status]").text()).contains("Scarf");
            assertThat(answer.page().select("a").attr("href")).isEqualTo("/p/3?sku=3");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIRM,BACK_IN_STOCK,You can buy it now",
        "CONFIRM,LOW_STOCK,Only a few are left",
        "KEEP,BACK_IN_STOCK,You can buy it now"
    })
    void what_is_there_already_is_said_to_be_before_and_after_the_press_and_the_page_leads_there(
            LinkPurpose purpose, AlertKind kind, String words) throws Exception {
        opened(new LinkAnswer.Ready(view(kind, true)));
        pressed(new LinkAnswer.Done(view(kind, true)));

        Document question =
                pages.answer(get(path(purpose)).param("token", TOKEN)).page();
        Document done = pages.answer(post(path(purpose)).param("token", TOKEN)).page();

        assertThat(question.select(".shelf-ask__here").text()).isEqualTo(words + " Buy it now");
        assertThat(question.select(".shelf-ask__here a").attr("href")).isEqualTo("/p/3?sku=3");
        assertThat(question.select("form button")).hasSize(1);
        assertThat(done.select("h1").text()).isEqualTo(words);
        assertThat(done.select("[role=status]").text()).contains("Scarf", "no need to wait");
        assertThat(done.select("a").attr("href")).isEqualTo("/p/3?sku=3");
        assertThat(done.select("a").text()).isEqualTo("Buy it now");
    }

    @Test
    void ending_an_alert_is_no_occasion_to_sell() throws Exception {
        opened(new LinkAnswer.Ready(view(AlertKind.BACK_IN_STOCK, true)));
        pressed(new LinkAnswer.Done(view(AlertKind.BACK_IN_STOCK, true)));

        assertThat(pages.answer(get("/shelf/alerts/unsubscribe").param("token", TOKEN))
                        .page()
                        .select(".shelf-ask__here"))
                .isEmpty();
        assertThat(pages.answer(post("/shelf/alerts/unsubscribe").param("token", TOKEN))
                        .page()
                        .select("h1")
                        .text())
                .isEqualTo("The alert is stopped");
    }

    @Test
    void who_is_logged_in_is_known_to_the_core_when_a_link_is_opened_and_pressed() throws Exception {
        AlertPages.enter(55, "ana@example.com", true);

        pages.answer(get("/shelf/alerts/confirm").param("token", TOKEN));
        pages.answer(post("/shelf/alerts/confirm").param("token", TOKEN));

        verify(pages.links).open(LinkPurpose.CONFIRM, TOKEN, 55L);
        verify(pages.links).press(LinkPurpose.CONFIRM, TOKEN, 55L);
    }

    @ParameterizedTest
    @CsvSource({"notifyme.token-unknown,404", "notifyme.token-expired,410"})
    void a_mail_program_with_a_token_that_never_was_good_or_is_no_more_is_told_so(String code, int status)
            throws Exception {
        refuses(code);

        assertThat(oneClick().status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"notifyme.token-unknown,404", "notifyme.token-expired,410"})
    void a_link_that_does_not_work_says_why(String code, int status) throws Exception {
        refuses(code);

        for (Answer answer : new Answer[] {
            pages.answer(get("/shelf/alerts/confirm").param("token", TOKEN)),
            pages.answer(post("/shelf/alerts/confirm").param("token", TOKEN))
        }) {
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.page().select("[data-shelf-code]").attr("data-shelf-code"))
                    .isEqualTo(code);
            assertThat(answer.page().select("[role=status]").text()).isNotBlank();
            assertThat(answer.page().select("form")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"><script>alert(1)</script>", "javascript:alert(1)"})
    void a_hostile_token_stays_text(String token) throws Exception {
        Document page =
                pages.answer(get("/shelf/alerts/confirm").param("token", token)).page();

        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("input[name=token]").val()).isEqualTo(token);
    }

    @Test
    void what_left_the_shop_meanwhile_can_still_be_ended() throws Exception {
        pressed(new LinkAnswer.Done(new LinkView(99, null, AlertKind.LOW_STOCK, Locale.ENGLISH, false)));

        Answer answer = pages.answer(post("/shelf/alerts/unsubscribe").param("token", TOKEN));

        assertThat(answer.page().select("[role=status]").text()).endsWith("something that is no longer sold here");
        assertThat(answer.page().select("a").attr("href")).isEqualTo("/");
    }

    private Answer oneClick() throws Exception {
        return pages.answer(post("/shelf/alerts/unsubscribe?token=" + TOKEN).param("List-Unsubscribe", "One-Click"));
    }

    private void refuses(String code) {
        opened(new LinkAnswer.Refused(Refusal.of(code)));
        pressed(new LinkAnswer.Refused(Refusal.of(code)));
    }

    private void opened(LinkAnswer answer) {
        when(pages.links.open(any(), any(), any())).thenReturn(answer);
    }

    private void pressed(LinkAnswer answer) {
        when(pages.links.press(any(), any())).thenReturn(answer);
        when(pages.links.press(any(), any(), any())).thenReturn(answer);
    }

    private static LinkView view(AlertKind kind, boolean alreadySo) {
        return new LinkView(3, 3L, kind, Locale.ENGLISH, alreadySo);
    }

    private static String path(LinkPurpose purpose) {
        return "/shelf/alerts/" + purpose.name().toLowerCase(Locale.ROOT);
    }
}
