package org.shelfwise.demo.storefront.account;

import javax.servlet.http.HttpServletRequest;
import org.broadleafcommerce.core.web.controller.account.BroadleafLoginController;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The login page. Spring Security takes the form. */
@Controller
public class DemoLoginController extends BroadleafLoginController {

    @GetMapping("/login")
    public String login(HttpServletRequest request, Model model) {
        if (CustomerState.getCustomer().isLoggedIn()) {
            return "redirect:/account";
        }
        model.addAttribute("failed", request.getParameter("error") != null);
        return getLoginView();
    }
}
