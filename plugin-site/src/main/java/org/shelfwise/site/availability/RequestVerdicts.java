package org.shelfwise.site.availability;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.servlet.ServletRequest;
import org.shelfwise.core.availability.Availability;
import org.shelfwise.core.availability.ProductVerdict;
import org.shelfwise.core.platform.IdBatches;

/**
 * The verdicts that one page shows: each product is judged once a request, so that card, badge, picker and structured
 * data of a page cannot disagree, and a listing is judged in one bulk call. Nothing outlives the request. Thread-safe.
 */
public final class RequestVerdicts {

    private static final String MEMO = RequestVerdicts.class.getName();

    private final Availability availability;

    public RequestVerdicts(Availability availability) {
        this.availability = availability;
    }

    /** Judges what has not been judged yet in this request, all at once. */
    public void prefetch(ServletRequest request, Collection<Long> productIds) {
        load(memo(request), productIds);
    }

    /**
     * @param request null outside of a request: then nothing is remembered
     * @param neighbours ids of products that will be asked for too, judged along when this one has not been judged yet
     * @return empty when there is no such product
     */
    public Optional<ProductVerdict> of(ServletRequest request, long productId, Supplier<Collection<Long>> neighbours) {
        Map<Long, Optional<ProductVerdict>> memo = memo(request);
        if (!memo.containsKey(productId)) {
            List<Long> wanted = new ArrayList<>(List.of(productId));
            wanted.addAll(neighbours.get());
            load(memo, wanted);
        }
        return memo.get(productId);
    }

    private void load(Map<Long, Optional<ProductVerdict>> memo, Collection<Long> productIds) {
        Set<Long> unknown = new HashSet<>(productIds);
        unknown.removeAll(memo.keySet());
        for (List<Long> ids : IdBatches.of(unknown, Availability.MAX_IDS)) {
            Map<Long, ProductVerdict> verdicts = availability.ofProducts(ids);
            ids.forEach(id -> memo.put(id, Optional.ofNullable(verdicts.get(id))));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<Long, Optional<ProductVerdict>> memo(ServletRequest request) {
        if (request == null) {
            return new HashMap<>();
        }
        Object memo = request.getAttribute(MEMO);
        if (memo == null) {
            memo = new HashMap<Long, Optional<ProductVerdict>>();
            request.setAttribute(MEMO, memo);
        }
        return (Map<Long, Optional<ProductVerdict>>) memo;
    }
}
