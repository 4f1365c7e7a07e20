package org.shelfwise.demo.storefront.catalog;

import java.util.Comparator;
import java.util.List;
import org.broadleafcommerce.common.media.domain.Media;
import org.broadleafcommerce.core.catalog.domain.Product;

/** The pictures of a product in the order they were added: one a colour, in the order of the colours. */
public final class Pictures {
    private Pictures() {}

    public static List<Media> of(Product product) {
        return product.getMedia().values().stream()
                .sorted(Comparator.comparing(Media::getId))
                .toList();
    }
}
