package org.shelfwise.demo.storefront.catalog;

import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.search.domain.ProductSearchResult;
import org.broadleafcommerce.core.web.controller.catalog.BroadleafCategoryController;
import org.springframework.web.servlet.ModelAndView;

/** The page of a category. {@code CategoryHandlerMapping} finds it by its bean name, {@code blCategoryController}. */
public class DemoCategoryController extends BroadleafCategoryController {
    private final ListingReader listings;
    private final Breadcrumbs breadcrumbs;

    public DemoCategoryController(ListingReader listings, Breadcrumbs breadcrumbs) {
        this.listings = listings;
        this.breadcrumbs = breadcrumbs;
    }

    @Override
    public ModelAndView handleRequest(HttpServletRequest request, HttpServletResponse response) throws Exception {
        ModelAndView page = super.handleRequest(request, response);
        Object result = page.getModel().get(PRODUCT_SEARCH_RESULT_ATTRIBUTE_NAME);
        if (result != null) {
            Category category = (Category) page.getModel().get(CATEGORY_ATTRIBUTE_NAME);
            page.addObject("listing", listings.read(request, null, (ProductSearchResult) result));
            page.addObject("breadcrumbs", breadcrumbs.above(category));
            page.addObject("subcategories", subcategories(category));
        }
        return page;
    }

    private static List<Category> subcategories(Category category) {
        return category.getAllChildCategoryXrefs().stream()
                .map(xref -> xref.getSubCategory())
                .filter(Category::isActive)
                .toList();
    }
}
