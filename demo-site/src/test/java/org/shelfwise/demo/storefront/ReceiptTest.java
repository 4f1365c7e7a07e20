package org.shelfwise.demo.storefront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpClient.Redirect;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shelfwise.core.availability.Variant;
import org.shelfwise.demo.mail.MailRoute;
import org.shelfwise.demo.testing.DemoMailbox;
import org.shelfwise.demo.testing.DemoVariants;
import org.shelfwise.demo.testing.HttpBrowser;
import org.shelfwise.demo.testing.HttpShopper;
import org.shelfwise.demo.testing.RunningDemo;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The mail about an order, from the checkout of the running shop to its mailbox. */
class ReceiptTest {

    /** A dress that no other test buys. */
    private static final long PRODUCT = 1112;

    private static final Pattern TOTAL = Pattern.compile("totals__sum.*?<dd[^>]*>([^<]+)</dd>", Pattern.DOTALL);
    private static final int BRIEFLY = 300;

    private final DemoVariants variants = DemoVariants.of(PRODUCT);
    private final Variant dress = variants.all().get(0);
    private final DemoMailbox mailbox = new DemoMailbox();

    @BeforeEach
    void deliver() {
        variants.count(dress, 10);
    }

    @ParameterizedTest
    @CsvSource({"en, Your order, Total", "sv, Din beställning, Summa", "ka, თქვენი შეკვეთა, ჯამი"})
    void who_ordered_gets_a_mail_in_the_language_of_the_checkout_with_what_it_costs(
            String language, String subject, String total) throws Throwable {
        HttpShopper shopper = atPayment("Nino")
                .looksAt("checkout/payment?blLocaleCode=" + language)
                .pays();
        assertThat(shopper.hasBought()).isTrue();
        Matcher sum = TOTAL.matcher(shopper.text());
        assertThat(sum.find()).isTrue();

        String mail = mailbox.awaits(subject + " " + shopper.orderNumber());

        assertThat(mailbox.get(mail).body())
                .contains("nino@example.com", shopper.orderNumber(), "2 × ", "Storgatan 1")
                .contains(total + ": " + sum.group(1));
        assertThat(mailbox.get(mail + "/html").body())
                .contains("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"" + language + "\"")
                .contains(shopper.orderNumber(), "× 2", ">" + total + "<", ">" + sum.group(1) + "<");
    }

    @Test
    void a_name_full_of_markup_and_line_breaks_is_only_a_name_in_the_mail() throws Throwable {
        HttpShopper shopper =
                atPayment("<script>alert(1)</script>\r\nBcc: all@example.com").pays();

        String mail = mailbox.awaits("Your order " + shopper.orderNumber());

        String escaped = "&lt;script&gt;alert(1)&lt;/script&gt;";
        assertThat(mailbox.get(mail).body()).contains(escaped).doesNotContain("<script>alert");
        assertThat(mailbox.get(mail + "/html").body()).contains(escaped).doesNotContain("<script>alert");
        assertThat(mailbox.get(mail).body()).contains("<dd>nino@example.com</dd>");
    }

    @Test
    void a_mail_server_that_never_answers_holds_no_checkout_up() throws Throwable {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            sendMailsTo(silent.getLocalPort());

            HttpShopper shopper = atPayment("Nino").pays();

            assertThat(shopper.hasBought()).isTrue();
            try (Socket sender = silent.accept();
                    InputStream said = sender.getInputStream()) {
                sender.setSoTimeout(BRIEFLY);
                assertThatThrownBy(said::read)
                        .as("the mail's sender is still waiting for a greeting")
                        .isInstanceOf(SocketTimeoutException.class);
            }
        } finally {
            sendMailsTo(mailboxPort());
        }
    }

    @Test
    void a_mail_server_that_is_down_fails_no_checkout_and_the_next_mail_arrives() throws Throwable {
        try (ServerSocket down = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            sendMailsTo(down.getLocalPort());
        }
        try {
            assertThat(atPayment("Nino").pays().hasBought()).isTrue();
        } finally {
            sendMailsTo(mailboxPort());
        }

        HttpShopper next = atPayment("Nino").pays();

        mailbox.awaits("Your order " + next.orderNumber());
    }

    @Test
    void the_platforms_own_mails_arrive_in_the_mailbox_too() throws Throwable {
        HttpBrowser clerk = new HttpBrowser(RunningDemo.adminUrl(), Redirect.NORMAL);

        clerk.postFrom(clerk.get("forgotUsername"), "forgotUsername", Map.of("emailAddress", "admin@example.org"));

        String mail = mailbox.awaits("Username requested");
        assertThat(mailbox.get(mail + "/html").body())
                .contains("The username associated with this email address is admin.");
    }

    private HttpShopper atPayment(String firstName) {
        String path = RunningDemo.siteBean("blCatalogService", CatalogService.class)
                .findProductById(PRODUCT)
                .getUrl()
                .substring(1);
        return new HttpShopper().named(firstName).reachesPayment(path, PRODUCT, variants.options(dress), 2);
    }

    private static int mailboxPort() {
        return RunningDemo.siteBean("demoMailRoute", MailRoute.class).getPort();
    }

    private static void sendMailsTo(int port) {
        RunningDemo.siteBean("blMailSender", JavaMailSenderImpl.class).setPort(port);
    }
}
