package org.shelfwise.admin.stock;

import org.shelfwise.core.availability.SkuVerdict;
import org.shelfwise.core.stock.StockLevel;

/**
 * One line of the stock list.
 *
 * @param level null when the ledger does not track the SKU there
 * @param verdict null when {@code availability} does not know the SKU
 */
public record StockRow(SkuCard sku, StockLevel level, SkuVerdict verdict) {

    public boolean isTracked() {
        return level != null;
    }
}
