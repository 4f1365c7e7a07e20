package org.shelfwise.admin.settings.broadleaf;

import javax.sql.DataSource;
import org.shelfwise.admin.platform.broadleaf.MenuScript;
import org.shelfwise.admin.platform.broadleaf.MenuSection;
import org.springframework.transaction.support.TransactionOperations;

/** The section "Settings" of the admin's menu. */
public final class SettingsSection extends MenuSection {

    private static final MenuScript SCRIPT = new MenuScript(
            "Settings", "shelfwise/admin/settings-section.sql", "shelfwise.settings.admin.install", -41023, -41020);

    /** @param install false for a shop that runs the script by itself */
    public SettingsSection(DataSource dataSource, TransactionOperations transaction, boolean install) {
        super(dataSource, transaction, SCRIPT, install);
    }
}
