package org.shelfwise.admin.stock;

import org.shelfwise.admin.platform.SectionAccess;

/** What the administrator of the current request may do in the section "Stock": see it, and book. */
public interface StockAccess extends SectionAccess {}
