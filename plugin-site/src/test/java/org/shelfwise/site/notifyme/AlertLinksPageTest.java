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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shelfwise.core.notifyme.AlertKind;
import org.shelfwise.core.notifyme.LinkAnswer;
import org.shelfwise.core.notifyme.LinkPurpose;
import org.shelfwise.core.notifyme.LinkView;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.site.availability.Catalogue;
import org.shelfwise.site.notifyme.AlertPages.Answer;

class AlertLinksPageTest {

    private static final String TOKEN = "abc-DEF_123";

    private final Product scarf = Catalogue.product(3, "Scarf");
    private AlertPages pages;

    @BeforeEach
    void open() throws Exception {
        pages = new AlertPages(scarf);
        LinkAnswer valid = new LinkAnswer.Valid(new LinkView(3, 3L, AlertKind.BACK_IN_STOCK, Locale.ENGLISH));
        when(pages.links.open(any(), any())).thenReturn(valid);
        when(pages.links.press(any(), any())).thenReturn(valid);
        when(pages.links.press(any(), any(), any())).thenReturn(valid);
    }

    @ParameterizedTest
    @EnumSource(value = LinkPurpose.class, mode = EnumSource.Mode.EXCLUDE, names = "BUY")
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
    @EnumSource(value = LinkPurpose.class, mode = EnumSource.Mode.EXCLUDE, names = "BUY")
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
        assertThat(answer.page().select("[role=alert]").text()).startsWith("This page is too old.");
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

    @Test
    void a_mail_program_that_presses_twice_is_not_told_that_it_failed() throws Exception {
        refuses("notifyme.token-used");

        assertThat(oneClick().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"notifyme.token-unknown,404", "notifyme.token-expired,410"})
    void a_mail_program_with_a_token_that_never_was_good_or_is_no_more_is_told_so(String code, int status)
            throws Exception {
        refuses(code);

        assertThat(oneClick().status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"notifyme.token-unknown,404", "notifyme.token-used,410", "notifyme.token-expired,410"})
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
        LinkAnswer gone = new LinkAnswer.Valid(new LinkView(99, null, AlertKind.LOW_STOCK, Locale.ENGLISH));
        when(pages.links.press(any(), any())).thenReturn(gone);
        when(pages.links.press(any(), any(), any())).thenReturn(gone);

        Answer answer = pages.answer(post("/shelf/alerts/unsubscribe").param("token", TOKEN));

        assertThat(answer.page().select("[role=status]").text()).endsWith("something that is no longer sold here");
        assertThat(answer.page().select("a").attr("href")).isEqualTo("/");
    }

    private Answer oneClick() throws Exception {
        return pages.answer(post("/shelf/alerts/unsubscribe?token=" + TOKEN).param("List-Unsubscribe", "One-Click"));
    }

    private void refuses(String code) {
        LinkAnswer refused = new LinkAnswer.Refused(Refusal.of(code));
        when(pages.links.open(any(), any())).thenReturn(refused);
        when(pages.links.press(any(), any())).thenReturn(refused);
        when(pages.links.press(any(), any(), any())).thenReturn(refused);
    }

    private static String path(LinkPurpose purpose) {
        return "/shelf/alerts/" + purpose.name().toLowerCase(Locale.ROOT);
    }
}
