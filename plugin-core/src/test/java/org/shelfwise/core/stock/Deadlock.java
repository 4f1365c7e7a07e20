package org.shelfwise.core.stock;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.shelfwise.core.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/** Somebody who gets into the way of stock work, on PostgreSQL. */
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
                    jdbc.execute("SET LOCAL deadlock_timeout = '30s'");
                    lock(jdbc, heldSku);
                    locked.countDown();
                    awaitSomebodyWaiting(jdbc);
                    lock(jdbc, wantedSku);
                    return null;
                }));
        locked.await();
        CompletableFuture<T> answer = CompletableFuture.supplyAsync(work);
        other.get();
        return answer.get();
    }

    private static void lock(JdbcTemplate jdbc, long skuId) {
        jdbc.queryForList("SELECT ID FROM SHW_STOCK_LEVEL WHERE SKU_ID = ? FOR UPDATE", skuId);
    }

    private static void awaitSomebodyWaiting(JdbcTemplate jdbc) {
        String waiting = "SELECT COUNT(*) FROM pg_locks WHERE NOT granted";
        while (jdbc.queryForObject(waiting, Long.class) == 0) {
            Thread.onSpinWait();
        }
    }
}
