package org.shelfwise.core.ranking.broadleaf;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.broadleafcommerce.core.search.dao.FieldDao;
import org.broadleafcommerce.core.search.domain.Field;
import org.broadleafcommerce.core.search.domain.ProductSearchCriteria;
import org.broadleafcommerce.core.search.service.solr.SolrHelperService;

/**
 * Takes out of the search criteria, which come from the browser as they are, what the platform or Solr would fail on. What
 * is left finds what it can: a bad sort gives the default order, a bad facet value none of its own. Each refusal is logged at
 * debug level under its code.
 */
public final class CriteriaGuard {

    private final FieldDao fields;
    private final SolrHelperService shs;

    public CriteriaGuard(FieldDao fields, SolrHelperService shs) {
        this.fields = fields;
        this.shs = shs;
    }

    void clean(ProductSearchCriteria criteria) {
        Map<String, Field> byAbbreviation = fields.readAllProductFields().stream()
                .filter(f -> f.getAbbreviation() != null)
                .collect(Collectors.toMap(Field::getAbbreviation, f -> f, (a, b) -> a));
        PageBounds.apply(criteria);
        criteria.setSortQuery(new SortClauses(byAbbreviation, shs).valid(criteria.getSortQuery()));
        criteria.setFilterCriteria(filters(criteria.getFilterCriteria(), byAbbreviation));
    }

    /** Parameters that name no field are none of the platform's facets; it ignores them, and others may want them. */
    private static Map<String, String[]> filters(Map<String, String[]> filters, Map<String, Field> fields) {
        Map<String, String[]> valid = new HashMap<>();
        if (filters != null) {
            filters.forEach((key, values) -> {
                Field field = fields.get(key);
                String[] kept = field == null ? values : validValues(field, values);
                if (field == null || kept.length > 0) {
                    valid.put(key, kept);
                }
            });
        }
        return valid;
    }

    private static String[] validValues(Field field, String[] values) {
        List<String> given = values == null ? List.of() : Arrays.asList(values);
        return given.stream()
                .distinct()
                .filter(value -> FacetValues.isValid(field, value))
                .limit(FacetValues.MAX_VALUES)
                .toArray(String[]::new);
    }
}
