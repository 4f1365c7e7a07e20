package org.shelfwise.site.availability.broadleaf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.RelatedProduct;

/** Reads product ids out of whatever a page's model lists. */
public final class ListedProducts {

    private ListedProducts() {}

    /**
     * @param listed a product, a related product, an id, or an array or collection of those; null and anything else count
     *     as nothing
     */
    public static List<Long> idsIn(Object listed) {
        List<Long> ids = new ArrayList<>();
        collect(listed, ids);
        return ids;
    }

    private static void collect(Object listed, List<Long> ids) {
        if (listed instanceof Iterable<?> many) {
            many.forEach(one -> collect(one, ids));
        } else if (listed instanceof Object[] many) {
            Arrays.asList(many).forEach(one -> collect(one, ids));
        } else if (listed instanceof Product product && product.getId() != null) {
            ids.add(product.getId());
        } else if (listed instanceof RelatedProduct related) {
            collect(related.getRelatedProduct(), ids);
        } else if (listed instanceof Long id) {
            ids.add(id);
        }
    }
}
