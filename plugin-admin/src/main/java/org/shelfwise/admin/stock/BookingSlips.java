package org.shelfwise.admin.stock;

import java.time.Clock;
import org.springframework.jdbc.core.JdbcOperations;

/** Remembers which booking forms were used, in the transaction that books them. */
public class BookingSlips {

    private final JdbcOperations jdbc;
    private final Clock clock;

    public BookingSlips(JdbcOperations jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Waits for another transaction that is using the slip right now.
     *
     * @throws org.springframework.dao.DuplicateKeyException when it was used before
     */
    void use(String slip, String actor) {
        jdbc.update(
                "INSERT INTO SHW_ADMIN_STOCK_SLIP (SLIP, ACTOR, BOOKED_AT) VALUES (?, ?, ?)",
                slip,
                actor,
                clock.millis());
    }
}
