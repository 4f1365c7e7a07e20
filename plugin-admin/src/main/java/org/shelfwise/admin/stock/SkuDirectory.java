package org.shelfwise.admin.stock;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Finds SKUs in the host's catalogue. A constant number of statements a call. Thread-safe. */
public interface SkuDirectory {

    /**
     * SKUs that somebody could sell: without archived products, and without the default SKU of a product that is sold by
     * its variants only.
     *
     * <p>A word of the query matches part of the SKU's or its product's name, or exactly an option value, an attribute (a
     * shop's own SKU code), the SKU's id or its product's id. The filter may be answered generously: the verdict decides.
     *
     * @return ids in ascending order, at most {@code limit}
     */
    List<Long> find(StockQuery query, int limit);

    /** Cards of those that exist, archived ones too; unknown ids are absent. */
    Map<Long, SkuCard> cards(Collection<Long> skuIds);
}
