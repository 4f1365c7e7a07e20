package org.shelfwise.demo.storefront.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.broadleafcommerce.core.search.domain.SearchFacetDTO;
import org.broadleafcommerce.core.search.domain.SearchFacetResultDTO;
import org.shelfwise.demo.storefront.frame.PageAddress;

/** Turns the platform's facet results into what the filter form shows: sorted, and without choices that lead nowhere. */
final class FacetViews {
    private FacetViews() {}

    static List<FacetView> of(List<SearchFacetDTO> facets, PageAddress address) {
        List<FacetView> views = new ArrayList<>();
        for (SearchFacetDTO facet : facets == null ? List.<SearchFacetDTO>of() : facets) {
            FacetView view = view(facet, address);
            if (!view.getValues().isEmpty()) {
                views.add(view);
            }
        }
        return views;
    }

    private static FacetView view(SearchFacetDTO facet, PageAddress address) {
        String name = FacetNames.of(facet);
        List<FacetView.Value> values = facet.getFacetValues().stream()
                .filter(result -> result.isActive() || result.getQuantity() > 0)
                .map(result -> value(name, result, address))
                .sorted(order())
                .toList();
        return new FacetView(name, facet.getFacet().getLabel(), values);
    }

    private static FacetView.Value value(String name, SearchFacetResultDTO result, PageAddress address) {
        String key = result.getValueKey();
        return new FacetView.Value(
                key,
                result.getValue(),
                result.getMinValue(),
                result.getMaxValue(),
                result.getQuantity(),
                result.isActive(),
                address.without(name, key).toString());
    }

    private static Comparator<FacetView.Value> order() {
        return Comparator.comparing(FacetView.Value::getFrom, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(FacetView.Value::getText, Comparator.nullsFirst(SizeOrder.INSTANCE));
    }
}
