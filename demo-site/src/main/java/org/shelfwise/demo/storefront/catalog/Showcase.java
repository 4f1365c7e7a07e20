package org.shelfwise.demo.storefront.catalog;

import java.util.List;
import java.util.Map;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.search.domain.ProductSearchCriteria;
import org.broadleafcommerce.core.search.service.SearchService;

/** The first few products of a category, in the order of its own page: what is sold out comes last here too. */
public class Showcase {
    private final SearchService searchService;

    public Showcase(SearchService searchService) {
        this.searchService = searchService;
    }

    /** @param most at least 1 */
    public List<Product> of(Category category, int most) throws ServiceException {
        ProductSearchCriteria criteria = new ProductSearchCriteria();
        criteria.setPageSize(most);
        criteria.setFilterCriteria(Map.of());
        List<Product> products =
                searchService.findProductsByCategory(category, criteria).getProducts();
        return products == null ? List.of() : List.copyOf(products);
    }
}
