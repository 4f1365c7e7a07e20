package org.shelfwise.core.notifyme.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.shelfwise.core.notifyme.Purchases.Purchase;
import org.shelfwise.core.testing.OnEachDatabase;
import org.shelfwise.core.testing.PlatformTables;
import org.shelfwise.core.testing.TestDatabase;

class PlatformPurchasesTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @OnEachDatabase
    void what_was_bought_in_time_is_found_with_who_bought_it_and_nothing_else_is(TestDatabase database) {
        createOrders(database);
        order(database, 1, "SUBMITTED", NOON, 301);
        order(database, 2, "SUBMITTED", NOON.plusSeconds(60), 302);
        order(database, 3, "IN_PROCESS", NOON, 303);
        order(database, 4, "CANCELLED", NOON, 304);
        order(database, 5, "SUBMITTED", NOON.minusSeconds(1), 305);

        List<Purchase> found = new PlatformPurchases(database.jdbc()).between(NOON, NOON.plusSeconds(60));

        assertThat(found).containsExactly(new Purchase(1, 301, "Nino@Example.com", 7L, NOON));
    }

    @OnEachDatabase
    void who_buys_a_bundle_buys_what_is_in_it(TestDatabase database) {
        createOrders(database);
        order(database, 1, "SUBMITTED", NOON, 301);
        bundle(database, 11, 1, 400L);
        part(database, 12, 11, 301);
        part(database, 13, 11, 302);
        order(database, 2, "IN_PROCESS", NOON, 303);
        bundle(database, 21, 2, null);
        part(database, 22, 21, 304);
        order(database, 3, "SUBMITTED", NOON.plusSeconds(1), 305);
        bundle(database, 31, 3, null);
        part(database, 32, 31, 306);

        List<Purchase> found = new PlatformPurchases(database.jdbc()).between(NOON, NOON.plusSeconds(60));

        assertThat(found)
                .as("each SKU of an order once")
                .extracting(Purchase::orderId, Purchase::skuId)
                .containsExactlyInAnyOrder(
                        tuple(1L, 301L), tuple(1L, 400L), tuple(1L, 302L), tuple(3L, 305L), tuple(3L, 306L));
        assertThat(found).extracting(Purchase::address).containsOnly("Nino@Example.com");
    }

    private static void createOrders(TestDatabase database) {
        PlatformTables.create(
                database, Set.of("BLC_ORDER", "BLC_ORDER_ITEM", "BLC_DISCRETE_ORDER_ITEM", "BLC_BUNDLE_ORDER_ITEM"));
    }

    /** @param skuId null for one that somebody put together of single products */
    private static void bundle(TestDatabase database, long id, long orderId, Long skuId) {
        database.jdbc()
                .update("INSERT INTO BLC_ORDER_ITEM (ORDER_ITEM_ID, ORDER_ID, QUANTITY) VALUES (?, ?, 1)", id, orderId);
        database.jdbc().update("INSERT INTO BLC_BUNDLE_ORDER_ITEM (ORDER_ITEM_ID, SKU_ID) VALUES (?, ?)", id, skuId);
    }

    /** As {@code OrderItemServiceImpl} makes it: of a bundle, and of no order itself. */
    private static void part(TestDatabase database, long id, long bundleId, long skuId) {
        database.jdbc().update("INSERT INTO BLC_ORDER_ITEM (ORDER_ITEM_ID, QUANTITY) VALUES (?, 1)", id);
        database.jdbc()
                .update(
                        "INSERT INTO BLC_DISCRETE_ORDER_ITEM (ORDER_ITEM_ID, SKU_ID, BUNDLE_ORDER_ITEM_ID) VALUES (?, ?, ?)",
                        id,
                        skuId,
                        bundleId);
    }

    private static void order(TestDatabase database, long id, String status, Instant at, long sku) {
        database.jdbc()
                .update(
                        "INSERT INTO BLC_ORDER (ORDER_ID, ORDER_STATUS, SUBMIT_DATE, EMAIL_ADDRESS, CUSTOMER_ID)"
                                + " VALUES (?, ?, ?, 'Nino@Example.com', 7)",
                        id,
                        status,
                        Timestamp.from(at));
        database.jdbc()
                .update("INSERT INTO BLC_ORDER_ITEM (ORDER_ITEM_ID, ORDER_ID, QUANTITY) VALUES (?, ?, 1)", id, id);
        database.jdbc().update("INSERT INTO BLC_DISCRETE_ORDER_ITEM (ORDER_ITEM_ID, SKU_ID) VALUES (?, ?)", id, sku);
    }
}
