package org.shelfwise.core.notifyme.broadleaf;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.mail.Header;
import javax.mail.Multipart;
import javax.mail.internet.AddressException;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shelfwise.core.notifyme.AlertKind;
import org.shelfwise.core.notifyme.AlertMail;
import org.shelfwise.core.notifyme.MailItem;
import org.shelfwise.core.notifyme.MessageKind;
import org.unbescape.html.HtmlEscape;

class ThymeleafAlertMailsTest {

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");

    /** Each mail in each language. */
    static Stream<AlertMail> all() {
        return Stream.of("en", "sv", "ka").map(Locale::forLanguageTag).flatMap(language -> Arrays.stream(
                        MessageKind.values())
                .flatMap(kind -> Arrays.stream(AlertKind.values())
                        .map(alert ->
                                SampleMail.of(kind).alert(alert).in(language).mail())));
    }

    @ParameterizedTest
    @MethodSource("all")
    void nobody_reads_a_key_or_a_place_holder(AlertMail mail) throws Exception {
        MimeMessage message = MailDesk.received(mail);

        assertThat(List.of(message.getSubject(), MailDesk.text(message), MailDesk.html(message)))
                .allSatisfy(said -> assertThat(said)
                        .contains("Linen dress Alma")
                        .contains("Rust, M")
                        .doesNotContain("??", "shelfwise.", "{0", " th:", "null"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void whoever_reads_plain_text_reads_what_the_others_read(AlertMail mail) throws Exception {
        MimeMessage message = MailDesk.received(mail);
        String html = MailDesk.html(message);
        String text = MailDesk.text(message);
        String body = html.substring(html.indexOf("<body"));
        List<String> seen = TAG.splitAsStream(body)
                .map(each -> HtmlEscape.unescapeHtml(each).strip())
                .filter(each -> !each.isEmpty())
                .toList();
        List<String> links = LINK.matcher(body)
                .results()
                .map(link -> HtmlEscape.unescapeHtml(link.group(1)))
                .toList();

        assertThat(seen).isNotEmpty().allSatisfy(each -> assertThat(text).contains(each));
        assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(text.lines())
                .contains(link));
        assertThat(text.lines().filter(line -> !line.isEmpty() && !line.equals("-- ")))
                .allSatisfy(line -> assertThat(Stream.concat(seen.stream(), links.stream()))
                        .contains(
                                line.endsWith(":") && !seen.contains(line)
                                        ? line.substring(0, line.length() - 1)
                                        : line));
    }

    @ParameterizedTest
    @MethodSource("all")
    void mail_programs_get_plain_text_and_then_html_in_utf_8(AlertMail mail) throws Exception {
        MimeMessage message = MailDesk.received(mail);
        Multipart parts = (Multipart) message.getContent();

        assertThat(message.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
        assertThat(MailDesk.html(message)).contains("lang=\"" + mail.locale().toLanguageTag() + "\"");
    }

    @Test
    void the_mail_says_from_whom_and_to_whom_it_is_and_that_a_machine_wrote_it() throws Exception {
        MimeMessage message =
                MailDesk.received(SampleMail.of(MessageKind.BACK_IN_STOCK).mail());

        assertThat(message.getFrom()).containsExactly(new InternetAddress("shop@alderlane.example", "Alder Lane"));
        assertThat(message.getAllRecipients()).containsExactly(new InternetAddress("nino@example.com"));
        assertThat(message.getSubject()).isEqualTo("Back in stock: Linen dress Alma (Rust, M)");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("Message-ID")).containsExactly("<alert-7@shop.example>");
    }

    @Test
    void whoever_is_sent_an_alert_can_end_it_with_one_click() throws Exception {
        MimeMessage message =
                MailDesk.received(SampleMail.of(MessageKind.BACK_IN_STOCK).mail());

        assertThat(message.getHeader("List-Unsubscribe")).containsExactly("<https://shop.example/end?token=a&b=c>");
        assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }

    @ParameterizedTest
    @CsvSource({
        "LAST_QUESTION,End this alert",
        "BACK_IN_STOCK,No more mails about this item",
        "LOW_STOCK,No more mails about this item",
        "DISCONTINUED,No more mails about this item"
    })
    void a_mail_with_which_the_alert_ends_does_not_offer_to_end_it(MessageKind kind, String words) throws Exception {
        MimeMessage message = MailDesk.received(SampleMail.of(kind).mail());

        assertThat(MailDesk.text(message)).contains(words + ":\nhttps://shop.example/end?token=a&b=c");
        assertThat(MailDesk.html(message)).contains(words);
        assertThat(message.getHeader("List-Unsubscribe")).hasSize(1);
    }

    @Test
    void a_click_that_would_not_be_safe_is_not_offered() throws Exception {
        MimeMessage message = MailDesk.received(SampleMail.of(MessageKind.BACK_IN_STOCK)
                .endedAt("http://localhost:8080/end?token=a")
                .mail());

        assertThat(message.getHeader("List-Unsubscribe")).containsExactly("<http://localhost:8080/end?token=a>");
        assertThat(message.getHeader("List-Unsubscribe-Post")).isNull();
    }

    @Test
    void whoever_has_nothing_to_end_is_shown_no_link_that_ends_it() throws Exception {
        MimeMessage message = MailDesk.received(
                SampleMail.of(MessageKind.CONFIRMATION).endedAt(null).mail());

        assertThat(message.getHeader("List-Unsubscribe")).isNull();
        assertThat(message.getHeader("List-Unsubscribe-Post")).isNull();
        assertThat(MailDesk.html(message)).doesNotContain("End this alert", "No more mails");
        assertThat(MailDesk.text(message)).doesNotContain("End this alert", "No more mails");
    }

    @ParameterizedTest
    @EnumSource(MessageKind.class)
    void a_product_that_is_called_like_a_header_adds_none(MessageKind kind) throws Exception {
        String evil = "Dress\r\nBcc: all@example.com\r\n\r\n<b>body</b>\u2028\u0085\n.\n";
        MailItem item = new MailItem(evil, evil, evil, "https://shop.example/a.jpg", "https://shop.example/a");

        MimeMessage message = MailDesk.received(SampleMail.of(kind).about(item).mail());

        assertThat(names(message))
                .isEqualTo(names(MailDesk.received(SampleMail.of(kind).mail())));
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getSubject())
                .contains("Dress Bcc: all@example.com <b>body</b> . (Dress Bcc: all@example.com");
        assertThat(MailDesk.text(message).lines())
                .contains("Dress Bcc: all@example.com <b>body</b> .")
                .doesNotContain(".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "a@example.com, b@example.com",
                "all: a@example.com, b@example.com;",
                "a@example.com\r\nBcc: b@example.com",
                "\"a\r\nBcc: b\"@example.com",
                "a@example.com\n",
                "Nino <a@example.com>"
            })
    void what_is_not_one_address_gets_no_mail(String to) {
        AlertMail mail = SampleMail.of(MessageKind.BACK_IN_STOCK).to(to).mail();

        assertThatThrownBy(() -> MailDesk.received(mail)).isInstanceOf(AddressException.class);
    }

    @Test
    void a_link_that_holds_a_header_is_refused() {
        AlertMail mail = SampleMail.of(MessageKind.BACK_IN_STOCK)
                .endedAt("https://shop.example/>\r\nBcc: b@example.com")
                .mail();

        assertThatThrownBy(() -> MailDesk.received(mail)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_name_in_markup_stays_a_name() throws Exception {
        MailItem item = new MailItem(
                "<script>alert(1)</script> & \"Alma\"",
                "<i>Red</i>",
                "",
                "https://shop.example/a.jpg?a=1&b=\"><script>",
                "https://shop.example/a");

        MimeMessage message = MailDesk.received(
                SampleMail.of(MessageKind.BACK_IN_STOCK).about(item).mail());

        assertThat(MailDesk.html(message))
                .doesNotContain("<script>", "<i>")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Alma&quot;", "&lt;i&gt;Red&lt;/i&gt;");
        assertThat(MailDesk.text(message)).contains("<script>alert(1)</script> & \"Alma\"\n<i>Red</i>\n");
    }

    @Test
    void what_a_product_does_not_have_leaves_no_hole() throws Exception {
        MailItem bare = new MailItem("Gift card", "", "", null, "https://shop.example/card");

        MimeMessage message = MailDesk.received(
                SampleMail.of(MessageKind.BACK_IN_STOCK).about(bare).mail());

        assertThat(message.getSubject()).isEqualTo("Back in stock: Gift card");
        assertThat(MailDesk.html(message)).doesNotContain("<img", "()");
        assertThat(MailDesk.text(message)).contains("\n\nGift card\nhttps://shop.example/card\n\n");
    }

    @Test
    void whoever_has_a_unit_held_learns_for_how_long() throws Exception {
        assertThat(text(SampleMail.of(MessageKind.BACK_IN_STOCK).held(24))).contains("held for you for 24 hours");
        assertThat(text(SampleMail.of(MessageKind.BACK_IN_STOCK).held(1))).contains("held for you for one hour");
        assertThat(text(SampleMail.of(MessageKind.BACK_IN_STOCK).held(0))).contains("It is not held for you");
    }

    @Test
    void people_who_wait_are_counted_in_good_language_or_not_at_all() throws Exception {
        assertThat(text(SampleMail.of(MessageKind.BACK_IN_STOCK).waiting(1_200)))
                .contains("1,200 people have asked");
        assertThat(text(SampleMail.of(MessageKind.BACK_IN_STOCK).waiting(1))).contains("One person has asked");
        assertThat(text(SampleMail.of(MessageKind.BACK_IN_STOCK).alone())).doesNotContain("have asked", "has asked");
        assertThat(text(SampleMail.of(MessageKind.DISCONTINUED))).doesNotContain("have asked");
    }

    @Test
    void whoever_waits_in_vain_sees_what_is_like_it() throws Exception {
        MimeMessage message =
                MailDesk.received(SampleMail.of(MessageKind.DISCONTINUED).mail());

        assertThat(MailDesk.text(message)).contains("\n\nShirt dress Freja\n€89.50\nhttps://shop.example/freja\n\n");
        assertThat(text(SampleMail.of(MessageKind.BACK_IN_STOCK))).doesNotContain("Like it, and in stock");
    }

    @Test
    void what_has_no_page_any_more_is_named_without_a_link_and_the_button_leads_to_the_shop() throws Exception {
        MailItem gone = new MailItem("Linen dress Alma", "Rust, M", "€118.00", "https://shop.example/alma.jpg", null);

        MimeMessage message = MailDesk.received(
                SampleMail.of(MessageKind.DISCONTINUED).held(0).about(gone).mail());

        assertThat(MailDesk.text(message))
                .contains("\n\nLinen dress Alma\nRust, M\n€118.00\n\nSee what else there is:\nhttps://shop.example/act")
                .doesNotContain("See its page");
        assertThat(MailDesk.html(message))
                .contains(">Linen dress Alma</strong>", "<img")
                .doesNotContain("href=\"\"", "null", "<a tabindex");
    }

    @Test
    void what_has_left_nothing_behind_is_called_something_that_we_no_longer_sell() throws Exception {
        SampleMail mail = SampleMail.of(MessageKind.DISCONTINUED).held(0).about(MailItem.NAMELESS);
        MimeMessage message = MailDesk.received(mail.mail());

        assertThat(message.getSubject()).isEqualTo("No longer sold: what you waited for");
        assertThat(MailDesk.text(message))
                .contains("\n\nSomething that we no longer sell\n\nSee what else there is:\nhttps://shop.example/act")
                .contains("Shirt dress Freja");
        assertThat(MailDesk.html(message))
                .contains(">Something that we no longer sell</strong>")
                .doesNotContain("null");
        assertThat(text(mail.in(Locale.forLanguageTag("sv")))).contains("\nNågot som vi inte längre säljer\n");
        assertThat(text(mail.in(Locale.forLanguageTag("ka")))).contains("\nნივთი, რომელსაც აღარ ვყიდით\n");
    }

    @Test
    void of_a_variant_that_was_deleted_the_product_is_named_and_that_the_variant_is_meant() throws Exception {
        MailItem dress = new MailItem("Linen dress Alma", null, "", null, "https://shop.example/alma");

        MimeMessage message = MailDesk.received(
                SampleMail.of(MessageKind.DISCONTINUED).held(0).about(dress).mail());

        assertThat(message.getSubject())
                .isEqualTo("No longer sold: Linen dress Alma (in the variant that you asked for)");
        assertThat(MailDesk.text(message))
                .contains("\n\nLinen dress Alma\nin the variant that you asked for\nhttps://shop.example/alma\n");
    }

    @Test
    void who_could_not_be_told_before_it_sold_out_reads_that_and_where_to_ask_for_its_return() throws Exception {
        MimeMessage message = MailDesk.received(SampleMail.of(MessageKind.SOLD_OUT)
                .alert(AlertKind.LOW_STOCK)
                .held(0)
                .mail());

        assertThat(message.getSubject()).isEqualTo("Just sold out: Linen dress Alma (Rust, M)");
        assertThat(MailDesk.text(message))
                .startsWith("It has just sold out\n")
                .contains("\n\nTell me when it is back:\nhttps://shop.example/act?token=x&y=z\n")
                .contains("This alert has ended.")
                .doesNotContain("held for you", "Like it, and in stock");
    }

    @Test
    void a_shop_with_a_name_beyond_ascii_is_named_in_full() throws Exception {
        MimeMessage message = MailDesk.received(
                MailDesk.mails("Skåpet მაღაზია <shop@example.com>"),
                SampleMail.of(MessageKind.BACK_IN_STOCK).mail());

        assertThat(message.getHeader("From", null)).matches("\\p{ASCII}+");
        assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo("Skåpet მაღაზია");
        assertThat(MailDesk.html(message)).contains("Skåpet მაღაზია");
    }

    @Test
    void a_shop_without_a_name_is_named_by_its_domain() throws Exception {
        MimeMessage message = MailDesk.received(
                MailDesk.mails("alerts@shop.example"),
                SampleMail.of(MessageKind.BACK_IN_STOCK).mail());

        assertThat(message.getFrom()).containsExactly(new InternetAddress("alerts@shop.example"));
        assertThat(MailDesk.text(message)).contains("shop.example sends you this mail");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Shop", "Shop <shop>, Other <other@example.com>", "a@example.com, b@example.com"})
    void a_sender_without_an_address_stops_the_start_and_says_what_to_write(String from) {
        assertThatThrownBy(() -> MailDesk.mails(from))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sender")
                .hasMessageContaining("such as Shop <shop@example.com>");
    }

    private static String text(SampleMail mail) throws Exception {
        return MailDesk.text(MailDesk.received(mail.mail()));
    }

    private static Set<String> names(MimeMessage message) throws Exception {
        return Collections.list(message.getAllHeaders()).stream()
                .map(Header::getName)
                .collect(toSet());
    }
}
