package org.shelfwise.core.ranking;

import java.util.Collection;
import java.util.Map;

/** What the search index of the storefront says of products. Thread-safe. */
public interface SearchIndex {

    /**
     * Brings the documents of these products up to date, durably and visibly when it returns: those that are on sale are
     * written, the others removed.
     *
     * @return what was written, by product id
     * @throws IndexUnavailableException when the index cannot be written to; a part may be written
     */
    Map<Long, ProductRanking> write(Collection<Long> productIds);

    /**
     * @return by product id, the {@link ProductRanking#fingerprint} that its document was written with; products without a
     *     document, or with one of a time before ranking, are absent
     * @throws IndexUnavailableException when the index cannot be read
     */
    Map<Long, Integer> fingerprints(Collection<Long> productIds);
}
