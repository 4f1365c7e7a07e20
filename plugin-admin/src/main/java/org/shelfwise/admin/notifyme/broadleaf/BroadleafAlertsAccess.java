package org.shelfwise.admin.notifyme.broadleaf;

import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.shelfwise.admin.notifyme.AlertsAccess;
import org.shelfwise.admin.platform.broadleaf.AdminPermissions;
import org.shelfwise.core.notifyme.PersonalData;
import org.shelfwise.core.notifyme.SubscriptionRow;

/**
 * Asks the platform's own permission check. The rows that link the guarded entities with the permissions are in
 * {@code shelfwise/admin/alerts-section.sql}.
 */
public class BroadleafAlertsAccess implements AlertsAccess {

    static final Class<?> ALERTS = SubscriptionRow.class;
    static final Class<?> ADDRESSES = PersonalData.class;

    private final AdminPermissions permissions;

    public BroadleafAlertsAccess(SecurityVerifier security) {
        this.permissions = new AdminPermissions(security);
    }

    @Override
    public boolean mayRead() {
        return permissions.mayRead(ALERTS);
    }

    @Override
    public boolean mayChange() {
        return permissions.mayChange(ALERTS);
    }

    @Override
    public boolean maySeeAddresses() {
        return permissions.mayRead(ADDRESSES);
    }

    @Override
    public String actor() {
        return permissions.actor();
    }
}
