package org.shelfwise.demo.storefront.catalog;

import java.util.List;
import java.util.Map;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.Product;

/** What the page of a product shows; also used when its form comes back with a refusal. Thread-safe. */
public class ProductPage {
    public static final String VIEW = "catalog/product";

    private static final int NEIGHBOURS = 4;

    private final Breadcrumbs breadcrumbs;
    private final Showcase showcase;

    public ProductPage(Breadcrumbs breadcrumbs, Showcase showcase) {
        this.breadcrumbs = breadcrumbs;
        this.showcase = showcase;
    }

    /** Adds what the template {@link #VIEW} needs. */
    public void fill(Map<String, Object> model, Product product) throws ServiceException {
        Category category = product.getDefaultCategory();
        model.put("product", product);
        model.put("pictures", Pictures.of(product));
        model.put("breadcrumbs", breadcrumbs.to(category));
        model.put("neighbours", category == null ? List.of() : neighbours(category, product));
        model.putIfAbsent("quantity", "1");
    }

    private List<Product> neighbours(Category category, Product product) throws ServiceException {
        return showcase.of(category, NEIGHBOURS + 1).stream()
                .filter(other -> !other.getId().equals(product.getId()))
                .limit(NEIGHBOURS)
                .toList();
    }
}
