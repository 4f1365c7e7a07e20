package org.shelfwise.admin.stock.broadleaf;

import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.shelfwise.admin.platform.broadleaf.GuardedSection;
import org.shelfwise.admin.stock.StockAccess;
import org.shelfwise.core.stock.StockLevel;

/** For stock levels, as {@code shelfwise/admin/stock-section.sql} has it. */
public class BroadleafStockAccess extends GuardedSection implements StockAccess {

    static final Class<?> GUARDED = StockLevel.class;

    public BroadleafStockAccess(SecurityVerifier security) {
        super(security, GUARDED);
    }
}
