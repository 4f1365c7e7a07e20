package org.shelfwise.core.ranking;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings products whose stock changed up to date in the index, in such a way that an older state never stands.
 *
 * <p>Whoever writes looks again afterwards, and writes again when the state has moved on meanwhile. So even a writer that was
 * suspended beyond its lease, while another wrote a newer state, ends by correcting its own late write; and one that dies
 * before it could has not finished its message, which then comes again.
 */
public final class IndexRefresh implements Consumer<List<Long>> {

    private static final Logger LOG = LoggerFactory.getLogger(IndexRefresh.class);
    private static final int MAX_ROUNDS = 5;

    private final SearchIndex index;
    private final ProductRankings rankings;
    private final Supplier<Set<String>> facetOptions;

    public IndexRefresh(SearchIndex index, ProductRankings rankings, Supplier<Set<String>> facetOptions) {
        this.index = index;
        this.rankings = rankings;
        this.facetOptions = facetOptions;
    }

    /** @throws IndexUnavailableException when the index cannot be written to */
    @Override
    public void accept(List<Long> productIds) {
        Collection<Long> stale = productIds;
        for (int round = 0; round < MAX_ROUNDS && !stale.isEmpty(); round++) {
            Map<Long, ProductRanking> written = index.write(stale);
            Map<Long, ProductRanking> present = rankings.of(written.keySet(), facetOptions.get());
            stale = written.keySet().stream()
                    .filter(id -> !written.get(id).equals(present.get(id)))
                    .toList();
        }
        if (!stale.isEmpty()) {
            LOG.debug("{} changed all the while; their newest change is a message of its own", stale);
        }
    }
}
