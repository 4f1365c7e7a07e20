package org.shelfwise.core.ranking;

import java.util.Collection;
import java.util.Map;

/** Writes products into the search index of the storefront. Thread-safe. */
public interface IndexWriting {

    /**
     * Brings the documents of these products up to date, durably and visibly when it returns: those that are on sale are
     * written, the others removed.
     *
     * @return what was written, by product id
     * @throws IndexUnavailableException when the index cannot be written to; a part may be written
     */
    Map<Long, ProductRanking> write(Collection<Long> productIds);
}
