package org.shelfwise.core.ranking;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.shelfwise.core.platform.BackgroundJob;

/**
 * Compares what the index says with what is so, a few products each second and again from the start, and reports
 * what differs, to be written anew. Catches what no message tells of: a date that passed, a flag or an inventory type that somebody changed in
 * the admin or by SQL.
 *
 * <p>Asks the platform nothing before there is an index: it would remember the answers of a shop that is still empty.
 */
public final class IndexCheck implements BackgroundJob {

    private final BooleanSupplier hasIndex;
    private final Function<Integer, List<Long>> walk;
    private final SearchIndex index;
    private final ProductRankings rankings;
    private final Supplier<Set<String>> facetOptions;
    private final Consumer<List<Long>> wrong;
    private final int perSecond;

    /**
     * @param hasIndex whether this node keeps an index
     * @param walk gives the ids of so many further products, from the first again after the last
     * @param wrong gets the ids of products whose documents no longer agree
     * @param perSecond 0 for no check at all
     */
    public IndexCheck(
            BooleanSupplier hasIndex,
            Function<Integer, List<Long>> walk,
            SearchIndex index,
            ProductRankings rankings,
            Supplier<Set<String>> facetOptions,
            Consumer<List<Long>> wrong,
            int perSecond) {
        this.hasIndex = hasIndex;
        this.walk = walk;
        this.index = index;
        this.rankings = rankings;
        this.facetOptions = facetOptions;
        this.wrong = wrong;
        this.perSecond = perSecond;
    }

    @Override
    public String name() {
        return "search-index-check";
    }

    @Override
    public Duration rest() {
        return Duration.ofSeconds(1);
    }

    @Override
    public boolean run() {
        if (perSecond > 0 && hasIndex.getAsBoolean()) {
            Map<Long, Integer> told = index.fingerprints(walk.apply(perSecond));
            if (!told.isEmpty()) {
                check(told);
            }
        }
        return false;
    }

    private void check(Map<Long, Integer> told) {
        Map<Long, ProductRanking> present = rankings.of(told.keySet(), facetOptions.get());
        List<Long> found = told.keySet().stream()
                .filter(id -> !present.containsKey(id) || present.get(id).fingerprint() != told.get(id))
                .toList();
        if (!found.isEmpty()) {
            wrong.accept(found);
        }
    }
}
