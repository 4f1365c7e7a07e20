package org.shelfwise.admin.notifyme.broadleaf;

import org.broadleafcommerce.openadmin.server.security.remote.SecurityVerifier;
import org.shelfwise.admin.notifyme.AlertsAccess;
import org.shelfwise.admin.platform.broadleaf.GuardedSection;
import org.shelfwise.core.notifyme.PersonalData;
import org.shelfwise.core.notifyme.SubscriptionRow;

/** For subscriptions and personal data, as {@code shelfwise/admin/alerts-section.sql} has it. */
public class BroadleafAlertsAccess extends GuardedSection implements AlertsAccess {

    static final Class<?> ALERTS = SubscriptionRow.class;
    static final Class<?> ADDRESSES = PersonalData.class;

    public BroadleafAlertsAccess(SecurityVerifier security) {
        super(security, ALERTS);
    }

    @Override
    public boolean maySeeAddresses() {
        return mayRead(ADDRESSES);
    }
}
