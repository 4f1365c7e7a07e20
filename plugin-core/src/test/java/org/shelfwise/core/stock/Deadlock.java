package org.shelfwise.core.stock;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.shelfwise.core.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/** Somebody who gets into the way of stock work, on a database server. */
public final class Deadlock {

    /** It shows the same picture of its transactions until nobody has looked for 0.1 s. */
    private static final Duration MYSQL_LOOKS_ANEW_AFTER = Duration.ofMillis(120);

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

    /** In this database: others of the server have nothing to do with it. */
    private static void awaitSomebodyWaiting(JdbcTemplate jdbc, TestDatabase database) {
        String waiting = isMysql(database)
                ? "SELECT COUNT(*) FROM INFORMATION_SCHEMA.INNODB_TRX t JOIN INFORMATION_SCHEMA.PROCESSLIST p"
                        + " ON p.ID = t.TRX_MYSQL_THREAD_ID WHERE t.TRX_STATE = 'LOCK WAIT' AND p.DB = DATABASE()"
                : "SELECT COUNT(*) FROM pg_locks l JOIN pg_database d ON d.datname = current_database() WHERE NOT l.granted"
                        + " AND l.pid IN (SELECT pid FROM pg_locks WHERE database = d.oid)";
        while (jdbc.queryForObject(waiting, Long.class) == 0) {
            LockSupport.parkNanos(MYSQL_LOOKS_ANEW_AFTER.toNanos());
        }
    }

    private static boolean isMysql(TestDatabase database) {
        return database.toString().equals("MySQL");
    }
}
