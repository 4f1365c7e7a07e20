package org.shelfwise.core.notifyme.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shelfwise.core.notifyme.NotifyFixture.request;

import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.shelfwise.core.notifyme.LinkPurpose;
import org.shelfwise.core.notifyme.NotifyFixture;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.TestDatabase;

/** What the reader of the mail that asks for a confirmation can do. */
class ConfirmationMailTest {

    private final SmtpServer server = new SmtpServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @OnEachDatabase
    void a_guest_who_has_confirmed_ends_the_alert_from_the_same_mail(TestDatabase database) throws Exception {
        NotifyFixture shop = asked(database);
        shop.links().press(LinkPurpose.CONFIRM, token(LinkPurpose.CONFIRM));

        shop.links().press(LinkPurpose.UNSUBSCRIBE, token(LinkPurpose.UNSUBSCRIBE));

        assertThatNoMailFollows(shop);
    }

    @OnEachDatabase
    void what_nobody_has_confirmed_ends_from_the_mail_and_cannot_be_confirmed_then(TestDatabase database)
            throws Exception {
        NotifyFixture shop = asked(database);
        shop.links().press(LinkPurpose.UNSUBSCRIBE, token(LinkPurpose.UNSUBSCRIBE));

        shop.links().press(LinkPurpose.CONFIRM, token(LinkPurpose.CONFIRM));

        assertThatNoMailFollows(shop);
    }

    private NotifyFixture asked(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database);
        shop.alerts().ask(request("nino@example.com"));
        shop.sending(server.sender()).run();
        return shop;
    }

    /** Of the only mail so far. */
    private String token(LinkPurpose purpose) throws Exception {
        assertThat(server.received()).hasSize(1);
        String page = "/shelf/alerts/" + purpose.name().toLowerCase() + "\\?token=([\\w-]+)";
        return Pattern.compile(page)
                .matcher(server.received().get(0).getContent().toString())
                .results()
                .map(link -> link.group(1))
                .findFirst()
                .orElseThrow();
    }

    private void assertThatNoMailFollows(NotifyFixture shop) {
        shop.restocked(5).waves().run();
        shop.sending(server.sender()).run();
        assertThat(server.received()).hasSize(1);
    }
}
