package org.shelfwise.site.cart;

/** @param path {@code shelfwise.site.cart-path}: where the shop's cart page is, within the site */
public record SiteCartProperties(String path) {

    public SiteCartProperties {
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException(
                    "shelfwise.site.cart-path is \"" + path + "\": set it to a path of the shop, such as /cart.");
        }
    }
}
