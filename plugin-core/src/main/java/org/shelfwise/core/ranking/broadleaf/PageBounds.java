package org.shelfwise.core.ranking.broadleaf;

import org.broadleafcommerce.core.search.domain.ProductSearchCriteria;

/** Keeps paging within what the platform can multiply and Solr can skip. */
final class PageBounds {

    private static final int DEFAULT_PAGE_SIZE = 15;
    private static final int MAX_RESULTS = 1_000_000;

    private PageBounds() {}

    static void apply(ProductSearchCriteria criteria) {
        Integer size = criteria.getPageSize();
        int pageSize = size == null || size < 1 ? DEFAULT_PAGE_SIZE : Math.min(size, MAX_RESULTS);
        Integer page = criteria.getPage();
        criteria.setPageSize(pageSize);
        criteria.setPage(page == null || page < 1 ? 1 : Math.min(page, Math.max(1, MAX_RESULTS / pageSize)));
    }
}
