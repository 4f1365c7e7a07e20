package org.shelfwise.admin.stock;

import java.util.List;
import java.util.Map;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.core.availability.SkuVerdict;
import org.shelfwise.core.stock.StockLedger;
import org.shelfwise.core.stock.StockLevel;
import org.shelfwise.core.stock.StockLocations;

/**
 * The stock list, a page at a time, in the order of SKU ids.
 *
 * <p>Costs the same few statements whatever the page holds. A filtered page judges at most {@link #CANDIDATES} SKUs; when
 * few of them qualify it is short, and its {@link StockPage#next()} goes on from there.
 */
public class StockList {

    static final int PAGE_SIZE = 50;

    static final int CANDIDATES = 2_000;

    private final SkuDirectory directory;
    private final StockLedger ledger;
    private final Availability availability;

    public StockList(SkuDirectory directory, StockLedger ledger, Availability availability) {
        this.directory = directory;
        this.ledger = ledger;
        this.availability = availability;
    }

    public StockPage page(StockQuery query) {
        int limit = query.filter() == StockFilter.ALL ? PAGE_SIZE + 1 : CANDIDATES;
        List<Long> candidates = directory.find(query, limit);
        Map<Long, SkuVerdict> verdicts = availability.ofSkus(candidates);
        List<Long> admitted = candidates.stream()
                .filter(id -> admits(query.filter(), verdicts.get(id)))
                .toList();
        List<Long> shown = admitted.subList(0, Math.min(admitted.size(), PAGE_SIZE));
        return new StockPage(query, rows(shown, verdicts), next(query, candidates, admitted, limit));
    }

    private static boolean admits(StockFilter filter, SkuVerdict verdict) {
        return filter == StockFilter.ALL || verdict != null && filter.admits(verdict.status());
    }

    private static StockQuery next(StockQuery query, List<Long> candidates, List<Long> admitted, int limit) {
        if (admitted.size() > PAGE_SIZE) {
            return query.continuedAfter(admitted.get(PAGE_SIZE - 1));
        }
        return candidates.size() < limit ? null : query.continuedAfter(candidates.get(candidates.size() - 1));
    }

    /** Rows of the SKUs that exist, in the order of {@code skuIds}. */
    public List<StockRow> rows(List<Long> skuIds) {
        return rows(skuIds, availability.ofSkus(skuIds));
    }

    private List<StockRow> rows(List<Long> skuIds, Map<Long, SkuVerdict> verdicts) {
        Map<Long, SkuCard> cards = directory.cards(skuIds);
        Map<Long, List<StockLevel>> levels = ledger.levels(skuIds);
        return skuIds.stream()
                .filter(cards::containsKey)
                .map(id -> new StockRow(cards.get(id), inWebShop(levels.get(id)), verdicts.get(id)))
                .toList();
    }

    private static StockLevel inWebShop(List<StockLevel> levels) {
        return levels == null
                ? null
                : levels.stream()
                        .filter(l -> l.location().equals(StockLocations.WEB))
                        .findFirst()
                        .orElse(null);
    }
}
