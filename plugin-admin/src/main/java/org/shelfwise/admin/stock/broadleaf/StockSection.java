package org.shelfwise.admin.stock.broadleaf;

import javax.sql.DataSource;
import org.shelfwise.admin.platform.broadleaf.MenuScript;
import org.shelfwise.admin.platform.broadleaf.MenuSection;
import org.springframework.transaction.support.TransactionOperations;

/** The section "Stock" of the admin's menu. */
public final class StockSection extends MenuSection {

    private static final MenuScript SCRIPT = new MenuScript(
            "Stock", "shelfwise/admin/stock-section.sql", "shelfwise.stock.admin.install", -41003, -41000);

    /** @param install false for a shop that runs the script by itself */
    public StockSection(DataSource dataSource, TransactionOperations transaction, boolean install) {
        super(dataSource, transaction, SCRIPT, install);
    }
}
