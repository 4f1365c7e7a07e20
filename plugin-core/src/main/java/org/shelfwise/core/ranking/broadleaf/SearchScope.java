package org.shelfwise.core.ranking.broadleaf;

import org.apache.solr.client.solrj.SolrQuery;
import org.shelfwise.core.ranking.SelectedOptions;

/**
 * One search under way on this thread: what the advice around the search service knows and the extension handler inside it
 * does not, and the other way round.
 */
final class SearchScope implements AutoCloseable {

    private static final ThreadLocal<SearchScope> CURRENT = new ThreadLocal<>();

    private final Long categoryId;
    private final SearchScope outer;
    private SolrQuery query;
    private SelectedOptions selected;

    private SearchScope(Long categoryId, SearchScope outer) {
        this.categoryId = categoryId;
        this.outer = outer;
    }

    static SearchScope open(Long categoryId) {
        SearchScope scope = new SearchScope(categoryId, CURRENT.get());
        CURRENT.set(scope);
        return scope;
    }

    /** @return null when the search service was not called through its bean */
    static SearchScope current() {
        return CURRENT.get();
    }

    Long categoryId() {
        return categoryId;
    }

    void asked(SolrQuery query, SelectedOptions selected) {
        this.query = query;
        this.selected = selected;
    }

    /** @return null when no query was modified, or facets are left alone */
    SolrQuery query() {
        return query;
    }

    SelectedOptions selected() {
        return selected;
    }

    @Override
    public void close() {
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
    }
}
