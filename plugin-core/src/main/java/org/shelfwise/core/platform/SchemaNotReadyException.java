package org.shelfwise.core.platform;

import java.util.List;

/** Stops start-up because Shelfwise's tables are not what this version works with. The message says what to do. */
public final class SchemaNotReadyException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private SchemaNotReadyException(String message, Throwable cause) {
        super(message, cause);
    }

    static SchemaNotReadyException outdated(String changeLog, List<String> missing) {
        return new SchemaNotReadyException(
                ("The shop's database lacks the changes %s of Shelfwise, and shelfwise.schema.migrate=false forbids making"
                                + " them at start-up. Run Liquibase with change log %s against the shop's database (history"
                                + " table SHW_DATABASECHANGELOG), or set shelfwise.schema.migrate=true.")
                        .formatted(missing, changeLog),
                null);
    }

    static SchemaNotReadyException migrationFailed(String changeLog, Exception cause) {
        return new SchemaNotReadyException(
                ("Shelfwise's changes to the shop's database could not be made: %s. Give the database user"
                                + " of data source jdbc/web the right to create and alter SHW_ tables (for host-indexes.xml: to"
                                + " index the platform's), or run change log %s with another user and set"
                                + " shelfwise.schema.migrate=false. If another node was killed while migrating, empty table"
                                + " SHW_DATABASECHANGELOGLOCK first.")
                        .formatted(cause.getMessage(), changeLog),
                cause);
    }
}
