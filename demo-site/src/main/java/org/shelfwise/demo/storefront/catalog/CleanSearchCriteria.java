package org.shelfwise.demo.storefront.catalog;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.core.search.domain.ProductSearchCriteria;
import org.broadleafcommerce.core.search.domain.SearchFacetDTO;
import org.broadleafcommerce.core.web.service.SearchFacetDTOServiceImpl;

/**
 * Reads the search criteria from a hostile request: what cannot be understood is left out, so that a broken link shows
 * the listing and not an error. Stands in for the platform's {@code blSearchFacetDTOService}.
 */
public class CleanSearchCriteria extends SearchFacetDTOServiceImpl {
    private static final int MOST_VALUES = 50;

    private final int pageSize;

    /** @param pageSize products on a page, at least 1 */
    public CleanSearchCriteria(int pageSize) {
        this.pageSize = pageSize;
    }

    @Override
    public ProductSearchCriteria buildSearchCriteria(HttpServletRequest request, List<SearchFacetDTO> availableFacets) {
        ProductSearchCriteria criteria = new ProductSearchCriteria();
        criteria.setPageSize(pageSize);
        criteria.setPage(PageNumber.of(request.getParameter(ProductSearchCriteria.PAGE_NUMBER)));
        criteria.setSortQuery(SortChoice.of(request.getParameter(ProductSearchCriteria.SORT_STRING))
                .parameter());
        criteria.setFilterCriteria(filters(request, FacetNames.of(availableFacets)));
        return criteria;
    }

    private static Map<String, String[]> filters(HttpServletRequest request, Set<String> facetNames) {
        Map<String, String[]> filters = new HashMap<>();
        for (String name : facetNames) {
            String[] values = acceptable(request.getParameterValues(name));
            if (values.length > 0) {
                filters.put(name, values);
            }
        }
        return filters;
    }

    private static String[] acceptable(String[] values) {
        return values == null
                ? new String[0]
                : Arrays.stream(values)
                        .filter(FacetValueSyntax::accepts)
                        .distinct()
                        .limit(MOST_VALUES)
                        .collect(Collectors.toList())
                        .toArray(String[]::new);
    }
}
