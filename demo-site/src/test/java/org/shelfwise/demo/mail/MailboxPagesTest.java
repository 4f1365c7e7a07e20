package org.shelfwise.demo.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shelfwise.demo.testing.Axe;
import org.shelfwise.demo.testing.BrowserTest;
import org.shelfwise.demo.testing.DemoMailbox;
import org.shelfwise.demo.testing.HttpBrowser;
import org.shelfwise.demo.testing.RunningDemo;
import org.shelfwise.demo.testing.Shopper;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** The mailbox as people read it, and a mail that would rather do something than be read. */
@BrowserTest
class MailboxPagesTest {

    private static final int BRIEFLY = 300;

    private final String subject = "Greetings <b>" + UUID.randomUUID();
    private ServerSocket stranger;
    private String mail;

    @BeforeEach
    void send() throws Throwable {
        stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        RunningDemo.siteBean("blMailSender", JavaMailSender.class).send(message -> {
            MimeMessageHelper helper = new MimeMessageHelper(message, true, "UTF-8");
            helper.setFrom("shop@example.com");
            helper.setTo("nino@example.com");
            helper.setSubject(subject);
            helper.setText(
                    "Hello </pre><script>document.title = 'owned'</script>",
                    "<html><head><script>top.document.title = 'owned'; document.title = 'owned'</script></head><body>"
                            + "<p id=\"words\">Hello</p><img src=\"http://127.0.0.1:" + stranger.getLocalPort()
                            + "/pixel.png\" onerror=\"alert(1)\">"
                            + "<img id=\"ours\" src=\"" + RunningDemo.siteUrl() + "static/icon.svg\">"
                            + "<form action=\"/search\"><button>Send</button></form>"
                            + "<a href=\"" + RunningDemo.siteUrl() + "dresses\">Dresses</a></body></html>");
        });
        mail = new DemoMailbox().awaits(subject.replace("<", "&lt;").replace(">", "&gt;"));
    }

    @AfterEach
    void close() throws Exception {
        stranger.close();
    }

    @Test
    void a_reader_gets_from_the_foot_of_any_page_to_a_mail_by_keyboard_and_on_through_its_link(Page page) {
        new Shopper(page).visits("cart");
        page.locator("footer [href='/demo/mailbox']").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("main").textContent()).contains("there is no login");
        page.locator("main li a", new Page.LocatorOptions().setHasText(subject)).focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/" + mail);

        assertThat(page.locator("h1").textContent()).isEqualTo(subject);
        Page opened = page.waitForPopup(() -> body(page).locator("a").click());

        assertThat(opened.url()).isEqualTo(RunningDemo.siteUrl() + "dresses");
        assertThat(opened.locator(".card").count()).isPositive();
    }

    @Test
    void a_mail_runs_nothing_asks_no_stranger_and_sends_no_form(Page page) throws Exception {
        List<String> asked = new ArrayList<>();
        List<String> said = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        page.onDialog(dialog -> {
            said.add(dialog.message());
            dialog.dismiss();
        });

        new Shopper(page).visits(mail);
        PlaywrightAssertions.assertThat(body(page).locator("#words")).hasText("Hello");
        PlaywrightAssertions.assertThat(body(page).locator("#ours")).hasJSProperty("complete", true);
        body(page).locator("button").click();

        assertThat(page.title()).contains(subject);
        assertThat(said).isEmpty();
        assertThat(asked).noneSatisfy(url -> assertThat(url).contains("search"));
        stranger.setSoTimeout(BRIEFLY);
        assertThatThrownBy(stranger::accept).isInstanceOf(SocketTimeoutException.class);
        assertThat(page.locator("pre").textContent()).contains("</pre><script>document.title");
    }

    @Test
    void a_mail_opened_by_itself_runs_nothing_either(Page page) {
        page.navigate(RunningDemo.siteUrl() + mail + "/html");
        assertThat(page.title()).isEmpty();
        assertThat(page.locator("#words").textContent()).isEqualTo("Hello");
    }

    @ParameterizedTest
    @CsvSource({"en, Mailbox", "sv, Brevlåda", "ka, საფოსტო ყუთი"})
    void everybody_can_read_the_mails_on_a_phone_in_their_language(String language, String heading, Page page) {
        page.setViewportSize(360, 740);
        new Shopper(page).visits("demo/mailbox?blLocaleCode=" + language);
        assertThat(page.locator("h1").textContent()).isEqualTo(heading);
        assertFine(page);
        new Shopper(page).visits(mail);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        assertFine(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "999999", "999999999999999999999", "-1", "x", "1/raw", "0/html"})
    void a_mail_that_there_is_not_is_a_page_that_there_is_not(String number) {
        HttpResponse<String> page =
                new HttpBrowser(RunningDemo.siteUrl(), Redirect.NEVER).get("demo/mailbox/" + number);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("There is no such page");
    }

    private static void assertFine(Page page) {
        Axe.assertAccessibleBut(page, ".mail__page");
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
    }

    private static FrameLocator body(Page page) {
        return page.frameLocator(".mail__page");
    }
}
