package org.shelfwise.core.restock;

import java.time.Duration;
import org.shelfwise.core.platform.BackgroundJob;

/** Looks at what is settling, leaving or ending until it has stayed so, or is as it was. */
final class RestockSettling implements BackgroundJob {

    private static final int MOST = 5_000;
    private static final Duration REST = Duration.ofSeconds(1);

    private final RestockTable table;
    private final Restocks restocks;

    RestockSettling(RestockTable table, Restocks restocks) {
        this.table = table;
        this.restocks = restocks;
    }

    @Override
    public String name() {
        return "restock-settling";
    }

    @Override
    public Duration rest() {
        return REST;
    }

    @Override
    public boolean run() {
        restocks.look(table.settling(MOST));
        return false;
    }
}
