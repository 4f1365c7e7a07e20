package org.shelfwise.admin.platform.broadleaf;

import java.time.ZoneId;
import java.util.TimeZone;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.shelfwise.admin.platform.ReaderZone;

/** As the platform resolved it for the request; the server's own without a request. */
public class BroadleafReaderZone implements ReaderZone {

    @Override
    public ZoneId current() {
        TimeZone zone = BroadleafRequestContext.getBroadleafRequestContext().getTimeZone();
        return zone == null ? ZoneId.systemDefault() : zone.toZoneId();
    }
}
