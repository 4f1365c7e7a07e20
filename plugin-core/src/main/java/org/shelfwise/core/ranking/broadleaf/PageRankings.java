package org.shelfwise.core.ranking.broadleaf;

import java.lang.ref.WeakReference;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.broadleafcommerce.core.search.dao.CatalogStructure;
import org.broadleafcommerce.core.search.service.solr.SolrIndexCachedOperation;
import org.shelfwise.core.platform.IdBatches;
import org.shelfwise.core.ranking.ProductRanking;
import org.shelfwise.core.ranking.ProductRankings;

/**
 * Reads the verdicts of a page of products in one go, although the platform asks its extension handlers about one product
 * at a time. Advice on {@code blSolrIndexDao}: whoever builds documents, a rebuild, an incremental page or a single product,
 * has that bean read the categories of exactly those products just before.
 *
 * <p>What was read lives no longer than the page: it belongs to the thread, and to the {@link CatalogStructure} of the
 * operation under way.
 */
public final class PageRankings implements MethodInterceptor {

    private final ProductRankings rankings;
    private final OptionFields optionFields;
    private final ThreadLocal<Page> pages = new ThreadLocal<>();

    public PageRankings(ProductRankings rankings, OptionFields optionFields) {
        this.rankings = rankings;
        this.optionFields = optionFields;
    }

    private record Page(WeakReference<CatalogStructure> operation, Map<Long, ProductRanking> rankings) {}

    @Override
    public Object invoke(MethodInvocation call) throws Throwable {
        Object result = call.proceed();
        if (call.getMethod().getName().equals("populateCatalogStructure")) {
            Object[] arguments = call.getArguments();
            load(ids((List<?>) arguments[0]), (CatalogStructure) arguments[1]);
        }
        return result;
    }

    private static Set<Long> ids(List<?> productIds) {
        return Set.copyOf(productIds.stream().map(Long.class::cast).toList());
    }

    private void load(Set<Long> productIds, CatalogStructure operation) {
        pages.set(new Page(new WeakReference<>(operation), read(productIds)));
    }

    private Map<Long, ProductRanking> read(Collection<Long> productIds) {
        Map<Long, ProductRanking> read = new HashMap<>();
        Set<String> options = optionFields.facetOptions();
        for (List<Long> ids : IdBatches.of(productIds, ProductRankings.MAX_IDS)) {
            read.putAll(rankings.of(ids, options));
        }
        return read;
    }

    /** @return null for a product that availability does not know */
    ProductRanking of(long productId) {
        Map<Long, ProductRanking> current = current();
        return current.containsKey(productId)
                ? current.get(productId)
                : read(Set.of(productId)).get(productId);
    }

    /** What the page under way was built from, by product id; empty when there is none. */
    Map<Long, ProductRanking> current() {
        Page page = pages.get();
        CatalogStructure operation = SolrIndexCachedOperation.getCache();
        return page == null || operation == null || page.operation().get() != operation ? Map.of() : page.rankings();
    }

    void forget() {
        pages.remove();
    }
}
