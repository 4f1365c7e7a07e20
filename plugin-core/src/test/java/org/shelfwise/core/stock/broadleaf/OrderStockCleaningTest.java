package org.shelfwise.core.stock.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.shelfwise.core.stock.MovementCause;
import org.shelfwise.core.stock.OrderStockProperties;
import org.shelfwise.core.stock.StockFixture;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.TestDatabase;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** What an order held is remembered for the 30 days in which its cancellation gives it back, and 60 more. */
class OrderStockCleaningTest {

    private static final long DRESS = 1;
    private static final long SOLD = 1;
    private static final long RETURNED = 2;
    private static final long TAKEN = 3;
    private static final long CONFIRMED = 4;
    private static final long REOPENED = 5;
    private static final long REMOVED = 6;

    private StockFixture stock;
    private OrderStockCleaning cleaning;

    private void shopOn(TestDatabase database) {
        database.jdbc().execute("CREATE TABLE BLC_ORDER (ORDER_ID BIGINT PRIMARY KEY, ORDER_STATUS VARCHAR(255))");
        stock = StockFixture.on(database).withOnHand(5_000, DRESS);
        cleaning = new OrderStockCleaning(
                new NamedParameterJdbcTemplate(database.dataSource()),
                stock.transactions(),
                stock.clock(),
                new OrderStockProperties(
                        Duration.ofSeconds(10), Duration.ofMinutes(30), Duration.ofDays(30), Duration.ofDays(60)));
    }

    private void sold(long orderId, String status) {
        stock.orders().take(orderId, "a", Map.of(DRESS, 1L));
        stock.orders().sold(orderId, "a");
        if (status != null) {
            stock.database().jdbc().update("INSERT INTO BLC_ORDER VALUES (?, ?)", orderId, status);
        }
    }

    @OnEachDatabase
    void only_what_no_later_event_can_need_is_forgotten(TestDatabase database) {
        shopOn(database);
        sold(SOLD, "SUBMITTED");
        sold(REOPENED, "IN_PROCESS");
        sold(REMOVED, null);
        stock.orders().take(RETURNED, "a", Map.of(DRESS, 1L));
        stock.orders().giveBack(RETURNED, "a", MovementCause.SALE_REVERSED, null);
        stock.orders().take(TAKEN, "a", Map.of(DRESS, 1L));
        stock.orders().take(CONFIRMED, "a", Map.of(DRESS, 1L));
        stock.orders().confirm(CONFIRMED, "a");

        stock.clock().advance(Duration.ofDays(89));
        cleaning.run();
        assertThat(remembered("SHW_ORDER_STOCK")).hasSize(6);

        stock.clock().advance(Duration.ofDays(2));
        assertThat(cleaning.run()).isFalse();
        assertThat(remembered("SHW_ORDER_STOCK")).containsExactly(TAKEN, CONFIRMED, REOPENED);
        assertThat(remembered("SHW_ORDER_STOCK_LINE")).containsExactly(TAKEN, CONFIRMED, REOPENED);
    }

    @OnEachDatabase
    void a_cart_whose_failed_checkout_was_forgotten_is_checked_out_like_any_other(TestDatabase database) {
        shopOn(database);
        stock.orders().take(RETURNED, "a", Map.of(DRESS, 1L));
        stock.orders().giveBack(RETURNED, "a", MovementCause.SALE_REVERSED, null);
        stock.clock().advance(Duration.ofDays(91));
        cleaning.run();

        stock.orders().take(RETURNED, "b", Map.of(DRESS, 2L));

        assertThat(stock.orders().confirm(RETURNED, "b")).isTrue();
    }

    @OnEachDatabase
    void the_orders_of_years_are_forgotten_in_bounded_batches(TestDatabase database) {
        shopOn(database);
        database.jdbc()
                .batchUpdate(
                        "INSERT INTO SHW_ORDER_STOCK (ORDER_ID, ATTEMPT, STATE, CHANGED_AT) VALUES (?, 'a', 'SOLD', 0)",
                        LongStream.rangeClosed(1, 501)
                                .mapToObj(id -> new Object[] {id})
                                .toList());

        assertThat(cleaning.run()).as("there is more to do").isTrue();
        assertThat(remembered("SHW_ORDER_STOCK")).hasSize(1);
        assertThat(cleaning.run()).isFalse();
        assertThat(remembered("SHW_ORDER_STOCK")).isEmpty();
    }

    private List<Long> remembered(String table) {
        return stock.database().jdbc().queryForList("SELECT ORDER_ID FROM " + table + " ORDER BY ORDER_ID", Long.class);
    }
}
