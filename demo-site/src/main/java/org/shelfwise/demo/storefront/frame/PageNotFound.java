package org.shelfwise.demo.storefront.frame;

/** Nothing to show at this address, or nothing that this shopper may see: both look the same from outside. */
public class PageNotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PageNotFound() {
        super("no such page", null, false, false);
    }
}
