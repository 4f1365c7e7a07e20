package org.shelfwise.demo.storefront.account;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.web.controller.account.BroadleafRegisterController;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.web.core.form.RegisterCustomerForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Registration with e-mail address and password; the new customer keeps the guest's cart. */
@Controller
public class DemoRegisterController extends BroadleafRegisterController {
    private static final String FORM = "registerCustomerForm";
    private static final int LONGEST = 100;

    /** The form holds a whole customer; nothing but these fields is the shopper's to say. */
    @InitBinder(FORM)
    public void bind(WebDataBinder binder) {
        binder.setAllowedFields(
                "customer.emailAddress", "customer.firstName", "customer.lastName", "password", "passwordConfirm");
    }

    @ModelAttribute(FORM)
    public RegisterCustomerForm form() {
        return initCustomerRegistrationForm();
    }

    @GetMapping("/register")
    public String register() {
        return getRegisterView();
    }

    @PostMapping("/register")
    public String submit(
            @ModelAttribute(FORM) RegisterCustomerForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws Exception {
        limit(form.getCustomer(), errors);
        String view = processRegister(form, errors, request, response, model);
        if (errors.hasErrors()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        return view;
    }

    @Override
    public String getRegisterSuccessView() {
        return "redirect:/account";
    }

    private static void limit(Customer customer, BindingResult errors) {
        limit("customer.emailAddress", customer.getEmailAddress(), errors);
        limit("customer.firstName", customer.getFirstName(), errors);
        limit("customer.lastName", customer.getLastName(), errors);
    }

    private static void limit(String field, String text, BindingResult errors) {
        if (text != null && text.length() > LONGEST) {
            errors.rejectValue(field, "demo.checkout.too-long", new Object[] {LONGEST}, null);
        }
    }
}
