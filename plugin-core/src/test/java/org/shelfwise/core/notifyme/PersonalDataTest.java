package org.shelfwise.core.notifyme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shelfwise.core.notifyme.NotifyFixture.SKU;
import static org.shelfwise.core.notifyme.NotifyFixture.request;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.shelfwise.core.notifyme.asking.MailAddress;
import org.shelfwise.core.notifyme.asking.RateLimits;
import org.shelfwise.core.notifyme.sending.SmtpServer;
import org.shelfwise.core.notifyme.store.Fingerprint;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.TestDatabase;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is handed out and erased of one address. */
class PersonalDataTest {

    private static final String ADDRESS = "w1@example.com";

    /** The subscriptions' ids are moved up so far that no other number is taken for one of them. */
    private static final long FAR = 7_000_000;

    private final SmtpServer server = new SmtpServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @OnEachDatabase
    void all_that_is_known_of_an_address_is_handed_out_and_nothing_of_another(TestDatabase database) {
        NotifyFixture shop = busyShop(database);

        assertThat(shop.personalData().export("W1@example.com").orElseThrow())
                .contains(ADDRESS, "Yes, please.", "UNSUBSCRIBE", "BACK_IN_STOCK")
                .containsIgnoringCase("\"hits\":1")
                .doesNotContain("w2@example.com");
        assertThat(shop.personalData().export("stranger@example.com")).isEmpty();
        assertThat(shop.personalData().export("no address\r\n")).isEmpty();
    }

    @OnEachDatabase
    void no_column_of_ours_has_the_address_nor_its_hash_nor_what_hung_on_it_once_it_is_erased(TestDatabase database) {
        NotifyFixture shop = busyShop(database);
        List<String> traces = traces(shop);
        assertThat(traces).allSatisfy(trace -> assertThat(cells(database)).anyMatch(cell -> cell.contains(trace)));

        assertThat(shop.personalData().erase(ADDRESS, "admin:jane")).isPositive();

        assertThat(cells(database).stream().filter(cell -> traces.stream().anyMatch(cell::contains)))
                .isEmpty();
        assertThat(shop.personalData().export(ADDRESS)).isEmpty();
        assertThat(shop.personalData().erase(ADDRESS, "admin:jane")).isZero();
        assertThat(shop.personalData().export("w2@example.com")).isPresent();
    }

    @OnEachDatabase
    void an_address_that_has_only_been_counted_is_handed_out_and_erased_too(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database);
        shop.limits().allows(RateLimits.of(MailAddress.parse(ADDRESS).orElseThrow()), 10);

        assertThat(shop.personalData().export(ADDRESS)).isPresent();
        assertThat(shop.personalData().erase(ADDRESS, "admin:jane")).isEqualTo(1);
        assertThat(shop.personalData().export(ADDRESS)).isEmpty();
        assertThat(shop.count("SHW_NOTIFY_RATE")).isZero();
    }

    /** Two people have asked, been told, and agreed to other mails. */
    private NotifyFixture busyShop(TestDatabase database) {
        NotifyFixture shop = NotifyFixture.on(database).waiting(2).restocked(5);
        shop.alerts().ask(request("w3@example.com", NotifyFixture.OTHER, AlertKind.BACK_IN_STOCK));
        for (String one : List.of(ADDRESS, "w2@example.com")) {
            long id = shop.jdbc()
                    .queryForObject(
                            "SELECT MIN(s.ID) FROM SHW_NOTIFY_SUBSCRIPTION s JOIN SHW_NOTIFY_ADDRESS a"
                                    + " ON a.ID = s.ADDRESS_ID WHERE a.ADDRESS = ?",
                            Long.class,
                            one);
            shop.tables()
                    .consents()
                    .add(
                            addressId(shop, one),
                            id,
                            "Yes, please.",
                            Locale.ENGLISH,
                            true,
                            shop.clock().instant());
        }
        shop.waves().run();
        shop.sending(server.sender()).run();
        Stream.of(
                        "SUBSCRIPTION SET ID = ID",
                        "MESSAGE SET SUBSCRIPTION_ID = SUBSCRIPTION_ID",
                        "TOKEN SET SUBSCRIPTION_ID = SUBSCRIPTION_ID",
                        "CONSENT SET SUBSCRIPTION_ID = SUBSCRIPTION_ID")
                .forEach(change -> shop.jdbc().update("UPDATE SHW_NOTIFY_" + change + " + " + FAR));
        return shop;
    }

    private static long addressId(NotifyFixture shop, String address) {
        return shop.jdbc().queryForObject("SELECT ID FROM SHW_NOTIFY_ADDRESS WHERE ADDRESS = ?", Long.class, address);
    }

    private static List<String> traces(NotifyFixture shop) {
        List<String> traces = new ArrayList<>(List.of(
                ADDRESS, Fingerprint.of(RateLimits.of(MailAddress.parse(ADDRESS).orElseThrow()))));
        traces.addAll(shop.jdbc()
                .queryForList(
                        "SELECT ID FROM SHW_NOTIFY_SUBSCRIPTION WHERE ADDRESS_ID = ? AND SKU_ID = ?",
                        String.class,
                        addressId(shop, ADDRESS),
                        SKU));
        return traces;
    }

    /** Each value of each column of each of our tables. */
    private static List<String> cells(TestDatabase database) {
        JdbcTemplate jdbc = database.jdbc();
        return tables(jdbc).stream()
                .flatMap(table -> jdbc.queryForList("SELECT * FROM " + table).stream()
                        .flatMap(row -> row.entrySet().stream())
                        .map(cell -> table + "." + cell.getKey() + " = " + cell.getValue()))
                .toList();
    }

    private static List<String> tables(JdbcTemplate jdbc) {
        return jdbc.execute((ConnectionCallback<List<String>>) connection -> {
            DatabaseMetaData meta = connection.getMetaData();
            List<String> names = new ArrayList<>();
            try (ResultSet tables = meta.getTables(
                    connection.getCatalog(), connection.getSchema(), null, new String[] {"TABLE", "BASE TABLE"})) {
                while (tables.next()) {
                    names.add(tables.getString("TABLE_NAME"));
                }
            }
            List<String> ours = names.stream()
                    .filter(name -> name.toUpperCase(Locale.ROOT).startsWith("SHW_"))
                    .toList();
            assertThat(ours).hasSizeGreaterThan(10);
            return ours;
        });
    }
}
