package org.shelfwise.demo.storefront.frame;

import java.util.List;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.shelfwise.demo.storefront.catalog.Showcase;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page: the departments, and what is new and reduced. */
@Controller
public class HomeController {
    private static final String NEW_IN = "/new-in";
    private static final String SALE = "/sale";
    private static final int NEW_PRODUCTS = 8;
    private static final int SALE_PRODUCTS = 4;

    private final CatalogService catalogService;
    private final TopCategories topCategories;
    private final Showcase showcase;

    public HomeController(CatalogService catalogService, TopCategories topCategories, Showcase showcase) {
        this.catalogService = catalogService;
        this.topCategories = topCategories;
        this.showcase = showcase;
    }

    @GetMapping("/")
    public String home(Model model) throws ServiceException {
        model.addAttribute("departments", departments());
        model.addAttribute("newIn", products(NEW_IN, NEW_PRODUCTS));
        model.addAttribute("sale", products(SALE, SALE_PRODUCTS));
        return "home";
    }

    private List<Category> departments() {
        return topCategories.get().stream()
                .filter(category -> !List.of(NEW_IN, SALE).contains(category.getUrl()))
                .toList();
    }

    private List<Product> products(String uri, int most) throws ServiceException {
        Category category = catalogService.findCategoryByURI(uri);
        return category == null ? List.of() : showcase.of(category, most);
    }
}
