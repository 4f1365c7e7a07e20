package org.shelfwise.core.platform;

import java.util.List;

/** Stops start-up because Shelfwise's tables are not what this version works with. The message says what to do. */
public final class SchemaNotReadyException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private SchemaNotReadyException(String message, Throwable cause) {
        super(message, cause);
    }

    static SchemaNotReadyException outdated(List<String> missing) {
        return new SchemaNotReadyException(
                ("Shelfwise's tables lack the changes %s, and shelfwise.schema.migrate=false forbids making them at start-up."
                                + " Run Liquibase with change log %s against the shop's database (history table"
                                + " SHW_DATABASECHANGELOG), or set shelfwise.schema.migrate=true.")
                        .formatted(missing, SchemaMigration.CHANGE_LOG),
                null);
    }

    static SchemaNotReadyException migrationFailed(Exception cause) {
        return new SchemaNotReadyException(
                ("Shelfwise's tables could not be brought up to date: %s. Give the database user of data source jdbc/web the"
                                + " right to create and alter SHW_ tables, or run change log %s with another user and set"
                                + " shelfwise.schema.migrate=false. If another node was killed while migrating, empty table"
                                + " SHW_DATABASECHANGELOGLOCK first.")
                        .formatted(cause.getMessage(), SchemaMigration.CHANGE_LOG),
                cause);
    }
}
