package org.shelfwise.core.notifyme.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shelfwise.core.notifyme.NotifyFixture.KEYS;
import static org.shelfwise.core.notifyme.NotifyFixture.SKU;
import static org.shelfwise.core.notifyme.NotifyFixture.request;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.shelfwise.core.notifyme.AlertKind;
import org.shelfwise.core.notifyme.NotifyFixture;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.TestDatabase;

/** Somebody asks to be told before a SKU sells out; it is low at five units and fewer. */
class BeforeItSellsOutTest {

    private static final Duration SETTLING = Duration.ofMinutes(5);
    private static final String NINO = "nino@example.com";

    private final SmtpServer server = new SmtpServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @OnEachDatabase
    void who_waits_for_few_left_is_told_once_and_not_before(TestDatabase database) {
        NotifyFixture shop = asked(NotifyFixture.on(database), 10);
        shop.restock().sell(SKU, 4).look();
        assertThat(shop.queued()).isEmpty();

        shop.restock().sell(SKU, 1).look().look();

        assertThat(shop.queued()).containsExactly(NINO);
    }

    @OnEachDatabase
    void who_asks_when_it_is_low_already_is_told_before_it_is_lower_still(TestDatabase database) {
        NotifyFixture shop = asked(NotifyFixture.on(database), 3);
        assertThat(shop.queued()).isEmpty();

        shop.restock().sell(SKU, 1).look();

        assertThat(shop.queued()).containsExactly(NINO);
    }

    @OnEachDatabase
    void who_asked_when_it_was_low_is_told_as_soon_as_it_is_low_again_after_there_were_plenty(TestDatabase database) {
        NotifyFixture shop = asked(NotifyFixture.on(database), 3);
        shop.restock().bookIn(SKU, 97).look();
        assertThat(shop.queued()).isEmpty();

        shop.restock().sell(SKU, 95).look();

        assertThat(shop.queued()).containsExactly(NINO);
    }

    @OnEachDatabase
    void who_could_not_be_told_since_all_went_at_once_is_told_that_and_where_to_ask_for_its_return(
            TestDatabase database) throws Exception {
        NotifyFixture shop = asked(NotifyFixture.settling(database), 10);
        AlertSending sending = shop.sending(server.sender());
        shop.restock().sell(SKU, 10).look();
        sending.run();
        assertThat(server.received()).isEmpty();

        shop.restock().later(SETTLING).look();
        sending.run();
        shop.restock().later(SETTLING);
        sending.run();

        assertThat(server.addressees()).containsExactly(NINO);
        assertThat(server.received().get(0).getSubject()).isEqualTo("SOLD_OUT sku 301");
        assertThat(server.received().get(0).getContent().toString())
                .startsWith("https://shop.example/shelf/alerts/new?sku=301&kind=back-in-stock&blLocaleCode=en\r\n");
        assertThat(closed(shop)).as("and nothing waits in its place").containsExactly("LOW_STOCK TOLD");
    }

    @OnEachDatabase
    void who_is_about_to_hear_that_few_are_left_when_the_last_goes_hears_that_it_is_sold_out(TestDatabase database)
            throws Exception {
        NotifyFixture shop = asked(NotifyFixture.settling(database), 10);
        AlertSending sending = shop.sending(server.sender());
        shop.restock().sell(SKU, 8).look();
        shop.restock().sell(SKU, 2).look();
        sending.run();
        assertThat(server.received()).isEmpty();

        shop.restock().later(SETTLING);
        sending.run();

        assertThat(server.received()).hasSize(1);
        assertThat(server.received().get(0).getSubject()).isEqualTo("SOLD_OUT sku 301");
    }

    @OnEachDatabase
    void the_units_of_a_checkout_that_fails_at_once_make_nobody_hear_that_it_is_sold_out(TestDatabase database) {
        NotifyFixture shop = asked(NotifyFixture.settling(database), 10);

        shop.restock().sell(SKU, 10).look().bookIn(SKU, 10).look().later(SETTLING);

        assertThat(shop.count("SHW_NOTIFY_MESSAGE")).isZero();
    }

    @OnEachDatabase
    void nobody_hears_that_it_is_sold_out_when_units_are_back_by_then(TestDatabase database) {
        NotifyFixture shop = asked(NotifyFixture.settling(database), 10);
        shop.restock().sell(SKU, 10).look().later(SETTLING);
        assertThat(shop.queued()).containsExactly(NINO);

        shop.restock().bookIn(SKU, 20);
        shop.sending(server.sender()).run();

        assertThat(server.received()).isEmpty();
        assertThat(closed(shop)).isEmpty();
        shop.restock().look().sell(SKU, 17).look();
        shop.sending(server.sender()).run();
        assertThat(server.addressees()).containsExactly(NINO);
        assertThat(closed(shop)).containsExactly("LOW_STOCK TOLD");
    }

    @OnEachDatabase
    void what_the_merchant_switched_off_is_not_called_sold_out(TestDatabase database) {
        NotifyFixture shop = asked(NotifyFixture.on(database), 10);

        shop.restock().shop().shop().set("BLC_SKU", SKU, "AVAILABLE_FLAG", "N");
        shop.restock().look().look();

        assertThat(shop.queued()).isEmpty();
    }

    @OnEachDatabase
    void who_confirms_after_it_sold_out_is_told_so(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database);
        shop.restock().bookIn(SKU, 10);
        shop.alerts().ask(request(NINO, SKU, AlertKind.LOW_STOCK));
        shop.restock().sell(SKU, 10).look();
        shop.jdbc().update("DELETE FROM SHW_NOTIFY_MESSAGE");

        shop.jdbc().update("UPDATE SHW_NOTIFY_SUBSCRIPTION SET STATE = 'WAITING'");
        shop.restock().look();

        assertThat(shop.queued()).containsExactly(NINO);
    }

    private static NotifyFixture asked(NotifyFixture shop, long units) {
        shop.with(KEYS.confirmation(), "off");
        shop.restock().bookIn(SKU, units);
        shop.alerts().ask(request(NINO, SKU, AlertKind.LOW_STOCK));
        shop.restock().look();
        return shop;
    }

    private static List<String> closed(NotifyFixture shop) {
        return shop.jdbc()
                .queryForList(
                        "SELECT CONCAT(KIND, ' ', CLOSE_REASON) FROM SHW_NOTIFY_SUBSCRIPTION WHERE STATE = 'CLOSED'",
                        String.class);
    }
}
