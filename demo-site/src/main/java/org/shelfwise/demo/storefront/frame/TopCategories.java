package org.shelfwise.demo.storefront.frame;

import java.util.List;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.service.CatalogService;

/** The categories of the navigation: the active children of the shop's root category, in the merchant's order. */
public class TopCategories {
    private final CatalogService catalogService;
    private final long rootCategoryId;

    public TopCategories(CatalogService catalogService, long rootCategoryId) {
        this.catalogService = catalogService;
        this.rootCategoryId = rootCategoryId;
    }

    public List<Category> get() {
        Category root = catalogService.findCategoryById(rootCategoryId);
        return root == null
                ? List.of()
                : root.getAllChildCategoryXrefs().stream()
                        .map(xref -> xref.getSubCategory())
                        .filter(Category::isActive)
                        .toList();
    }
}
