package org.shelfwise.admin.stock;

import java.util.List;

/**
 * Some rows of the stock list.
 *
 * @param next the query for what follows; null at the end
 */
public record StockPage(StockQuery query, List<StockRow> rows, StockQuery next) {

    public StockPage {
        rows = List.copyOf(rows);
    }
}
