package org.shelfwise.demo.storefront.catalog;

import java.util.List;
import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.core.search.domain.ProductSearchCriteria;
import org.broadleafcommerce.core.search.domain.ProductSearchResult;
import org.broadleafcommerce.core.search.domain.SearchFacetDTO;
import org.broadleafcommerce.core.web.controller.catalog.BroadleafSearchController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The search page. Does not pass the words through the platform's HTML cleaner, which turns "black &amp; white" into
 * entities and redirects away from what it finds suspicious: the template escapes, and the search service strips syntax.
 */
@Controller
public class DemoSearchController extends BroadleafSearchController {
    private static final int LONGEST_QUERY = 100;

    private final ListingReader listings;

    public DemoSearchController(ListingReader listings) {
        this.listings = listings;
    }

    @GetMapping("/search")
    public String search(
            HttpServletRequest request, Model model, @RequestParam(name = "q", defaultValue = "") String query)
            throws ServiceException {
        String words = clean(query);
        model.addAttribute(ORIGINAL_QUERY_ATTRIBUTE_NAME, words);
        if (!words.isEmpty()) {
            show(request, model, words);
        }
        return getSearchView();
    }

    private void show(HttpServletRequest request, Model model, String words) throws ServiceException {
        List<SearchFacetDTO> facets = getSearchService().getSearchFacets();
        ProductSearchCriteria criteria = facetService.buildSearchCriteria(request, facets);
        ProductSearchResult result = getSearchService().findProductsByQuery(words, criteria);
        facetService.setActiveFacetResults(result.getFacets(), request);
        model.addAttribute(PRODUCTS_ATTRIBUTE_NAME, result.getProducts());
        model.addAttribute("listing", listings.read(request, words, result));
    }

    /** Control characters and Solr's grouping go; what is left is cut to a length that a person would type. */
    private static String clean(String query) {
        String words = query.replaceAll("[\\p{Cntrl}<>{}\\[\\]\\\\^~\"]+", " ").strip();
        return words.length() <= LONGEST_QUERY ? words : words.substring(0, LONGEST_QUERY);
    }
}
