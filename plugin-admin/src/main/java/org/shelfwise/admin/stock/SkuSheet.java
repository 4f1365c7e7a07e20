package org.shelfwise.admin.stock;

import java.util.List;
import org.shelfwise.core.stock.StockHold;
import org.shelfwise.core.stock.StockLevel;
import org.shelfwise.core.stock.StockMovement;

/**
 * All that the books hold about one SKU.
 *
 * @param movements newest first, a page of them
 * @param before continues with older movements than the one of this id; null at the end
 */
public record SkuSheet(
        StockRow row, List<StockLevel> levels, List<StockHold> holds, List<StockMovement> movements, Long before) {}
