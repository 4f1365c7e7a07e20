package org.shelfwise.demo.storefront.catalog;

import java.util.Arrays;
import java.util.List;
import org.broadleafcommerce.core.search.domain.ProductSearchCriteria;
import org.broadleafcommerce.core.search.domain.ProductSearchResult;
import org.shelfwise.demo.storefront.frame.PageAddress;

/** What the page of a category or a search shows around its products. */
public final class Listing {
    private static final int NEAR = 2;

    private final PageAddress address;
    private final SortChoice sort;
    private final List<FacetView> facets;
    private final ProductSearchResult result;

    Listing(PageAddress address, SortChoice sort, List<FacetView> facets, ProductSearchResult result) {
        this.address = address;
        this.sort = sort;
        this.facets = List.copyOf(facets);
        this.result = result;
    }

    /** Where the filter form goes. */
    public String getPath() {
        return address.path();
    }

    public List<FacetView> getFacets() {
        return facets;
    }

    public boolean isFiltered() {
        return facets.stream().anyMatch(FacetView::isActive);
    }

    public String getUnfilteredUrl() {
        PageAddress bare = address;
        for (FacetView facet : facets) {
            bare = bare.without(facet.getName());
        }
        return bare.toString();
    }

    public SortChoice getSort() {
        return sort;
    }

    public List<SortChoice> getSorts() {
        return Arrays.asList(SortChoice.values());
    }

    public int getTotal() {
        return result.getTotalResults();
    }

    public int getFirst() {
        return result.getStartResult();
    }

    public int getLast() {
        return Math.max(0, result.getEndResult());
    }

    public int getPage() {
        return result.getPage();
    }

    public int getPages() {
        return (getTotal() + result.getPageSize() - 1) / result.getPageSize();
    }

    /** Whether the number belongs into the short list of pages: the first, the last and those near the present one. */
    public boolean shows(int page) {
        return page == 1 || page == getPages() || Math.abs(page - getPage()) <= NEAR;
    }

    public String pageUrl(int page) {
        return page <= 1
                ? address.toString()
                : address.with(ProductSearchCriteria.PAGE_NUMBER, Integer.toString(page))
                        .toString();
    }
}
