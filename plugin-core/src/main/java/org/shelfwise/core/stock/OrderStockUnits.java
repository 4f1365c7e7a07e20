package org.shelfwise.core.stock;

import java.util.Map;

/** What became of an order's units, and how many there are of each SKU. */
record OrderStockUnits(OrderStockState state, Map<Long, Long> bySku) {}
