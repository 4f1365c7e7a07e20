package org.shelfwise.admin.stock;

import java.util.List;
import java.util.Optional;
import org.shelfwise.core.stock.StockLedger;
import org.shelfwise.core.stock.StockMovement;

/** Gathers what the books hold about a SKU. */
public class SkuSheets {

    static final int MOVEMENTS = 25;

    private final StockList list;
    private final StockLedger ledger;

    public SkuSheets(StockList list, StockLedger ledger) {
        this.list = list;
        this.ledger = ledger;
    }

    /**
     * @param before id of the movement that the sheet's movements are older than; null for the newest
     * @return empty when there is no such SKU
     */
    public Optional<SkuSheet> of(long skuId, Long before) {
        return list.rows(List.of(skuId)).stream().findFirst().map(row -> sheet(row, before));
    }

    private SkuSheet sheet(StockRow row, Long before) {
        long id = row.sku().id();
        List<StockMovement> found = ledger.movements(id, MOVEMENTS + 1, before);
        boolean more = found.size() > MOVEMENTS;
        List<StockMovement> shown = more ? found.subList(0, MOVEMENTS) : found;
        return new SkuSheet(
                row,
                ledger.levels(List.of(id)).getOrDefault(id, List.of()),
                ledger.holds(id),
                shown,
                more ? shown.get(MOVEMENTS - 1).id() : null);
    }
}
