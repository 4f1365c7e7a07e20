package org.shelfwise.demo.storefront.catalog;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.broadleafcommerce.core.search.domain.SearchFacetDTO;

/** The request parameters of facets. */
final class FacetNames {
    private FacetNames() {}

    /** @param facets may be null, as the platform's results are when nothing was found */
    static Set<String> of(List<SearchFacetDTO> facets) {
        Set<String> names = new LinkedHashSet<>();
        if (facets != null) {
            facets.forEach(facet -> names.add(of(facet)));
        }
        return names;
    }

    static String of(SearchFacetDTO facet) {
        return facet.getFacet().getField().getAbbreviation();
    }
}
