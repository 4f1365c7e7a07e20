package org.shelfwise.core.ranking.broadleaf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.common.params.CommonParams;
import org.apache.solr.common.params.FacetParams;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.core.search.domain.SearchFacetDTO;
import org.broadleafcommerce.core.search.domain.SearchFacetResultDTO;
import org.broadleafcommerce.core.search.service.solr.SolrContext;
import org.shelfwise.core.ranking.SelectedOptions;

/**
 * Counts the values of option facets that other option facets restrict, in one further request without results. It must be
 * one of its own, because the platform's facet code fails on any facet query that is not a range of its own.
 */
public final class FacetRecount {

    private record Value(String option, SearchFacetDTO facet, SearchFacetResultDTO result) {}

    void recount(SolrQuery asked, SelectedOptions selected, List<SearchFacetDTO> facets) throws ServiceException {
        List<Value> values = values(selected, facets);
        if (!values.isEmpty()) {
            correct(values, selected, counts(asked, selected, values));
        }
    }

    private static List<Value> values(SelectedOptions selected, List<SearchFacetDTO> facets) {
        List<Value> values = new ArrayList<>();
        for (SearchFacetDTO facet : facets) {
            String option = OptionFields.optionOf(facet.getFacet().getField());
            if (option != null && selected.restrictsBeside(option)) {
                facet.getFacetValues().stream()
                        .filter(r -> r.getValue() != null)
                        .forEach(r -> values.add(new Value(option, facet, r)));
            }
        }
        return values;
    }

    private static Map<String, Integer> counts(SolrQuery asked, SelectedOptions selected, List<Value> values)
            throws ServiceException {
        SolrQuery counting = withoutResults(asked);
        for (int i = 0; i < values.size(); i++) {
            Value value = values.get(i);
            counting.addFacetQuery("{!ex=" + FacetAgreement.OPTIONS_TAG + " key=v" + i + "}"
                    + selected.narrowedTo(value.option(), value.result().getValue())
                            .query());
        }
        try {
            return SolrContext.getServer()
                    .query(counting, SolrRequest.METHOD.POST)
                    .getFacetQuery();
        } catch (SolrServerException e) {
            throw new ServiceException("Could not count the facets", e);
        }
    }

    private static SolrQuery withoutResults(SolrQuery asked) {
        SolrQuery counting = asked.getCopy();
        List.of(CommonParams.SORT, "boost", FacetParams.FACET_FIELD, FacetParams.FACET_QUERY)
                .forEach(counting::remove);
        counting.setStart(0);
        counting.setRows(0);
        return counting;
    }

    /** A chosen value stays, though nothing is left of it: the shopper must be able to take the choice back. */
    private static void correct(List<Value> values, SelectedOptions selected, Map<String, Integer> counts) {
        for (int i = 0; i < values.size(); i++) {
            Value value = values.get(i);
            int count = counts.get("v" + i);
            value.result().setQuantity(count);
            if (count == 0 && !selected.contains(value.option(), value.result().getValue())) {
                value.facet().getFacetValues().remove(value.result());
            }
        }
    }
}
