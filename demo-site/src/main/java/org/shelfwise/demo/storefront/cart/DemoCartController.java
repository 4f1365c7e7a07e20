package org.shelfwise.demo.storefront.cart;

import java.util.OptionalInt;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.web.controller.cart.BroadleafCartController;
import org.broadleafcommerce.core.web.order.CartState;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.demo.storefront.catalog.ProductPage;
import org.shelfwise.demo.storefront.frame.PageNotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The cart. Forms work without scripts: what succeeds redirects to the cart, what is refused shows the form's page again
 * with the reason and a 4xx status.
 */
@Controller
@RequestMapping("/cart")
public class DemoCartController extends BroadleafCartController {
    private final CartRefusals refusals;
    private final ProductPage productPage;

    public DemoCartController(CartRefusals refusals, ProductPage productPage) {
        this.refusals = refusals;
        this.productPage = productPage;
    }

    @GetMapping
    public String show(Model model) {
        model.addAttribute("cart", CartState.getCart());
        return getCartView();
    }

    @PostMapping("/add")
    public String add(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next,
            @ModelAttribute CartForm form)
            throws Exception {
        Product product = product(form.getProductId());
        OptionalInt quantity = Quantity.parse(form.getQuantity(), 1);
        if (quantity.isEmpty()) {
            return refuse(product, form, CartRefusals.BAD_QUANTITY, model, response);
        }
        try {
            add(request, response, model, CartItems.adding(product, quantity.getAsInt(), form.getItemAttributes()));
        } catch (Exception failure) {
            return refuse(product, form, refusal(failure), model, response);
        }
        next.addFlashAttribute("added", product.getName());
        return getCartPageRedirect();
    }

    @PostMapping("/updateQuantity")
    public String update(
            HttpServletRequest request, HttpServletResponse response, Model model, @ModelAttribute CartForm form)
            throws Exception {
        OptionalInt quantity = Quantity.parse(form.getQuantity(), 0);
        if (quantity.isEmpty()) {
            return refuse(form, CartRefusals.BAD_QUANTITY, model, response);
        }
        if (!CartItems.holds(CartState.getCart(), form.getOrderItemId())) {
            return refuse(form, CartRefusals.NOT_IN_CART, model, response);
        }
        try {
            return updateQuantity(
                    request, response, model, CartItems.changing(form.getOrderItemId(), quantity.getAsInt()));
        } catch (Exception failure) {
            return refuse(form, refusal(failure), model, response);
        }
    }

    @PostMapping("/remove")
    public String remove(
            HttpServletRequest request, HttpServletResponse response, Model model, @ModelAttribute CartForm form)
            throws Exception {
        if (!CartItems.holds(CartState.getCart(), form.getOrderItemId())) {
            return refuse(form, CartRefusals.NOT_IN_CART, model, response);
        }
        return remove(request, response, model, CartItems.changing(form.getOrderItemId(), 0));
    }

    private Product product(Long id) {
        Product product = id == null ? null : catalogService.findProductById(id);
        if (product == null || !product.isActive()) {
            throw new PageNotFound();
        }
        return product;
    }

    private Refusal refusal(Exception failure) throws Exception {
        Refusal refusal = refusals.of(failure);
        if (refusal == null) {
            throw failure;
        }
        return refusal;
    }

    /** Reads the product again: the rollback has cut the one we had off its session. */
    private String refuse(Product product, CartForm form, Refusal refusal, Model model, HttpServletResponse response)
            throws ServiceException {
        reloadCart();
        response.setStatus(status(refusal));
        model.addAttribute("refusal", refusal);
        model.addAttribute("quantity", form.getQuantity());
        productPage.fill(model.asMap(), catalogService.findProductById(product.getId()));
        return ProductPage.VIEW;
    }

    private String refuse(CartForm form, Refusal refusal, Model model, HttpServletResponse response) {
        reloadCart();
        response.setStatus(status(refusal));
        model.addAttribute("refusal", refusal);
        model.addAttribute("refusedLine", form.getOrderItemId());
        return show(model);
    }

    /** The failed operation left its own copy of the cart behind, half changed. */
    private void reloadCart() {
        Order cart = CartState.getCart();
        if (cart != null && cart.getId() != null) {
            CartState.setCart(orderService.findOrderById(cart.getId()));
        }
    }

    private static int status(Refusal refusal) {
        return refusal.equals(CartRefusals.BAD_QUANTITY) || refusal.equals(CartRefusals.CHOOSE_OPTIONS)
                ? HttpServletResponse.SC_BAD_REQUEST
                : HttpServletResponse.SC_CONFLICT;
    }
}
