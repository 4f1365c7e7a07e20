package org.shelfwise.admin.stock.broadleaf;

import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUser;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.shelfwise.admin.stock.StockAccess;
import org.shelfwise.core.stock.MovementNote;
import org.shelfwise.core.stock.StockLevel;

/**
 * Asks the platform's own permission check, for stock levels as the guarded entity: the rows that link it with the
 * permissions are in {@code shelfwise/db/changelog/stock-admin.xml}.
 */
public class BroadleafStockAccess implements StockAccess {

    /** The value of BLC_ADMIN_PERMISSION_ENTITY.CEILING_ENTITY; the platform insists on the name of a class. */
    static final String GUARDED = StockLevel.class.getName();

    private final SecurityVerifier security;

    public BroadleafStockAccess(SecurityVerifier security) {
        this.security = security;
    }

    @Override
    public boolean mayRead() {
        return may(EntityOperationType.FETCH);
    }

    @Override
    public boolean mayBook() {
        return may(EntityOperationType.UPDATE);
    }

    private boolean may(EntityOperationType operation) {
        if (security.getPersistentAdminUser() == null) {
            return false;
        }
        try {
            security.securityCheck(GUARDED, operation);
            return true;
        } catch (ServiceException denied) {
            return false;
        }
    }

    @Override
    public String actor() {
        AdminUser user = security.getPersistentAdminUser();
        return user == null ? null : cut("admin:" + user.getLogin());
    }

    private static String cut(String actor) {
        return actor.substring(0, Math.min(actor.length(), MovementNote.MAX_ACTOR));
    }
}
