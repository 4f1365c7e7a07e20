package org.shelfwise.admin.notifyme;

import java.util.List;

/**
 * Some of the SKUs that people wait for, most waiting first.
 *
 * @param offset how many SKUs come before these
 * @param next the offset of what follows; null at the end
 */
public record DemandPage(List<DemandLine> lines, int offset, Integer next) {

    public DemandPage {
        lines = List.copyOf(lines);
    }
}
