package org.shelfwise.core.stock.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.stock.ConfirmedElsewhere;
import org.shelfwise.core.stock.MovementCause;
import org.shelfwise.core.stock.OrderStock;
import org.shelfwise.core.stock.OrderStockProperties;
import org.shelfwise.core.stock.StockFixture;
import org.shelfwise.core.stock.StockLocations;
import org.shelfwise.core.stock.Taken;
import org.shelfwise.core.testing.Databases;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

class OrderStockSweepTest {

    private static final long ORDER = 4711;
    private static final long DRESS = 1;

    private StockFixture stock;
    private JdbcTemplate jdbc;
    private OrderStockSweep sweep;

    /** An order in checkout that has taken 2 of 5 dresses. */
    private void orderTaken(TestDatabase database) {
        jdbc = database.jdbc();
        jdbc.execute("CREATE TABLE BLC_ORDER (ORDER_ID BIGINT PRIMARY KEY, ORDER_STATUS VARCHAR(255))");
        jdbc.update("INSERT INTO BLC_ORDER VALUES (?, 'IN_PROCESS')", ORDER);
        stock = StockFixture.on(database).withOnHand(5, DRESS);
        stock.orders().take(ORDER, "a", Map.of(DRESS, 2L));
        sweep = new OrderStockSweep(
                new NamedParameterJdbcTemplate(database.dataSource()),
                stock.orders(),
                stock.clock(),
                new OrderStockProperties(
                        Duration.ofSeconds(10), Duration.ofMinutes(30), Duration.ofDays(30), Duration.ofDays(60)));
    }

    private void status(String status) {
        jdbc.update("UPDATE BLC_ORDER SET ORDER_STATUS = ?", status);
        sweep.run();
    }

    @OnEachDatabase
    void a_process_killed_in_mid_checkout_does_not_eat_the_stock_for_ever(TestDatabase database) {
        orderTaken(database);

        stock.clock().advance(Duration.ofMinutes(29));
        sweep.run();
        assertThat(available()).as("it may still go on").isEqualTo(3);

        stock.clock().advance(Duration.ofMinutes(2));
        sweep.run();
        sweep.run();
        assertThat(available()).isEqualTo(5);
        assertThat(lastCause()).isEqualTo(MovementCause.SALE_REVERSED);
        assertThat(stock.orders().confirm(ORDER, "a"))
                .as("should it wake up after all, it must not complete")
                .isFalse();
    }

    @OnEachDatabase
    void a_process_killed_between_confirmation_and_completion_gives_back_in_the_end(TestDatabase database) {
        orderTaken(database);
        stock.clock().advance(Duration.ofMinutes(20));
        stock.orders().confirm(ORDER, "a");

        stock.clock().advance(Duration.ofMinutes(29));
        sweep.run();
        assertThat(stock.orders().take(ORDER, "b", Map.of(DRESS, 2L)))
                .as("it has been paid, and may still complete")
                .isInstanceOf(ConfirmedElsewhere.class);

        stock.clock().advance(Duration.ofMinutes(2));
        sweep.run();
        assertThat(available()).isEqualTo(5);
        assertThat(stock.orders().take(ORDER, "b", Map.of(DRESS, 2L))).isInstanceOf(Taken.class);
    }

    @OnEachDatabase
    void a_process_killed_right_after_the_completion_keeps_the_units_sold(TestDatabase database) {
        orderTaken(database);
        stock.orders().confirm(ORDER, "a");
        stock.clock().advance(Duration.ofDays(1));
        status("SUBMITTED");

        assertThat(available()).isEqualTo(3);
        assertThat(state()).isEqualTo("SOLD");
    }

    @OnEachDatabase
    void only_an_order_that_the_database_shows_open_again_is_checked_out_again(TestDatabase database) {
        orderTaken(database);
        status("SUBMITTED");
        OrderStock orders = stock.orders(new PlatformOrders(new NamedParameterJdbcTemplate(database.dataSource())));

        assertThat(orders.take(ORDER, "late", Map.of(DRESS, 2L))).isInstanceOf(ConfirmedElsewhere.class);
        status("IN_PROCESS");
        assertThat(orders.take(ORDER, "again", Map.of(DRESS, 2L))).isInstanceOf(Taken.class);
        assertThat(available()).isEqualTo(3);
    }

    @OnEachDatabase
    void a_completed_order_keeps_its_units(TestDatabase database) {
        orderTaken(database);
        status("SUBMITTED");
        stock.clock().advance(Duration.ofDays(20));
        status("SUBMITTED");
        status("ACME_SHIPPED");

        assertThat(available()).isEqualTo(3);
    }

    @OnEachDatabase
    void a_cancelled_order_gives_back_once(TestDatabase database) {
        orderTaken(database);
        status("SUBMITTED");
        status("CANCELLED");
        status("CANCELLED");

        assertThat(available()).isEqualTo(5);
        assertThat(lastCause()).isEqualTo(MovementCause.CANCELLATION);
    }

    @OnEachDatabase
    void an_order_cancelled_before_anybody_looked_gives_back_too(TestDatabase database) {
        orderTaken(database);
        status("CANCELLED");

        assertThat(available()).isEqualTo(5);
    }

    /** What the platform's {@code OrderService.cancelOrder} does. */
    @OnEachDatabase
    void an_order_removed_after_completion_gives_back(TestDatabase database) {
        orderTaken(database);
        status("SUBMITTED");
        jdbc.update("DELETE FROM BLC_ORDER");
        sweep.run();

        assertThat(available()).isEqualTo(5);
    }

    @OnEachDatabase
    void an_old_order_that_is_tidied_away_does_not_conjure_up_units(TestDatabase database) {
        orderTaken(database);
        status("SUBMITTED");
        stock.clock().advance(Duration.ofDays(31));
        jdbc.update("DELETE FROM BLC_ORDER");
        sweep.run();

        assertThat(available()).isEqualTo(3);
    }

    @Test
    void orders_that_cannot_be_settled_hide_no_later_one() {
        orderTaken(Databases.h2());
        LongStream.rangeClosed(1, 200).forEach(stuck -> {
            stock.withOnHand(1, 10_000 + stuck);
            stock.orders().take(stuck, "s", Map.of(10_000 + stuck, 1L));
        });
        stock.withListener(moved -> {
            if (moved.get(0).skuId() > 10_000) {
                throw new Stuck();
            }
        });
        jdbc.update("DELETE FROM BLC_ORDER");

        assertThat(sweep.run()).as("there is more to do").isTrue();
        assertThat(sweep.run()).as("those that failed wait for the next pass").isFalse();

        assertThat(available()).isEqualTo(5);
    }

    private long available() {
        return stock.ledger().available(StockLocations.WEB, List.of(DRESS)).get(DRESS);
    }

    private String state() {
        return jdbc.queryForObject("SELECT STATE FROM SHW_ORDER_STOCK", String.class);
    }

    private MovementCause lastCause() {
        return stock.ledger().movements(DRESS, 1, null).get(0).cause();
    }

    /** Without a stack trace: it is logged some hundred times. */
    private static final class Stuck extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Stuck() {
            super("this order cannot be settled", null, false, false);
        }
    }
}
