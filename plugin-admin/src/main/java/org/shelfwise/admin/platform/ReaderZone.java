package org.shelfwise.admin.platform;

import java.time.ZoneId;

/** The time zone of whoever reads the page. */
@FunctionalInterface
public interface ReaderZone {

    ZoneId current();
}
