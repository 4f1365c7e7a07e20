package org.shelfwise.admin.notifyme;

import java.util.List;

/**
 * Some rows of a list, newest first.
 *
 * @param before continues with rows older than the one of this id; null at the end
 */
public record RowPage<L, S extends Enum<S>>(RowFilter<S> filter, List<L> lines, Long before) {

    public RowPage {
        lines = List.copyOf(lines);
    }
}
