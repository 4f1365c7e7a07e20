package org.shelfwise.core.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.analytics.configuration.AnalyticsArgs;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.filter.DbmsChangeSetFilter;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.exception.PreconditionErrorException;
import liquibase.exception.PreconditionFailedException;
import liquibase.logging.core.NoOpLogService;
import liquibase.precondition.core.PreconditionContainer;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Brings Shelfwise's own tables up to date, or checks that somebody has, before anything uses them. Keeps its history apart
 * from the shop's own Liquibase, and tells nobody outside that it ran.
 */
public final class SchemaMigration implements InitializingBean {

    /** For whoever makes one: whether to change the schema, as the shop's properties say. */
    public static final String MIGRATE = "${shelfwise.schema.migrate:true}";

    private static final String HISTORY = "SHW_DATABASECHANGELOG";
    private static final String CHANGE_LOG = "shelfwise/db/changelog.xml";

    private static final Logger LOG = LoggerFactory.getLogger(SchemaMigration.class);

    /** Storefront and admin may share a JVM, and Liquibase's locks only work between JVMs. */
    private static final Object ONE_AT_A_TIME = new Object();

    private final DataSource dataSource;
    private final String changeLog;
    private final boolean migrate;

    /** @param migrate whether to change the schema; when false, a schema that is not current stops start-up */
    public SchemaMigration(DataSource dataSource, boolean migrate) {
        this(dataSource, CHANGE_LOG, migrate);
    }

    /**
     * For a module with tables of its own.
     *
     * @param changeLog where its change log is on the class path
     */
    public SchemaMigration(DataSource dataSource, String changeLog, boolean migrate) {
        this.dataSource = dataSource;
        this.changeLog = changeLog;
        this.migrate = migrate;
    }

    @Override
    public void afterPropertiesSet() {
        run();
    }

    /** @throws SchemaNotReadyException when the tables are not as this version needs them, with the cause and what to do */
    void run() {
        LOG.info("Checking Shelfwise's tables; waits while another node changes them, up to 5 minutes");
        try {
            synchronized (ONE_AT_A_TIME) {
                Scope.child(quietly(), this::bringUpToDate);
            }
        } catch (SchemaNotReadyException e) {
            throw e;
        } catch (Exception e) {
            throw SchemaNotReadyException.migrationFailed(changeLog, e);
        }
    }

    /** Liquibase would report its use to its vendor, print on the console and log a line for every step. */
    static Map<String, Object> quietly() {
        return Map.of(
                AnalyticsArgs.ENABLED.getKey(), false,
                Scope.Attr.ui.name(), new LoggerUIService(),
                Scope.Attr.logService.name(), new NoOpLogService());
    }

    private void bringUpToDate() throws LiquibaseException, SQLException {
        try (Connection connection = dataSource.getConnection();
                Liquibase liquibase = new Liquibase(
                        changeLog, new ClassLoaderResourceAccessor(classLoader()), database(connection))) {
            liquibase.setShowSummary(UpdateSummaryEnum.OFF);
            if (migrate) {
                liquibase.update(new Contexts(), new LabelExpression());
            } else {
                refuseWhenOutdated(liquibase);
            }
        }
    }

    private static ClassLoader classLoader() {
        return SchemaMigration.class.getClassLoader();
    }

    private static Database database(Connection connection) throws LiquibaseException {
        Database database =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        database.setDatabaseChangeLogTableName(HISTORY);
        database.setDatabaseChangeLogLockTableName("SHW_DATABASECHANGELOGLOCK");
        return database;
    }

    /** Liquibase's own status command would create its tables, which a user without that right cannot. */
    private void refuseWhenOutdated(Liquibase liquibase) throws LiquibaseException {
        var ofThisDatabase = new DbmsChangeSetFilter(liquibase.getDatabase());
        Set<String> made = changesMade();
        List<String> missing = new ArrayList<>();
        for (ChangeSet change : liquibase.getDatabaseChangeLog().getChangeSets()) {
            if (ofThisDatabase.accepts(change).isAccepted()
                    && !made.contains(change.getId())
                    && isDue(change, liquibase)) {
                missing.add(change.getId());
            }
        }
        if (!missing.isEmpty()) {
            throw SchemaNotReadyException.outdated(changeLog, missing);
        }
    }

    /** A change that Liquibase would pass over today, and may make another day, is not. */
    private static boolean isDue(ChangeSet change, Liquibase liquibase) throws LiquibaseException {
        PreconditionContainer conditions = change.getPreconditions();
        if (conditions == null || conditions.getOnFail() != PreconditionContainer.FailOption.CONTINUE) {
            return true;
        }
        try {
            conditions.check(liquibase.getDatabase(), liquibase.getDatabaseChangeLog(), change, null);
            return true;
        } catch (PreconditionFailedException passedOver) {
            return false;
        } catch (PreconditionErrorException e) {
            throw new LiquibaseException(e);
        }
    }

    private Set<String> changesMade() {
        try {
            return Set.copyOf(
                    new JdbcTemplate(dataSource).queryForList("SELECT DISTINCT ID FROM " + HISTORY, String.class));
        } catch (BadSqlGrammarException noSuchTable) {
            return Set.of();
        }
    }
}
