package org.shelfwise.site.notifyme;

import java.util.List;

/**
 * The alerts of the shopper who is logged in; the variable {@code shelfAlerts}.
 *
 * @param shopPath where to go on when there are none
 * @param action where their buttons go
 * @param tokenName of the platform's token against forged requests
 */
public record AlertList(List<AlertRow> rows, String shopPath, String action, String tokenName, String token) {

    public AlertList {
        rows = List.copyOf(rows);
    }
}
