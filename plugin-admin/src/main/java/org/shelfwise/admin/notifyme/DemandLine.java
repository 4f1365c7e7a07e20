package org.shelfwise.admin.notifyme;

import org.shelfwise.admin.stock.SkuCard;
import org.shelfwise.core.notifyme.DemandRow;

/** A SKU that people wait for, and how it is called. */
public record DemandLine(DemandRow row, SkuCard sku) {}
