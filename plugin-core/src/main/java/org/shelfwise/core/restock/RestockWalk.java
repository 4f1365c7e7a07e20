package org.shelfwise.core.restock;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.shelfwise.core.platform.BackgroundJob;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Looks at all watched SKUs every now and then, to notice what no message tells of: quantities changed by SQL, dates that
 * passed, flags. One node at a time: whoever moves the time of the next walk walks.
 */
final class RestockWalk implements BackgroundJob {

    static final Duration LONGEST_INTERVAL = Duration.ofMinutes(1);

    private static final int PAGE = 500;

    private final JdbcTemplate jdbc;
    private final RestockTable table;
    private final Restocks restocks;
    private final Clock clock;
    private final Duration interval;

    RestockWalk(JdbcTemplate jdbc, RestockTable table, Restocks restocks, Clock clock, Duration interval) {
        this.jdbc = jdbc;
        this.table = table;
        this.restocks = restocks;
        this.clock = clock;
        this.interval = interval;
    }

    @Override
    public String name() {
        return "restock-walk";
    }

    @Override
    public Duration rest() {
        return Duration.ofSeconds(1);
    }

    @Override
    public boolean run() {
        if (isMyTurn()) {
            walk();
        }
        return false;
    }

    /** A turn that is further away than any can be was set by a clock that has been set back since. */
    private boolean isMyTurn() {
        long now = clock.millis();
        return jdbc.update(
                        "UPDATE SHW_RESTOCK_WALK SET NEXT_AT = ? WHERE ID = 1 AND (NEXT_AT <= ? OR NEXT_AT > ?)",
                        now + interval.toMillis(),
                        now,
                        now + LONGEST_INTERVAL.toMillis())
                > 0;
    }

    private void walk() {
        List<Long> page = table.after(Long.MIN_VALUE, PAGE);
        while (!page.isEmpty()) {
            restocks.look(page);
            page = table.after(page.get(page.size() - 1), PAGE);
        }
    }
}
