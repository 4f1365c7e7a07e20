package org.shelfwise.admin.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.platform.SchemaMigration;
import org.shelfwise.core.stock.Deadlock;
import org.shelfwise.core.stock.StockFixture;
import org.shelfwise.core.stock.StockLocations;
import org.shelfwise.core.testing.Databases;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.TestDatabase;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

class BookingDeskTest {

    private static final long DRESS = 1;
    private static final long SCARF = 2;

    @Test
    void a_deadlock_with_a_checkout_does_not_lose_what_the_administrator_typed() throws Exception {
        try (TestDatabase database = Databases.postgres()) {
            StockFixture stock = shopOn(database);
            BookingDesk desk = deskOf(stock);
            BookingForm form = delivery(UUID.randomUUID().toString());

            BookingOutcome outcome = Deadlock.with(database, SCARF, DRESS, () -> desk.book(form, "admin:jane"));

            assertThat(outcome).isEqualTo(new BookingOutcome.Done(2));
            assertThat(stock.ledger().available(StockLocations.WEB, List.of(DRESS, SCARF)))
                    .containsOnly(Map.entry(DRESS, 8L), Map.entry(SCARF, 8L));
        }
    }

    @OnEachDatabase
    void an_administrator_with_a_name_of_any_script_can_book_where_the_shops_own_tables_could_not_hold_it(
            TestDatabase database) {
        if (database.toString().equals("MySQL")) {
            database.jdbc().execute("ALTER DATABASE CHARACTER SET latin1");
        }
        BookingDesk desk = deskOf(shopOn(database));

        BookingOutcome outcome = desk.book(delivery(UUID.randomUUID().toString()), "admin:\u10d7\u10d4\u10d0");

        assertThat(outcome).isInstanceOf(BookingOutcome.Done.class);
        assertThat(database.jdbc().queryForList("SELECT ACTOR FROM SHW_ADMIN_STOCK_SLIP", String.class))
                .containsExactly("admin:\u10d7\u10d4\u10d0");
    }

    @OnEachDatabase
    void a_slip_is_remembered_as_long_as_its_form_may_come_back_and_then_forgotten(TestDatabase database) {
        StockFixture stock = shopOn(database);
        BookingDesk desk = deskOf(stock);
        BookingForm form = delivery(UUID.randomUUID().toString());
        desk.book(form, "admin:jane");
        BookingSlipCleaning cleaning = new BookingSlipCleaning(
                new NamedParameterJdbcTemplate(database.dataSource()),
                stock.transactions(),
                stock.clock(),
                Duration.ofDays(30));

        stock.clock().advance(Duration.ofDays(29));
        cleaning.run();
        assertThat(desk.book(form, "admin:jane")).isInstanceOf(BookingOutcome.DoneBefore.class);

        stock.clock().advance(Duration.ofDays(2));
        assertThat(cleaning.run()).isFalse();
        assertThat(slips(database)).isZero();
    }

    @OnEachDatabase
    void the_slips_of_years_are_forgotten_in_bounded_batches(TestDatabase database) {
        StockFixture stock = shopOn(database);
        List<Object[]> slips = IntStream.range(0, 501)
                .mapToObj(i -> new Object[] {"slip" + i, "admin:jane", 0L})
                .toList();
        database.jdbc()
                .batchUpdate("INSERT INTO SHW_ADMIN_STOCK_SLIP (SLIP, ACTOR, BOOKED_AT) VALUES (?, ?, ?)", slips);
        BookingSlipCleaning cleaning = new BookingSlipCleaning(
                new NamedParameterJdbcTemplate(database.dataSource()),
                stock.transactions(),
                stock.clock(),
                Duration.ofDays(30));

        assertThat(cleaning.run()).as("there is more to do").isTrue();
        assertThat(slips(database)).isEqualTo(1);
        assertThat(cleaning.run()).isFalse();
        assertThat(slips(database)).isZero();
    }

    private static StockFixture shopOn(TestDatabase database) {
        new SchemaMigration(database.dataSource(), "shelfwise/db/changelog/stock-admin.xml", true).afterPropertiesSet();
        return StockFixture.on(database).withOnHand(5, DRESS, SCARF);
    }

    private static BookingDesk deskOf(StockFixture stock) {
        return new BookingDesk(
                stock.ledger(), new BookingSlips(stock.database().jdbc(), stock.clock()), stock.transactions());
    }

    private static BookingForm delivery(String slip) {
        return new BookingForm(
                slip,
                "in",
                "3",
                "Delivery",
                List.of(new BookingForm.Line("1", "", "5"), new BookingForm.Line("2", "", "5")));
    }

    private static long slips(TestDatabase database) {
        return database.jdbc().queryForObject("SELECT COUNT(*) FROM SHW_ADMIN_STOCK_SLIP", Long.class);
    }
}
