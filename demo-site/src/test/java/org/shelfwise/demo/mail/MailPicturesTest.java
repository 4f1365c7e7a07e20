package org.shelfwise.demo.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.availability.Variant;
import org.shelfwise.demo.testing.DemoMailbox;
import org.shelfwise.demo.testing.DemoVariants;
import org.shelfwise.demo.testing.HttpBrowser;
import org.shelfwise.demo.testing.HttpShopper;
import org.shelfwise.demo.testing.RunningDemo;
import org.shelfwise.demo.testing.Subscriber;

/** Gmail and Outlook show no SVG, which all pictures of the demo's catalogue are. */
class MailPicturesTest {

    /** A product that no other test buys. */
    private static final long PRODUCT = 1118;

    /** The tests' shop has another port each time, which its settings do not know. */
    private static final Pattern PICTURE = Pattern.compile("<img [^>]*src=\"http://127\\.0\\.0\\.1:0/([^\"]+)\"");

    private final DemoVariants variants = DemoVariants.of(PRODUCT);
    private final Variant wanted = variants.all().get(1);
    private final DemoMailbox mailbox = new DemoMailbox();

    @Test
    void the_mail_about_what_is_back_shows_the_variant_in_a_form_that_every_mail_program_knows() throws Throwable {
        variants.count(wanted, 0);
        Subscriber waits = Subscriber.to(wanted);
        variants.count(wanted, 3);

        assertShows(mailbox.awaits("Back in stock", waits.address()));
    }

    @Test
    void so_does_the_mail_about_an_order() throws Throwable {
        variants.count(wanted, 3);
        HttpShopper shopper = new HttpShopper()
                .reachesPayment(variants.path(), PRODUCT, variants.options(wanted), 1)
                .pays();

        assertShows(mailbox.awaits("Your order " + shopper.orderNumber()));
    }

    private void assertShows(String mail) throws Exception {
        String picture = HttpBrowser.first(PICTURE, mailbox.get(mail + "/html"));
        assertThat(picture).contains(variants.options(wanted).get("COLOR").toLowerCase(Locale.ROOT));

        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(RunningDemo.siteUrl() + picture))
                                .build(),
                        BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("image/jpeg");
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(answer.body()));
        assertThat(shown.getWidth()).isPositive();
    }
}
