package org.shelfwise.admin.stock;

/**
 * What the administrator of the current request may do. Asks the host at every call, so that a revoked permission ends at
 * once and not at the next login.
 */
public interface StockAccess {

    boolean mayRead();

    boolean mayBook();

    /** Who it is, as movements record it, such as {@code admin:jane}; null when nobody is logged in. */
    String actor();
}
