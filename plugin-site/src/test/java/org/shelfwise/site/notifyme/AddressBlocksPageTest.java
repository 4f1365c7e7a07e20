package org.shelfwise.site.notifyme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shelfwise.core.notifyme.BlockAnswer;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.site.notifyme.AlertPages.Answer;

class AddressBlocksPageTest {

    private static final String TOKEN = "abc-DEF_123";
    private static final BlockAnswer BLOCKED = new BlockAnswer.Blocked(Instant.parse("2027-11-28T12:00:00Z"));

    private AlertPages pages;

    @BeforeEach
    void open() throws Exception {
        pages = new AlertPages();
        opens(new BlockAnswer.Open());
        when(pages.blocks.block(TOKEN)).thenReturn(BLOCKED);
        when(pages.blocks.lift(TOKEN)).thenReturn(new BlockAnswer.Lifted());
    }

    private void opens(BlockAnswer answer) {
        when(pages.blocks.open(TOKEN)).thenReturn(answer);
    }

    @Test
    void a_program_that_opens_every_link_of_a_mail_blocks_nobody() throws Exception {
        Answer answer = pages.answer(get("/shelf/alerts/block").param("token", TOKEN));

        verify(pages.blocks, never()).block(any());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("form[method=post]").attr("action")).isEqualTo("/shelf/alerts/block");
        assertThat(answer.page().select("form button").text()).isEqualTo("Block my address");
        assertThat(answer.page().select("input[name=token]").val()).isEqualTo(TOKEN);
        assertThat(answer.response().getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.response().getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @CsvSource({"en, November 28\\, 2027", "sv, 28 november 2027", "ka, ნოემბერი"})
    void pressing_the_button_blocks_and_the_page_says_until_when_and_offers_to_lift_it(String language, String day)
            throws Exception {
        Answer answer =
                pages.answer(post("/shelf/alerts/block").param("token", TOKEN), Locale.forLanguageTag(language));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().text()).contains(day.replace("\\", ""));
        assertThat(answer.page().select("form").attr("action")).isEqualTo("/shelf/alerts/unblock");
        assertThat(answer.page().select("input[name=token]").val()).isEqualTo(TOKEN);
    }

    @Test
    void lifting_the_block_says_so_and_leaves_no_button() throws Exception {
        Answer answer = pages.answer(post("/shelf/alerts/unblock").param("token", TOKEN));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("h1").text()).isEqualTo("The block is lifted");
        assertThat(answer.page().select("form")).isEmpty();
        assertThat(answer.response().getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @CsvSource({"/shelf/alerts/block", "/shelf/alerts/unblock"})
    void a_form_of_another_session_does_nothing_and_the_button_is_there_again(String path) throws Exception {
        pages.forgeForms();

        Answer answer = pages.answer(post(path).param("token", TOKEN));

        verify(pages.blocks, never()).block(any());
        verify(pages.blocks, never()).lift(any());
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.page().select("[role=alert]").text()).startsWith("This page was too old");
        assertThat(answer.page().select("form button")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"notifyme.token-unknown, 404", "notifyme.token-expired, 410"})
    void a_link_that_does_not_work_says_why(String code, int status) throws Exception {
        opens(new BlockAnswer.Refused(Refusal.of(code)));

        Answer answer = pages.answer(get("/shelf/alerts/block").param("token", TOKEN));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.page().select("h1").text()).isEqualTo("This link does not work");
    }
}
