package org.shelfwise.core.ranking.broadleaf;

import org.broadleafcommerce.core.search.domain.Field;
import org.broadleafcommerce.core.search.domain.SearchFacetDTO;
import org.broadleafcommerce.core.search.service.solr.SolrHelperService;

/**
 * A facet of one search.
 *
 * @param solrName of its field in the index
 * @param abbreviation its request parameter
 * @param option the attribute name of the product option it is about; null for other facets
 * @param active whether the shopper has chosen values of it
 * @param tag tells its filter from those of the other facets
 */
record AskedFacet(String solrName, String abbreviation, String option, boolean active, String tag) {

    /** @return null for a field without a facet type, which the platform does not ask about */
    static AskedFacet of(SearchFacetDTO dto, SolrHelperService shs, int position) {
        Field field = dto.getFacet().getField();
        String solrName = shs.getPropertyNameForFieldFacet(field);
        if (solrName == null) {
            return null;
        }
        String option = OptionFields.optionOf(field);
        String tag = option == null ? "shelfwise_" + position : FacetAgreement.OPTIONS_TAG;
        return new AskedFacet(solrName, field.getAbbreviation(), option, dto.isActive(), tag);
    }

    boolean isOption() {
        return option != null;
    }
}
