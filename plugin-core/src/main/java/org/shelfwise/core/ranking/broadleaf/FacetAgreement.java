package org.shelfwise.core.ranking.broadleaf;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.common.params.CommonParams;
import org.apache.solr.common.params.FacetParams;
import org.broadleafcommerce.core.search.domain.ProductSearchCriteria;
import org.broadleafcommerce.core.search.domain.SearchFacetDTO;
import org.broadleafcommerce.core.search.service.solr.SolrHelperService;
import org.shelfwise.core.ranking.SelectedOptions;

/**
 * Rewrites what the platform asks of its facets, so that red together with M finds only products with one such SKU that can
 * be bought, and each count is the number of products that choosing the value would show.
 *
 * <p>The platform tags all active facets alike, so the counts of one active facet ignore every other active facet; here each
 * gets a tag of its own. The filters of active option facets become one filter on the documents' option tokens. Counts of
 * option facets that other option facets restrict cannot be had in the same request: {@link FacetRecount} sets them.
 */
public final class FacetAgreement {

    /** Tags the one filter of all option facets. */
    static final String OPTIONS_TAG = "shelfwise_options";

    private final SolrHelperService shs;
    private final boolean enabled;

    public FacetAgreement(SolrHelperService shs, boolean enabled) {
        this.shs = shs;
        this.enabled = enabled;
    }

    /** @param scope null when nobody will recount afterwards */
    void apply(SolrQuery query, List<SearchFacetDTO> facets, ProductSearchCriteria criteria, SearchScope scope) {
        if (!enabled) {
            return;
        }
        List<AskedFacet> asked = asked(facets);
        asked.stream().filter(AskedFacet::isOption).forEach(f -> cheapCounts(query, f));
        SelectedOptions selected = selected(asked, criteria);
        if (asked.stream().anyMatch(AskedFacet::active)) {
            tagEachFacet(query, asked);
            findSkus(query, selected);
        }
        if (scope != null) {
            scope.asked(query, selected);
        }
    }

    private List<AskedFacet> asked(List<SearchFacetDTO> facets) {
        return facets.stream()
                .map(f -> AskedFacet.of(f, shs, facets.indexOf(f)))
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * Counting term by term suits the few values of an option, and needs no table of the whole field, which Solr would make
     * anew after each change of stock. What cannot be bought is gone from the facet.
     */
    private static void cheapCounts(SolrQuery query, AskedFacet facet) {
        String parameters = "f." + facet.solrName() + ".";
        query.set(parameters + FacetParams.FACET_METHOD, FacetParams.FACET_METHOD_enum);
        query.set(parameters + FacetParams.FACET_MINCOUNT, 1);
    }

    private static SelectedOptions selected(List<AskedFacet> asked, ProductSearchCriteria criteria) {
        Map<String, List<String>> chosen = new HashMap<>();
        for (AskedFacet facet : asked) {
            if (facet.active() && facet.isOption()) {
                chosen.put(
                        facet.option(),
                        Arrays.asList(criteria.getFilterCriteria().get(facet.abbreviation())));
            }
        }
        return SelectedOptions.of(chosen);
    }

    private void tagEachFacet(SolrQuery query, List<AskedFacet> asked) {
        String tag = shs.getGlobalFacetTagField();
        List<AskedFacet> active = asked.stream().filter(AskedFacet::active).toList();
        rewrite(query, CommonParams.FQ, fq -> filter(fq, active, tag));
        rewrite(query, FacetParams.FACET_FIELD, f -> count(f, active, tag));
        rewrite(query, FacetParams.FACET_QUERY, f -> count(f, active, tag));
    }

    private static void rewrite(SolrQuery query, String parameter, UnaryOperator<String> change) {
        String[] values = query.getParams(parameter);
        if (values != null) {
            query.set(
                    parameter,
                    Arrays.stream(values).map(change).filter(Objects::nonNull).toArray(String[]::new));
        }
    }

    /** @return null for the filter of an option facet, which is no longer wanted */
    private static String filter(String fq, List<AskedFacet> active, String tag) {
        for (AskedFacet facet : active) {
            if (fq.startsWith("{!tag=" + tag + "}(" + facet.solrName() + ":")) {
                return facet.isOption() ? null : fq.replaceFirst("}", "," + facet.tag() + "}");
            }
        }
        return fq;
    }

    private static String count(String asked, List<AskedFacet> active, String tag) {
        String platforms = "{!ex=" + tag + "}";
        for (AskedFacet facet : active) {
            if (asked.equals(platforms + facet.solrName()) || asked.startsWith(platforms + facet.solrName() + ":")) {
                return "{!ex=" + facet.tag() + "}" + asked.substring(platforms.length());
            }
        }
        return asked;
    }

    private void findSkus(SolrQuery query, SelectedOptions selected) {
        if (!selected.isEmpty()) {
            query.addFilterQuery("{!tag=" + shs.getGlobalFacetTagField() + "," + OPTIONS_TAG + "}" + selected.query());
        }
    }
}
