package org.shelfwise.admin.platform.broadleaf;

import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.openadmin.server.security.domain.AdminUser;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.shelfwise.core.stock.MovementNote;

/** The platform's own permission check, for the administrator of the current request. Nobody may do anything unasked. */
public final class AdminPermissions {

    private final SecurityVerifier security;

    public AdminPermissions(SecurityVerifier security) {
        this.security = security;
    }

    /** @param guarded the value of BLC_ADMIN_PERMISSION_ENTITY.CEILING_ENTITY; the platform insists on a class */
    public boolean mayRead(Class<?> guarded) {
        return may(guarded, EntityOperationType.FETCH);
    }

    /** @see #mayRead */
    public boolean mayChange(Class<?> guarded) {
        return may(guarded, EntityOperationType.UPDATE);
    }

    private boolean may(Class<?> guarded, EntityOperationType operation) {
        if (security.getPersistentAdminUser() == null) {
            return false;
        }
        try {
            security.securityCheck(guarded.getName(), operation);
            return true;
        } catch (ServiceException denied) {
            return false;
        }
    }

    /** Such as {@code admin:jane}, as long as our tables hold; null when nobody is logged in. */
    public String actor() {
        AdminUser user = security.getPersistentAdminUser();
        return user == null ? null : cut("admin:" + user.getLogin());
    }

    private static String cut(String actor) {
        return actor.substring(0, Math.min(actor.length(), MovementNote.MAX_ACTOR));
    }
}
