package org.shelfwise.admin.stock;

/** The URL names no page, or a SKU that does not exist. */
final class NoSuchStockPage extends Exception {

    private static final long serialVersionUID = 1L;
}
