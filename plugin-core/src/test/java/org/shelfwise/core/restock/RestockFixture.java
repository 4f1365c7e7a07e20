package org.shelfwise.core.restock;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shelfwise.core.availability.AvailabilityFixture;
import org.shelfwise.core.stock.MovementCause;
import org.shelfwise.core.stock.MovementNote;
import org.shelfwise.core.stock.StockLine;
import org.shelfwise.core.stock.StockLocations;
import org.shelfwise.core.testing.TestDatabase;

/** Real restocks over a real shop: product 30 with the variants 301 and 302 (and its default SKU 300). */
public final class RestockFixture {

    public static final long SKU = 301;

    private final TestDatabase database;
    private final AvailabilityFixture shop;
    private final RestockTable table;
    private final List<RestockListener> listeners = new CopyOnWriteArrayList<>();
    private final Restocks restocks;

    private RestockFixture(TestDatabase database, String settlingSeconds) {
        this.database = database;
        shop = AvailabilityFixture.on(database);
        shop.shop().variant(30, 302);
        table = new RestockTable(database.jdbc());
        shop.stock().withListener(new RestockMark(table));
        restocks = new Restocks(
                table,
                new EpisodeTable(database.jdbc()),
                shop.availability(),
                shop.catalogue(),
                shop.settings(),
                RestockKeys.withDefaults(settlingSeconds),
                shop.stock().transactions(),
                () -> listeners,
                shop.stock().clock());
    }

    /** With a settling time of five minutes. */
    public static RestockFixture on(TestDatabase database) {
        return new RestockFixture(database, "300");
    }

    /** What comes back is back at once. */
    public static RestockFixture withoutSettling(TestDatabase database) {
        return new RestockFixture(database, "0");
    }

    public RestockFixture withListener(RestockListener listener) {
        listeners.add(listener);
        return this;
    }

    public AvailabilityFixture shop() {
        return shop;
    }

    public Restocks restocks() {
        return restocks;
    }

    public RestockFixture bookIn(long skuId, long units) {
        return book(skuId, units);
    }

    public RestockFixture book(long skuId, long delta) {
        MovementNote note = new MovementNote(MovementCause.RECEIPT, "test", null, null);
        shop.stock().ledger().book(StockLocations.WEB, Map.of(skuId, delta), note);
        return this;
    }

    public RestockFixture sell(long skuId, long units) {
        MovementNote note = new MovementNote(MovementCause.SALE, "test", null, null);
        shop.stock().ledger().take(StockLocations.WEB, List.of(new StockLine(skuId, units)), note);
        return this;
    }

    /** What a worker does when it hears of something, or walks by. */
    public RestockFixture look() {
        restocks.look(table.after(Long.MIN_VALUE, 1_000));
        return this;
    }

    RestockWalk walk(Duration interval) {
        return new RestockWalk(database.jdbc(), table, restocks, shop.stock().clock(), interval);
    }

    public RestockFixture later(Duration time) {
        shop.stock().clock().advance(time);
        return look();
    }
}
