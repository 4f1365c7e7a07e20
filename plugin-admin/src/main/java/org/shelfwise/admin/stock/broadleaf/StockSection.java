package org.shelfwise.admin.stock.broadleaf;

import java.sql.Connection;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ScriptException;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Puts the stock section into the admin's menu when the shop starts, unless it was there before: what an administrator
 * revokes or deletes later stays so. A shop that has Hibernate recreate the platform's tables gets it anew.
 */
public final class StockSection implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(StockSection.class);

    static final String SCRIPT = "shelfwise/admin/stock-section.sql";

    private static final String INSTALLED =
            "SELECT COUNT(*) FROM BLC_ADMIN_PERMISSION WHERE ADMIN_PERMISSION_ID BETWEEN -41003 AND -41000";

    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;
    private final boolean install;

    /** @param install false for a shop that runs the script by itself */
    public StockSection(DataSource dataSource, TransactionOperations transaction, boolean install) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = transaction;
        this.install = install;
    }

    /** @throws IllegalStateException when the platform's tables are missing, with what to do */
    @Override
    public void afterPropertiesSet() {
        if (isInstalled()) {
            return;
        }
        if (!install) {
            LOG.warn("The admin has no stock section: run {}, or set shelfwise.stock.admin.install=true.", SCRIPT);
            return;
        }
        try {
            transaction.execute(status -> jdbc.execute((ConnectionCallback<Void>) StockSection::runScript));
            LOG.info("The stock section stands in the admin's menu.");
        } catch (ScriptException e) {
            tolerateWhenAnotherNodeWasFaster(e);
        }
    }

    private void tolerateWhenAnotherNodeWasFaster(ScriptException e) {
        if (!isInstalled()) {
            throw e;
        }
    }

    private boolean isInstalled() {
        try {
            return jdbc.queryForObject(INSTALLED, Long.class) > 0;
        } catch (DataAccessException e) {
            throw new IllegalStateException(
                    "Shelfwise cannot read the platform's table BLC_ADMIN_PERMISSION, where the admin's permissions are:"
                            + " create the platform's tables first (blPU.hibernate.hbm2ddl.auto, or your own scripts) and"
                            + " let data source jdbc/web reach them.",
                    e);
        }
    }

    private static Void runScript(Connection connection) {
        ScriptUtils.executeSqlScript(connection, new ClassPathResource(SCRIPT, StockSection.class.getClassLoader()));
        return null;
    }
}
