package org.shelfwise.core.notifyme.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shelfwise.core.notifyme.NotifyFixture.KEYS;
import static org.shelfwise.core.notifyme.NotifyFixture.SKU;
import static org.shelfwise.core.notifyme.NotifyFixture.request;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.shelfwise.core.notifyme.AlertKind;
import org.shelfwise.core.notifyme.MailCatalogue;
import org.shelfwise.core.notifyme.MailItem;
import org.shelfwise.core.notifyme.NotifyFixture;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.TestDatabase;

/** Somebody waits for what the shop stops selling. */
class NoLongerSoldTest {

    private static final Duration SETTLING = Duration.ofMinutes(5);

    private final SmtpServer server = new SmtpServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @OnEachDatabase
    void who_waits_for_what_will_not_come_back_is_told_so_once_and_waits_no_longer(TestDatabase database)
            throws Exception {
        NotifyFixture shop = NotifyFixture.settling(database).waiting(2);
        AlertSending sending = shop.sending(server.sender());
        end(shop, -1);
        shop.restock().look();
        sending.run();
        assertThat(server.received()).isEmpty();

        shop.restock().later(SETTLING).look();
        sending.run();
        shop.restock().look();
        sending.run();

        assertThat(server.addressees()).containsExactlyInAnyOrder("w1@example.com", "w2@example.com");
        assertThat(server.received().get(0).getSubject()).isEqualTo("DISCONTINUED sku 301");
        assertThat(closed(shop)).containsExactly("DISCONTINUED", "DISCONTINUED");
    }

    @OnEachDatabase
    void a_mistyped_end_date_that_is_corrected_mails_nobody(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.settling(database).waiting(2);
        end(shop, -1);
        shop.restock().look().later(SETTLING.minusSeconds(1));

        end(shop, 3_600);
        shop.restock().look().later(SETTLING);

        assertThat(shop.count("SHW_NOTIFY_MESSAGE")).isZero();
    }

    @OnEachDatabase
    void what_is_sold_again_when_the_mails_turn_comes_is_not_called_gone(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.settling(database).waiting(1);
        end(shop, -1);
        shop.restock().look().later(SETTLING);
        assertThat(shop.queued()).hasSize(1);

        end(shop, 3_600);
        shop.sending(server.sender()).run();
        assertThat(server.received()).isEmpty();
        assertThat(closed(shop)).isEmpty();

        shop.restock().look();
        end(shop, -1);
        shop.restock().look();
        shop.sending(server.sender()).run();
        assertThat(server.received()).as("again it has to stay so").isEmpty();
        shop.restock().later(SETTLING);
        shop.sending(server.sender()).run();
        assertThat(server.addressees()).containsExactly("w1@example.com");
    }

    @OnEachDatabase
    void a_product_that_was_deleted_in_the_admin_is_no_longer_sold(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.settling(database).waiting(1);
        shop.restock().shop().shop().set("BLC_PRODUCT", 30, "ARCHIVED", "Y");

        shop.restock().look().later(SETTLING);
        shop.sending(server.sender()).run();

        assertThat(server.addressees()).containsExactly("w1@example.com");
        assertThat(closed(shop)).containsExactly("DISCONTINUED");
    }

    @OnEachDatabase
    void a_variant_whose_row_was_deleted_is_no_longer_sold_though_nobody_knows_its_name(TestDatabase database)
            throws Exception {
        NotifyFixture shop = NotifyFixture.settling(database).waiting(1);
        shop.jdbc().update("DELETE FROM BLC_PRODUCT_SKU_XREF WHERE SKU_ID = ?", SKU);
        shop.jdbc().update("DELETE FROM BLC_SKU WHERE SKU_ID = ?", SKU);

        shop.restock().look();
        assertThat(shop.queued()).isEmpty();
        shop.restock().later(SETTLING);
        shop.sending(server.sender(), NotifyFixture::write, new Forgotten()).run();

        assertThat(server.addressees()).containsExactly("w1@example.com");
        assertThat(server.received().get(0).getContent().toString())
                .startsWith("https://shop.example/?blLocaleCode=en\r\n");
        assertThat(closed(shop)).containsExactly("DISCONTINUED");
    }

    @OnEachDatabase
    void what_is_not_on_sale_for_a_while_is_waited_for_on(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database).waiting(1);
        Instant tomorrow = shop.clock().instant().plus(Duration.ofDays(1));

        shop.restock().shop().shop().set("BLC_SKU", 300, "ACTIVE_START_DATE", tomorrow);
        shop.restock().look().later(Duration.ofDays(1)).bookIn(SKU, 1).look();
        shop.waves().run();

        assertThat(shop.jdbc().queryForList("SELECT KIND FROM SHW_NOTIFY_MESSAGE", String.class))
                .containsExactly("BACK_IN_STOCK");
    }

    @OnEachDatabase
    void who_wanted_to_know_before_it_sells_out_is_told_the_same_and_only_that(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.settling(database).with(KEYS.confirmation(), "off");
        shop.restock().bookIn(SKU, 10);
        shop.alerts().ask(request("nino@example.com", SKU, AlertKind.LOW_STOCK));
        end(shop, -1);
        shop.restock().sell(SKU, 10);

        shop.restock().look().later(SETTLING).later(SETTLING);

        assertThat(shop.jdbc().queryForList("SELECT KIND FROM SHW_NOTIFY_MESSAGE", String.class))
                .containsExactly("DISCONTINUED");
    }

    @OnEachDatabase
    void who_confirms_after_it_ended_is_told_so(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database);
        shop.alerts().ask(request("nino@example.com"));
        end(shop, -1);
        shop.restock().look();
        shop.jdbc().update("DELETE FROM SHW_NOTIFY_MESSAGE");

        shop.jdbc().update("UPDATE SHW_NOTIFY_SUBSCRIPTION SET STATE = 'WAITING'");
        shop.restock().look();

        assertThat(shop.queued()).containsExactly("nino@example.com");
    }

    /** Knows nothing any more. */
    private static final class Forgotten implements MailCatalogue {

        @Override
        public Map<Long, MailItem> items(Collection<Long> skuIds, Locale locale) {
            return Map.of();
        }

        @Override
        public Optional<MailItem> ofProduct(long productId, Locale locale) {
            return Optional.empty();
        }

        @Override
        public List<MailItem> alternatives(long skuId, Long productId, Locale locale, int limit) {
            return List.of();
        }
    }

    /** @param seconds from now on until it is sold no more */
    private static void end(NotifyFixture shop, long seconds) {
        shop.restock()
                .shop()
                .shop()
                .set("BLC_SKU", SKU, "ACTIVE_END_DATE", shop.clock().instant().plusSeconds(seconds));
    }

    private static List<String> closed(NotifyFixture shop) {
        return shop.jdbc()
                .queryForList("SELECT CLOSE_REASON FROM SHW_NOTIFY_SUBSCRIPTION WHERE STATE = 'CLOSED'", String.class);
    }
}
