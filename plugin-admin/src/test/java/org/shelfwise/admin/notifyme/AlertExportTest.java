package org.shelfwise.admin.notifyme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shelfwise.admin.testing.AdminShop;
import org.shelfwise.admin.testing.AlertRows;
import org.shelfwise.admin.testing.AlertsClerk;
import org.shelfwise.admin.testing.OnEachShop;
import org.springframework.mock.web.MockHttpServletResponse;

class AlertExportTest {

    private static final String EXPORT = "/shelfwise-alerts/export";

    @OnEachShop
    void the_demand_of_every_sku_is_in_the_file_with_what_the_skus_are_called(AdminShop shop) throws Exception {
        AlertRows alerts = new AlertRows(shop);
        List<Long> skus = IntStream.rangeClosed(0, AlertExports.BATCH)
                .mapToObj(i -> shop.product("Exported, earring"))
                .toList();
        skus.forEach(sku -> alerts.waiting(sku, "export@example.com"));

        List<String> lines = lines(AlertsClerk.of(shop), "/demand");

        assertThat(lines.get(0))
                .isEqualTo("\ufeffsku_id,product_id,sku_name,options,waiting,unconfirmed,units_wanted,oldest_asked_at,"
                        + "value_waiting,currency,told,bought");
        assertThat(skus).allSatisfy(sku -> assertThat(lines)
                .anyMatch(line ->
                        line.startsWith(sku + "," + sku + ",\"Exported, earring\",,1,0,2,2023-11-14T22:13:20Z,")));
    }

    @OnEachShop
    void amounts_their_currency_and_what_came_of_earlier_mails_have_columns_of_their_own(AdminShop shop)
            throws Exception {
        AlertRows alerts = new AlertRows(shop);
        long priced = shop.product("Priced pendant");
        long free = shop.product("Unpriced pendant");
        shop.price(priced, "1234.50", "SEK");
        long told = alerts.waiting(priced, "priced@example.com");
        alerts.bought(alerts.message(told, priced, "SENT", null));
        alerts.message(told, priced, "SENT", null);
        alerts.waiting(free, "priced@example.com");

        List<String> lines = lines(AlertsClerk.of(shop), "/demand");

        assertThat(lines)
                .anyMatch(line -> line.startsWith(priced + ",") && line.endsWith(",2469.00,SEK,2,1"))
                .anyMatch(line -> line.startsWith(free + ",") && line.endsWith("Z,,,0,0"));
    }

    @OnEachShop
    void the_subscriptions_in_one_state_are_in_the_file_and_no_others(AdminShop shop) throws Exception {
        AlertRows alerts = new AlertRows(shop);
        long sku = shop.product("Exported earring");
        alerts.waiting(sku, "first@example.com");
        long closed = alerts.subscription(sku, "second@example.com", "CLOSED", "TOLD");

        assertThat(lines(AlertsClerk.of(shop), "/subscriptions?sku=" + sku + "&state=CLOSED"))
                .hasSize(2)
                .last()
                .asString()
                .startsWith(closed + ",second@example.com,");
    }

    @OnEachShop
    void the_subscriptions_of_one_sku_are_in_the_file_in_any_state(AdminShop shop) throws Exception {
        AlertRows alerts = new AlertRows(shop);
        long sku = shop.product("Exported earring");
        long waiting = alerts.waiting(sku, "first@example.com");
        long closed = alerts.subscription(sku, "second@example.com", "CLOSED", "TOLD");
        alerts.waiting(shop.product("Other earring"), "other@example.com");

        List<String> lines = lines(AlertsClerk.of(shop), "/subscriptions?sku=" + sku);

        assertThat(lines).hasSize(3);
        assertThat(lines)
                .anyMatch(line -> line.startsWith(waiting + ",first@example.com," + sku + "," + sku
                        + ",BACK_IN_STOCK,WAITING,2,2023-11-14T22:13:20Z,"))
                .anyMatch(line -> line.startsWith(closed + ",second@example.com,") && line.endsWith(",TOLD"));
    }

    @Test
    void no_product_name_and_no_address_becomes_a_formula_in_the_merchants_spreadsheet() throws Exception {
        AdminShop shop = AdminShop.onH2();
        AlertRows alerts = new AlertRows(shop);
        long sku = shop.product("=HYPERLINK(1)");
        alerts.waiting(sku, "+cmd@example.com");
        AlertsClerk clerk = AlertsClerk.of(shop);

        assertThat(lines(clerk, "/demand")).anyMatch(line -> line.startsWith(sku + "," + sku + ",'=HYPERLINK(1),"));
        assertThat(lines(clerk, "/subscriptions?sku=" + sku)).anyMatch(line -> line.contains(",'+cmd@example.com,"));
    }

    @Test
    void an_export_ends_when_its_reader_has_gone() {
        AdminShop shop = AdminShop.onH2();
        AlertRows alerts = new AlertRows(shop);
        long sku = shop.product("Abandoned anorak");
        IntStream.range(0, 600).forEach(i -> alerts.waiting(sku, "gone" + i + "@example.com"));
        AtomicInteger rows = new AtomicInteger();

        assertThatThrownBy(() -> shop.bean(AlertExports.class)
                        .subscriptions(
                                RowFilter.ofSku(sku), new ShownAddresses(true), new FilterWriter(Writer.nullWriter()) {
                                    @Override
                                    public void write(String text) throws IOException {
                                        if (text.equals("\r\n") && rows.incrementAndGet() == 10) {
                                            throw new IOException("gone");
                                        }
                                    }
                                }))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(rows).as("rows written, of 600").hasValue(10);
    }

    @Test
    void the_browser_saves_the_file_and_keeps_no_copy() throws Exception {
        MockHttpServletResponse answer =
                AlertsClerk.of(AdminShop.onH2()).opens(EXPORT + "/demand").getResponse();

        assertThat(answer.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"shelfwise-demand.csv\"");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    private static List<String> lines(AlertsClerk clerk, String file) throws Exception {
        byte[] bytes = clerk.opens(EXPORT + file).getResponse().getContentAsByteArray();
        return List.of(new String(bytes, StandardCharsets.UTF_8).split("\r\n"));
    }
}
