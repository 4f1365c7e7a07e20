package org.shelfwise.site.availability;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import javax.servlet.ServletRequest;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.core.availability.ProductSummary;
import org.shelfwise.core.availability.ProductVerdict;
import org.shelfwise.core.platform.IdBatches;

/**
 * The verdicts that one page shows. A product page judges its product once, so that badge, picker and structured data
 * cannot disagree; a listing judges all its cards in one bulk call. Where a listing shows pickers too, their products are
 * judged once more, with their variants. Nothing outlives the request, which one thread answers.
 */
public final class RequestVerdicts {

    /** What one request has asked so far; a product that does not exist is remembered as empty. */
    private static final class Memo {

        private final Map<Long, Optional<ProductSummary>> listed = new HashMap<>();
        private final Map<Long, Optional<ProductVerdict>> judged = new HashMap<>();
        private EarlyReading early;

        boolean knows(long productId) {
            takeEarly();
            return listed.containsKey(productId) || judged.containsKey(productId);
        }

        private void takeEarly() {
            if (early != null) {
                listed.putAll(early.result());
                early = null;
            }
        }

        Optional<ProductSummary> summary(long productId) {
            return judged.containsKey(productId)
                    ? judged.get(productId).map(ProductVerdict::summary)
                    : listed.get(productId);
        }
    }

    private static final String MEMO = RequestVerdicts.class.getName();

    private final Availability availability;

    public RequestVerdicts(Availability availability) {
        this.availability = availability;
    }

    /**
     * Has these products judged on another thread, all at once, for the cards that will ask for them.
     *
     * @param readers may refuse: then the first card has them judged, as ever
     */
    void begin(ServletRequest request, Collection<Long> productIds, Executor readers) {
        Memo memo = memo(request);
        Set<Long> unknown = new HashSet<>(productIds);
        unknown.removeIf(memo::knows);
        if (unknown.isEmpty() || unknown.size() > Availability.MAX_IDS) {
            return;
        }
        EarlyReading reading = new EarlyReading(availability, unknown);
        try {
            readers.execute(reading);
            memo.early = reading;
        } catch (RejectedExecutionException allBusy) {
            memo.early = null;
        }
    }

    /** Judges what has not been judged yet in this request, all at once, for cards. */
    public void prefetch(ServletRequest request, Collection<Long> productIds) {
        list(memo(request), productIds);
    }

    /**
     * For a card. A product without neighbours is judged whole: it has the page for itself, and its picker asks next.
     *
     * @param request null outside of a request: then nothing is remembered
     * @param neighbours ids of products that will be asked for too, judged along when this one has not been judged yet
     * @return empty when there is no such product
     */
    public Optional<ProductSummary> summary(
            ServletRequest request, long productId, Supplier<Collection<Long>> neighbours) {
        Memo memo = memo(request);
        if (!memo.knows(productId)) {
            Collection<Long> others = neighbours.get();
            if (others.isEmpty()) {
                judge(memo, productId);
            } else {
                list(memo, with(productId, others));
            }
        }
        return memo.summary(productId);
    }

    /**
     * For what shows variants; from here on the product's card says the same.
     *
     * @return empty when there is no such product
     */
    public Optional<ProductVerdict> verdict(ServletRequest request, long productId) {
        Memo memo = memo(request);
        if (!memo.judged.containsKey(productId)) {
            judge(memo, productId);
        }
        return memo.judged.get(productId);
    }

    private void judge(Memo memo, long productId) {
        ProductVerdict verdict = availability.ofProducts(List.of(productId)).get(productId);
        memo.judged.put(productId, Optional.ofNullable(verdict));
    }

    private void list(Memo memo, Collection<Long> productIds) {
        Set<Long> unknown = new HashSet<>(productIds);
        unknown.removeIf(memo::knows);
        for (List<Long> ids : IdBatches.of(unknown, Availability.MAX_IDS)) {
            Map<Long, ProductSummary> summaries = availability.summaries(ids);
            ids.forEach(id -> memo.listed.put(id, Optional.ofNullable(summaries.get(id))));
        }
    }

    private static List<Long> with(long productId, Collection<Long> others) {
        List<Long> all = new ArrayList<>(List.of(productId));
        all.addAll(others);
        return all;
    }

    private static Memo memo(ServletRequest request) {
        if (request == null) {
            return new Memo();
        }
        Memo memo = (Memo) request.getAttribute(MEMO);
        if (memo == null) {
            memo = new Memo();
            request.setAttribute(MEMO, memo);
        }
        return memo;
    }
}
