package org.shelfwise.admin.notifyme.broadleaf;

import javax.sql.DataSource;
import org.shelfwise.admin.platform.broadleaf.MenuScript;
import org.shelfwise.admin.platform.broadleaf.MenuSection;
import org.springframework.transaction.support.TransactionOperations;

/** The section "Alerts" of the admin's menu. */
public final class AlertsSection extends MenuSection {

    private static final MenuScript SCRIPT = new MenuScript(
            "Alerts", "shelfwise/admin/alerts-section.sql", "shelfwise.notifyme.admin.install", -41015, -41010);

    /** @param install false for a shop that runs the script by itself */
    public AlertsSection(DataSource dataSource, TransactionOperations transaction, boolean install) {
        super(dataSource, transaction, SCRIPT, install);
    }
}
