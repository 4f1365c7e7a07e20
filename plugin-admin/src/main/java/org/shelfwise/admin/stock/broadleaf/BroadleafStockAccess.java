package org.shelfwise.admin.stock.broadleaf;

import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.shelfwise.admin.platform.broadleaf.AdminPermissions;
import org.shelfwise.admin.stock.StockAccess;
import org.shelfwise.core.stock.StockLevel;

/**
 * Asks the platform's own permission check, for stock levels as the guarded entity: the rows that link it with the
 * permissions are in {@code shelfwise/admin/stock-section.sql}.
 */
public class BroadleafStockAccess implements StockAccess {

    static final Class<?> GUARDED = StockLevel.class;

    private final AdminPermissions permissions;

    public BroadleafStockAccess(SecurityVerifier security) {
        this.permissions = new AdminPermissions(security);
    }

    @Override
    public boolean mayRead() {
        return permissions.mayRead(GUARDED);
    }

    @Override
    public boolean mayBook() {
        return permissions.mayChange(GUARDED);
    }

    @Override
    public String actor() {
        return permissions.actor();
    }
}
