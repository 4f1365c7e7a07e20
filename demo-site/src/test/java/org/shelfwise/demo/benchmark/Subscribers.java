package org.shelfwise.demo.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.shelfwise.core.restock.Restocks;
import org.shelfwise.core.stock.MovementCause;
import org.shelfwise.core.stock.MovementNote;
import org.shelfwise.core.stock.StockLedger;
import org.shelfwise.core.stock.StockLocations;
import org.springframework.jdbc.core.JdbcTemplate;

/** Many people who wait, confirmed, for one SKU that is sold out. */
final class Subscribers {

    private static final MovementNote NOTE = new MovementNote(MovementCause.COUNT, null, "benchmark", null);
    private static final long LOOK_EVERY_MILLIS = 50;

    private final JdbcTemplate jdbc;
    private final StockLedger ledger;
    private final long sku;

    private Subscribers(BenchmarkShop shop, long sku) {
        this.jdbc = shop.jdbc();
        this.ledger = shop.bean("shelfwiseStockLedger", StockLedger.class);
        this.sku = sku;
    }

    /** @param which of the SKUs that are in stock; it is sold out then */
    static Subscribers of(BenchmarkShop shop, int which, int people) {
        long sku = shop.jdbc()
                .queryForList(
                        "SELECT SKU_ID FROM SHW_SALABLE WHERE LOCATION = 'web' AND SALABLE > 0 ORDER BY SKU_ID LIMIT 1 OFFSET ?",
                        Long.class,
                        which)
                .get(0);
        Subscribers subscribers = new Subscribers(shop, sku);
        subscribers.ledger.count(StockLocations.WEB, Map.of(sku, 0L), NOTE);
        shop.bean("shelfwiseRestocks", Restocks.class).watch(List.of(sku), true);
        subscribers.add(people);
        shop.settle();
        return subscribers;
    }

    private void add(int people) {
        long now = Instant.now().toEpochMilli();
        jdbc.update(
                "INSERT INTO SHW_NOTIFY_ADDRESS (ADDRESS, CREATED_AT, CONFIRMED_AT)"
                        + " SELECT 's' || ? || '.' || n || '@example.com', ?, ? FROM GENERATE_SERIES(1, ?) n",
                sku,
                now,
                now,
                people);
        jdbc.update(
                "INSERT INTO SHW_NOTIFY_SUBSCRIPTION (ADDRESS_ID, SKU_ID, KIND, STATE, LIVE, UNITS, LOCALE, PRIORITY, ASKED_AT,"
                        + " EXPIRES_AT) SELECT ID, ?, 'BACK_IN_STOCK', 'WAITING', ID || ':' || ? || ':BACK_IN_STOCK', 1, 'en',"
                        + " 0, ?, ? FROM SHW_NOTIFY_ADDRESS WHERE ADDRESS LIKE 's' || ? || '.%'",
                sku, sku, now, now + Duration.ofDays(100).toMillis(), sku);
    }

    long sku() {
        return sku;
    }

    void bookIn(long units) {
        ledger.book(StockLocations.WEB, Map.of(sku, units), NOTE);
    }

    /** As a wave does, for the next in the queue. */
    void queue(int mails) {
        jdbc.update(
                "INSERT INTO SHW_NOTIFY_MESSAGE (SUBSCRIPTION_ID, OCCASION, KIND, EPISODE_ID, SKU_ID, STATE, ATTEMPTS, DUE_AT,"
                        + " QUEUED_AT) SELECT s.ID, 'episode-' || r.EPISODE_ID, 'BACK_IN_STOCK', r.EPISODE_ID, s.SKU_ID,"
                        + " 'QUEUED', 0, r.OPENED_AT, r.OPENED_AT FROM SHW_NOTIFY_SUBSCRIPTION s JOIN SHW_NOTIFY_ROUND r"
                        + " ON r.SKU_ID = s.SKU_ID WHERE s.SKU_ID = ? AND s.STATE = 'WAITING' ORDER BY s.ID LIMIT ?",
                sku,
                mails);
    }

    /** Returns when no mail is queued or on its way. */
    void awaitQuiet() throws InterruptedException {
        while (jdbc.queryForObject(
                        "SELECT COUNT(*) FROM SHW_NOTIFY_MESSAGE WHERE STATE IN ('QUEUED', 'SENDING')", Long.class)
                > 0) {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
    }

    long told() {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM SHW_NOTIFY_MESSAGE WHERE SKU_ID = ? AND STATE = 'SENT'", Long.class, sku);
    }
}
