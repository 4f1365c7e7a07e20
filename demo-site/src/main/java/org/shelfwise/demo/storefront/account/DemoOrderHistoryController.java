package org.shelfwise.demo.storefront.account;

import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.broadleafcommerce.core.web.controller.account.BroadleafOrderHistoryController;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.shelfwise.demo.storefront.frame.PageNotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The account page with the orders, and one order. */
@Controller
public class DemoOrderHistoryController extends BroadleafOrderHistoryController {

    @GetMapping("/account")
    public String orders(HttpServletRequest request, Model model) {
        model.addAttribute("customer", CustomerState.getCustomer());
        return viewOrderHistory(request, model);
    }

    /** The platform's own method shows any order to anybody who knows its number. */
    @GetMapping("/account/orders/{orderNumber}")
    public String order(@PathVariable String orderNumber, Model model) {
        Order order = orderService.findOrderByOrderNumber(orderNumber);
        if (order == null
                || !OrderStatus.SUBMITTED.equals(order.getStatus())
                || !order.getCustomer().equals(CustomerState.getCustomer())) {
            throw new PageNotFound();
        }
        model.addAttribute("order", order);
        return "account/order";
    }

    @Override
    public String getOrderHistoryView() {
        return "account/orders";
    }
}
