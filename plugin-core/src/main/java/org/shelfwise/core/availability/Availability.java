package org.shelfwise.core.availability;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.shelfwise.core.platform.TooManyAtOnceException;

/**
 * Decides, for everybody who asks, whether something can be bought. Nobody else interprets stock.
 *
 * <p>Bulk by design: a call costs a constant number of queries, whatever the number of ids. Always reads the ledger's
 * committed state (or the caller's transaction's), never a cache. Thread-safe.
 */
public interface Availability {

    /** The topic under which the {@link org.shelfwise.core.platform.Outbox} carries ids of products of which a variant's status changed. */
    String TOPIC = "availability";

    /**
     * @param skuIds at most {@link #MAX_IDS}; duplicates and unknown ids are allowed
     * @return a verdict for each SKU that exists; unknown ids are absent
     * @throws TooManyAtOnceException when there are more ids than that
     */
    Map<Long, SkuVerdict> ofSkus(Collection<Long> skuIds);

    /**
     * @param productIds at most {@link #MAX_IDS}; duplicates and unknown ids are allowed
     * @return a verdict for each product that exists; unknown ids are absent
     * @throws TooManyAtOnceException when there are more ids than that
     */
    Map<Long, ProductVerdict> ofProducts(Collection<Long> productIds);

    /**
     * For lists: what {@link #ofProducts} says, without the variants, at a third of the cost. Costs two more queries in the
     * moment when a variant that an earlier list found in stock has left it.
     *
     * @param productIds at most {@link #MAX_IDS}; duplicates and unknown ids are allowed
     * @return a summary for each product that exists; unknown ids are absent
     * @throws TooManyAtOnceException when there are more ids than that
     */
    default Map<Long, ProductSummary> summaries(Collection<Long> productIds) {
        return ofProducts(productIds).values().stream()
                .collect(Collectors.toMap(ProductVerdict::productId, ProductVerdict::summary));
    }

    /** No caller has reason to ask about more at once. */
    int MAX_IDS = 5_000;
}
