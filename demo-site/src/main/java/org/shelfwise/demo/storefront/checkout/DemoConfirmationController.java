package org.shelfwise.demo.storefront.checkout;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.web.controller.checkout.BroadleafOrderConfirmationController;
import org.shelfwise.demo.storefront.frame.PageNotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Thanks the one who ordered; nobody else gets to see the order. */
@Controller
public class DemoConfirmationController extends BroadleafOrderConfirmationController {

    @GetMapping("/confirmation/{orderNumber}")
    public String confirm(
            @PathVariable String orderNumber, Model model, HttpServletRequest request, HttpServletResponse response) {
        String view = displayOrderConfirmationByOrderNumber(orderNumber, model, request, response);
        if (view == null) {
            throw new PageNotFound();
        }
        return view;
    }
}
