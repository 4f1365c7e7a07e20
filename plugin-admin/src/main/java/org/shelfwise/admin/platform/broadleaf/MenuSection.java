package org.shelfwise.admin.platform.broadleaf;

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
 * Puts a section into the admin's menu when the shop starts, unless it was there before: what an administrator revokes or
 * deletes later stays so. A shop that has Hibernate recreate the platform's tables gets it anew.
 */
public class MenuSection implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(MenuSection.class);

    private static final String INSTALLED =
            "SELECT COUNT(*) FROM BLC_ADMIN_PERMISSION WHERE ADMIN_PERMISSION_ID BETWEEN ? AND ?";

    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;
    private final MenuScript script;
    private final boolean install;

    /** @param install false for a shop that runs the script by itself */
    protected MenuSection(
            DataSource dataSource, TransactionOperations transaction, MenuScript script, boolean install) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = transaction;
        this.script = script;
        this.install = install;
    }

    /** @throws IllegalStateException when the platform's tables are missing, with what to do */
    @Override
    public void afterPropertiesSet() {
        if (isInstalled()) {
            return;
        }
        if (!install) {
            LOG.warn(
                    "The admin has no section {}: run {}, or set {}=true.",
                    script.section(),
                    script.resource(),
                    script.property());
            return;
        }
        try {
            transaction.execute(status -> jdbc.execute((ConnectionCallback<Void>) this::run));
            LOG.info("The section {} stands in the admin's menu.", script.section());
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
            return jdbc.queryForObject(INSTALLED, Long.class, script.firstPermission(), script.lastPermission()) > 0;
        } catch (DataAccessException e) {
            throw new IllegalStateException(
                    "Shelfwise cannot read the platform's table BLC_ADMIN_PERMISSION, where the admin's permissions are:"
                            + " create the platform's tables first (blPU.hibernate.hbm2ddl.auto, or your own scripts) and"
                            + " let data source jdbc/web reach them.",
                    e);
        }
    }

    private Void run(Connection connection) {
        ScriptUtils.executeSqlScript(
                connection, new ClassPathResource(script.resource(), MenuSection.class.getClassLoader()));
        return null;
    }
}
