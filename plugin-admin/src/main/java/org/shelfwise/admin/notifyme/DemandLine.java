package org.shelfwise.admin.notifyme;

import org.shelfwise.admin.stock.SkuCard;
import org.shelfwise.core.notifyme.AlertOutcome;
import org.shelfwise.core.notifyme.DemandRow;

/** A SKU that people wait for, how it is called, and what came of those who were told before. */
public record DemandLine(DemandRow row, SkuCard sku, AlertOutcome outcome) {}
