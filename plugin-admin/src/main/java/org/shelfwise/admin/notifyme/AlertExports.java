package org.shelfwise.admin.notifyme;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.shelfwise.core.notifyme.AlertDesk;
import org.shelfwise.core.notifyme.Amount;
import org.shelfwise.core.notifyme.DemandRow;
import org.shelfwise.core.notifyme.SubscriptionRow;
import org.shelfwise.core.notifyme.SubscriptionState;

/** Tables for spreadsheets, written while they are read: their length costs no memory. Thread-safe. */
public class AlertExports {

    /** SKUs whose names one statement looks up. */
    static final int BATCH = 200;

    private final AlertDesk desk;
    private final AlertLists lists;

    public AlertExports(AlertDesk desk, AlertLists lists) {
        this.desk = desk;
        this.lists = lists;
    }

    /** @throws java.io.UncheckedIOException when the reader has gone */
    public void demand(Writer out) throws IOException {
        CsvWriter csv = new CsvWriter(out);
        csv.row(
                "sku_id",
                "product_id",
                "sku_name",
                "options",
                "waiting",
                "unconfirmed",
                "units_wanted",
                "oldest_asked_at",
                "value_waiting",
                "currency",
                "told",
                "bought");
        List<DemandRow> batch = new ArrayList<>(BATCH);
        desk.eachDemand(row -> {
            batch.add(row);
            if (batch.size() == BATCH) {
                write(batch, csv);
            }
        });
        write(batch, csv);
    }

    private void write(List<DemandRow> batch, CsvWriter csv) {
        lists.named(batch).forEach(line -> write(line, csv));
        batch.clear();
    }

    private static void write(DemandLine line, CsvWriter csv) {
        DemandRow row = line.row();
        Amount value = row.valueWaiting();
        csv.row(
                row.skuId(),
                row.productId(),
                line.sku().name(),
                line.sku().optionText(),
                row.waiting(),
                row.unconfirmed(),
                row.unitsWanted(),
                row.oldestAskedAt(),
                value == null ? null : value.value(),
                value == null ? null : value.currency(),
                line.outcome().told(),
                line.outcome().bought());
    }

    /**
     * @param filter whose page is not asked: the file begins with the newest and ends with the oldest
     * @throws java.io.UncheckedIOException when the reader has gone
     */
    public void subscriptions(RowFilter<SubscriptionState> filter, ShownAddresses addresses, Writer out)
            throws IOException {
        CsvWriter csv = new CsvWriter(out);
        csv.row(
                "subscription_id",
                "address",
                "sku_id",
                "product_id",
                "kind",
                "state",
                "units",
                "asked_at",
                "expires_at",
                "close_reason");
        desk.eachSubscription(filter.sku(), filter.state(), row -> write(row, addresses, csv));
    }

    private static void write(SubscriptionRow row, ShownAddresses addresses, CsvWriter csv) {
        csv.row(
                row.id(),
                addresses.text(row.address()),
                row.skuId(),
                row.productId(),
                row.kind(),
                row.state(),
                row.units(),
                row.askedAt(),
                row.expiresAt(),
                row.closeReason());
    }
}
