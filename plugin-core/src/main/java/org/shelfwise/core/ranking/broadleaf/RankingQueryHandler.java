package org.shelfwise.core.ranking.broadleaf;

import java.time.Clock;
import java.util.List;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.common.params.CommonParams;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.core.search.domain.ProductSearchCriteria;
import org.broadleafcommerce.core.search.domain.SearchFacetDTO;
import org.broadleafcommerce.core.search.service.solr.AbstractSolrSearchServiceExtensionHandler;
import org.shelfwise.core.ranking.RankingClauses;
import org.shelfwise.core.ranking.RankingPolicies;
import org.shelfwise.core.ranking.RankingRule;

/** Ranks each query of the platform's search service, and makes its option facets agree with its results. */
public final class RankingQueryHandler extends AbstractSolrSearchServiceExtensionHandler {

    /** Last, so that the sort that others set is what the tiers are put before. */
    private static final int PRIORITY = 100_000;

    private final RankingPolicies policies;
    private final RankingRule rule;
    private final FacetAgreement facets;
    private final Clock clock;

    public RankingQueryHandler(RankingPolicies policies, RankingRule rule, FacetAgreement facets, Clock clock) {
        this.policies = policies;
        this.rule = rule;
        this.facets = facets;
        this.clock = clock;
        setPriority(PRIORITY);
    }

    @Override
    public ExtensionResultStatusType modifySolrQuery(
            SolrQuery query,
            String qualifiedSolrQuery,
            List<SearchFacetDTO> searchFacets,
            ProductSearchCriteria criteria,
            String defaultSort) {
        SearchScope scope = SearchScope.current();
        rank(query, defaultSort, scope == null ? null : scope.categoryId());
        facets.apply(query, searchFacets, criteria, scope);
        return ExtensionResultStatusType.HANDLED_CONTINUE;
    }

    /** Writes the parameter itself: SolrQuery's own sort list does not know what the platform's addSortField wrote. */
    private void rank(SolrQuery query, String defaultSort, Long categoryId) {
        String sort = query.get(CommonParams.SORT);
        boolean handSet = defaultSort != null && defaultSort.equals(sort);
        RankingClauses clauses = rule.apply(policies.policyFor(categoryId), sort, handSet, clock.instant());
        if (clauses.sort() != null) {
            query.set(CommonParams.SORT, clauses.sort());
        }
        if (clauses.boost() != null) {
            query.add("boost", clauses.boost());
        }
        if (clauses.filter() != null) {
            query.addFilterQuery(clauses.filter());
        }
    }
}
