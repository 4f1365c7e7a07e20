package org.shelfwise.site.availability.picker;

import java.util.List;

/**
 * What is known of a product besides its stock.
 *
 * @param path of its page within the site, with the servlet context's path, for example {@code /dresses/anna}
 * @param description may be null
 * @param brand may be null
 * @param images paths within the site, or absolute addresses
 */
public record ProductInfo(long id, String name, String path, String description, String brand, List<String> images) {

    public ProductInfo {
        images = List.copyOf(images);
    }

    /** The page with a variant chosen. */
    public String pathTo(long skuId) {
        return path + (path.contains("?") ? "&" : "?") + Selection.SKU + "=" + skuId;
    }
}
