package org.shelfwise.admin.notifyme;

import java.io.IOException;
import java.io.Writer;
import org.shelfwise.core.notifyme.Consent;
import org.shelfwise.core.notifyme.Consents;

/**
 * Who agreed to other mails, for whatever sends those; whoever took it back is in it too, with the time, so that another
 * list can be brought up to date. Written while it is read. Thread-safe.
 */
public final class ConsentExport {

    private final Consents consents;

    public ConsentExport(Consents consents) {
        this.consents = consents;
    }

    /** @throws java.io.UncheckedIOException when the reader has gone */
    void write(Writer out) throws IOException {
        CsvWriter csv = new CsvWriter(out);
        csv.row("address", "in_force", "language", "given_at", "confirmed_at", "withdrawn_at", "wording");
        consents.each(consent -> write(consent, csv));
    }

    private static void write(Consent consent, CsvWriter csv) {
        csv.row(
                consent.address(),
                consent.isInForce(),
                consent.locale().toLanguageTag(),
                consent.givenAt(),
                consent.confirmedAt(),
                consent.withdrawnAt(),
                consent.wording());
    }
}
