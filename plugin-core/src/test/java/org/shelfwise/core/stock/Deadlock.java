package org.shelfwise.core.stock;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.shelfwise.core.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/** Somebody who gets into the way of stock work, on a database server. */
public final class Deadlock {

    private Deadlock() {}

    /**
     * Runs work while somebody holds one level and, as soon as the work waits for it, wants another. When the work has that
     * one already, it is the victim.
     */
    public static <T> T with(TestDatabase database, long heldSku, long wantedSku, Supplier<T> work) throws Exception {
        CountDownLatch locked = new CountDownLatch(1);
        CompletableFuture<Void> other =
                CompletableFuture.runAsync(() -> database.transactions().execute(status -> {
                    JdbcTemplate jdbc = database.jdbc();
                    spare(jdbc, database);
                    lock(jdbc, heldSku);
                    locked.countDown();
                    awaitSomebodyWaiting(jdbc, database);
                    lock(jdbc, wantedSku);
                    return null;
                }));
        other.whenComplete((done, failed) -> locked.countDown());
        locked.await();
        CompletableFuture<T> answer = CompletableFuture.supplyAsync(work);
        other.get();
        return answer.get();
    }

    private static void lock(JdbcTemplate jdbc, long skuId) {
        jdbc.queryForList("SELECT ID FROM SHW_STOCK_LEVEL WHERE SKU_ID = ? FOR UPDATE", skuId);
    }

    /** Of two that deadlock, PostgreSQL stops the one that notices first, and MySQL the one that has written less. */
    private static void spare(JdbcTemplate jdbc, TestDatabase database) {
        if (isMysql(database)) {
            for (int sku = 100; sku < 200; sku++) {
                jdbc.update(
                        "INSERT INTO SHW_STOCK_LEVEL (SKU_ID, LOCATION, ON_HAND, HELD, CHANGED_AT) VALUES (?, 'x', 0, 0, 0)",
                        sku);
            }
        } else {
            jdbc.execute("SET LOCAL deadlock_timeout = '30s'");
        }
    }

    private static void awaitSomebodyWaiting(JdbcTemplate jdbc, TestDatabase database) {
        String waiting = isMysql(database)
                ? "SHOW GLOBAL STATUS WHERE VARIABLE_NAME = 'Innodb_row_lock_current_waits'"
                : "SELECT 'waiting', COUNT(*) FROM pg_locks WHERE NOT granted";
        while (jdbc.queryForObject(waiting, (row, i) -> row.getLong(2)) == 0) {
            Thread.onSpinWait();
        }
    }

    private static boolean isMysql(TestDatabase database) {
        return database.toString().equals("MySQL");
    }
}
