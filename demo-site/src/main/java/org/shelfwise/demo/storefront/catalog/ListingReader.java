package org.shelfwise.demo.storefront.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.core.search.domain.ProductSearchCriteria;
import org.broadleafcommerce.core.search.domain.ProductSearchResult;
import org.broadleafcommerce.core.search.domain.SearchFacetDTO;
import org.broadleafcommerce.core.web.service.SearchFacetDTOService;
import org.shelfwise.demo.storefront.frame.PageAddress;

/** Makes the {@link Listing} of a search result and the request that led to it. Thread-safe. */
public class ListingReader {
    private final SearchFacetDTOService facetService;

    public ListingReader(SearchFacetDTOService facetService) {
        this.facetService = facetService;
    }

    /** @param query what the shopper searched for; null on a category page */
    Listing read(HttpServletRequest request, String query, ProductSearchResult result) {
        SortChoice sort = SortChoice.of(request.getParameter(ProductSearchCriteria.SORT_STRING));
        PageAddress address =
                new PageAddress(request.getRequestURI(), parameters(request, query, sort, result.getFacets()));
        return new Listing(address, sort, FacetViews.of(result.getFacets(), address), result);
    }

    private Map<String, List<String>> parameters(
            HttpServletRequest request, String query, SortChoice sort, List<SearchFacetDTO> facets) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (query != null) {
            parameters.put(ProductSearchCriteria.QUERY_STRING, List.of(query));
        }
        facetService
                .buildSearchCriteria(request, facets == null ? List.of() : facets)
                .getFilterCriteria()
                .forEach((name, values) -> parameters.put(name, List.of(values)));
        if (sort != SortChoice.RECOMMENDED) {
            parameters.put(ProductSearchCriteria.SORT_STRING, List.of(sort.parameter()));
        }
        return parameters;
    }
}
