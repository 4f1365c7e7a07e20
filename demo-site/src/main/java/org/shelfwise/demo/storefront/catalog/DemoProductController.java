package org.shelfwise.demo.storefront.catalog;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.web.controller.catalog.BroadleafProductController;
import org.shelfwise.demo.storefront.frame.PageNotFound;
import org.springframework.web.servlet.ModelAndView;

/** The page of a product. {@code ProductHandlerMapping} finds it by its bean name, {@code blProductController}. */
public class DemoProductController extends BroadleafProductController {
    private final ProductPage productPage;

    public DemoProductController(ProductPage productPage) {
        this.productPage = productPage;
    }

    @Override
    public ModelAndView handleRequest(HttpServletRequest request, HttpServletResponse response) throws Exception {
        ModelAndView page = super.handleRequest(request, response);
        Product product = (Product) page.getModel().get(MODEL_ATTRIBUTE_NAME);
        if (!product.isActive()) {
            throw new PageNotFound();
        }
        productPage.fill(page.getModel(), product);
        return page;
    }
}
