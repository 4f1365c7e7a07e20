package org.shelfwise.demo.notifyme;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.availability.Variant;
import org.shelfwise.demo.testing.Axe;
import org.shelfwise.demo.testing.BrowserTest;
import org.shelfwise.demo.testing.DemoVariants;
import org.shelfwise.demo.testing.HttpBrowser;
import org.shelfwise.demo.testing.Subscriber;

/** Whoever waits in the running shop ends it by the first mail, and hears no more. */
@BrowserTest
class EndingAlertsTest {

    /** A product that no other test touches; each test has a variant of its own. */
    private static final long PRODUCT = 1138;

    private static final String CONFIRM = "Please confirm";
    private static final String BACK = "Back in stock";
    private static final Map<String, String> ONE_CLICK = Map.of("List-Unsubscribe", "One-Click");

    private final DemoVariants variants = DemoVariants.of(PRODUCT);

    @Test
    void the_button_behind_the_link_of_a_mail_ends_it_and_to_open_the_link_does_not(Page page) throws Throwable {
        Variant wanted = variants.all().get(0);
        variants.count(wanted, 0);
        Subscriber waits = Subscriber.to(wanted);

        page.navigate(waits.linkIn(CONFIRM, "unsubscribe"));
        Axe.assertAccessible(page);
        assertThat(waits.state()).isEqualTo("WAITING");
        page.locator("main form button").click();
        assertThat(page.locator("main [data-shelf-ask=said]")).isVisible();

        assertThat(waits.state()).isEqualTo("CLOSED");
        hearsNothing(waits, wanted);
    }

    @Test
    void one_click_in_a_mail_program_ends_it_without_a_cookie_however_often_it_is_sent() throws Throwable {
        Variant wanted = variants.all().get(1);
        variants.count(wanted, 0);
        Subscriber waits = Subscriber.to(wanted);
        String link = waits.linkIn(CONFIRM, "unsubscribe");
        HttpBrowser program = new HttpBrowser("", Redirect.NEVER);

        HttpResponse<String> opened = program.get(link);
        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(waits.state()).isEqualTo("WAITING");
        assertThat(program.post(link, ONE_CLICK).statusCode()).isEqualTo(200);
        assertThat(program.post(link, ONE_CLICK).statusCode()).isEqualTo(200);

        assertThat(waits.column("CLOSE_REASON", String.class)).isEqualTo("UNSUBSCRIBED");
        hearsNothing(waits, wanted);
    }

    /** Somebody behind them in the queue is told. */
    private void hearsNothing(Subscriber ended, Variant wanted) throws Throwable {
        Subscriber next = Subscriber.to(wanted);
        variants.count(wanted, 5);
        next.reads(BACK);
        assertThat(ended.mails(BACK)).isZero();
    }
}
