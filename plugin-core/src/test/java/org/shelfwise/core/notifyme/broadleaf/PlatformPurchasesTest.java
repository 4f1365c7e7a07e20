package org.shelfwise.core.notifyme.broadleaf;

import static org.assertj.core.api.Assertions.assertThat;

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
        PlatformTables.create(database, Set.of("BLC_ORDER", "BLC_ORDER_ITEM", "BLC_DISCRETE_ORDER_ITEM"));
        order(database, 1, "SUBMITTED", NOON, 301);
        order(database, 2, "SUBMITTED", NOON.plusSeconds(60), 302);
        order(database, 3, "IN_PROCESS", NOON, 303);
        order(database, 4, "CANCELLED", NOON, 304);
        order(database, 5, "SUBMITTED", NOON.minusSeconds(1), 305);

        List<Purchase> found = new PlatformPurchases(database.jdbc()).between(NOON, NOON.plusSeconds(60));

        assertThat(found).containsExactly(new Purchase(1, 301, "Nino@Example.com", 7L, NOON));
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
