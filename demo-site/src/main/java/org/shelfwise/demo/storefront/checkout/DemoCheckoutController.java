package org.shelfwise.demo.storefront.checkout;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.core.order.domain.FulfillmentGroup;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.pricing.service.exception.PricingException;
import org.broadleafcommerce.core.web.controller.checkout.BroadleafCheckoutController;
import org.broadleafcommerce.core.web.order.CartState;
import org.broadleafcommerce.profile.core.domain.Country;
import org.broadleafcommerce.profile.web.core.CustomerState;
import org.shelfwise.core.platform.Refusal;
import org.shelfwise.demo.storefront.payment.DemoGatewayServices;
import org.shelfwise.demo.storefront.payment.DemoPaymentGateway;
import org.shelfwise.demo.storefront.receipt.Receipts;
import org.shelfwise.site.cart.CheckoutShortfall;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The way from the cart to a placed order, in two pages: delivery, then review and payment. Guests and customers alike.
 */
@Controller
@RequestMapping("/checkout")
public class DemoCheckoutController extends BroadleafCheckoutController {
    private static final Logger LOG = LoggerFactory.getLogger(DemoCheckoutController.class);
    private static final String DELIVERY = "redirect:/checkout";
    private static final String PAYMENT = "redirect:/checkout/payment";

    private final DeliveryAddress addresses;
    private final DeliveryFormValidator deliveryValidator;
    private final DemoPaymentGateway gateway;
    private final DemoGatewayServices gatewayServices;
    private final PaymentRefusals paymentRefusals;
    private final CheckoutShortfall shortfall;
    private final Receipts receipts;
    private final Clock clock;

    public DemoCheckoutController(
            DeliveryAddress addresses,
            DeliveryFormValidator deliveryValidator,
            DemoPaymentGateway gateway,
            DemoGatewayServices gatewayServices,
            PaymentRefusals paymentRefusals,
            CheckoutShortfall shortfall,
            Receipts receipts,
            Clock clock) {
        this.addresses = addresses;
        this.deliveryValidator = deliveryValidator;
        this.gateway = gateway;
        this.gatewayServices = gatewayServices;
        this.paymentRefusals = paymentRefusals;
        this.shortfall = shortfall;
        this.receipts = receipts;
        this.clock = clock;
    }

    @ModelAttribute("cart")
    public Order cart() {
        return CartState.getCart();
    }

    @ModelAttribute("countries")
    public List<Country> countries() {
        return countryService.findCountries();
    }

    @ModelAttribute("options")
    public List<DeliveryOption> options() {
        return fulfillmentOptionService.readAllFulfillmentOptions().stream()
                .map(DeliveryOption::new)
                .toList();
    }

    @GetMapping
    public String delivery(@ModelAttribute("cart") Order cart, Model model) {
        if (isEmpty(cart)) {
            return getCartPageRedirect();
        }
        model.addAttribute("deliveryForm", filled(cart));
        return "checkout/delivery";
    }

    @PostMapping("/delivery")
    public String deliver(
            @ModelAttribute("cart") Order cart,
            @ModelAttribute DeliveryForm deliveryForm,
            BindingResult errors,
            HttpServletResponse response)
            throws PricingException {
        if (isEmpty(cart)) {
            return getCartPageRedirect();
        }
        deliveryValidator.validate(deliveryForm, errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return "checkout/delivery";
        }
        save(cart, deliveryForm);
        return PAYMENT;
    }

    @GetMapping("/payment")
    public String payment(@ModelAttribute("cart") Order cart, Model model) {
        if (isEmpty(cart)) {
            return getCartPageRedirect();
        }
        if (isUndelivered(cart)) {
            return DELIVERY;
        }
        model.addAttribute("cardForm", new CardForm());
        return show(cart, model);
    }

    @PostMapping("/payment")
    public String pay(
            @ModelAttribute("cart") Order cart,
            @ModelAttribute CardForm cardForm,
            BindingResult errors,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        if (isEmpty(cart) || isUndelivered(cart)) {
            return isEmpty(cart) ? getCartPageRedirect() : DELIVERY;
        }
        cardForm.validate(YearMonth.now(clock), errors);
        if (errors.hasErrors()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return show(cart, model);
        }
        return place(cart, cardForm, next);
    }

    private String place(Order cart, CardForm cardForm, RedirectAttributes next) {
        try {
            paymentGatewayCheckoutService.applyPaymentToOrder(
                    gateway.tokenize(cardForm.card(), cart.getId(), cart.getTotal()),
                    gatewayServices.getConfiguration());
            String orderNumber = initiateCheckout(cart.getId());
            receipts.send(orderNumber);
            return getConfirmationViewRedirect(orderNumber);
        } catch (Exception failure) {
            return shortfall.redirect(failure, next).orElseGet(() -> refuse(cart, failure, next));
        }
    }

    private String refuse(Order cart, Exception failure, RedirectAttributes next) {
        Refusal payment = paymentRefusals.of(failure, cart);
        if (payment == null) {
            LOG.error("order {} could not be placed", cart.getId(), failure);
        }
        next.addFlashAttribute("refusal", payment == null ? Refusal.of("demo.checkout.failed") : payment);
        return PAYMENT;
    }

    private DeliveryForm filled(Order cart) {
        DeliveryForm form = new DeliveryForm();
        FulfillmentGroup group = fulfillmentGroupService.getFirstShippableFulfillmentGroup(cart);
        addresses.copy(CustomerState.getCustomer(), form);
        if (group != null && group.getAddress() != null) {
            addresses.copy(group.getAddress(), form);
            form.setEmail(cart.getEmailAddress());
        }
        if (group != null && group.getFulfillmentOption() != null) {
            form.setOption(group.getFulfillmentOption().getId());
        }
        return form;
    }

    private void save(Order cart, DeliveryForm form) throws PricingException {
        cart.setEmailAddress(form.getEmail().strip());
        FulfillmentGroup group = fulfillmentGroupService.getFirstShippableFulfillmentGroup(cart);
        group.setAddress(addresses.from(form));
        group.setFulfillmentOption(fulfillmentOptionService.readFulfillmentOptionById(form.getOption()));
        orderService.save(cart, true);
    }

    private String show(Order cart, Model model) {
        model.addAttribute("delivery", fulfillmentGroupService.getFirstShippableFulfillmentGroup(cart));
        return "checkout/payment";
    }

    private boolean isUndelivered(Order cart) {
        FulfillmentGroup group = fulfillmentGroupService.getFirstShippableFulfillmentGroup(cart);
        return cart.getEmailAddress() == null
                || group == null
                || group.getAddress() == null
                || group.getFulfillmentOption() == null;
    }

    private static boolean isEmpty(Order cart) {
        return cart == null || cart.getItemCount() == 0;
    }
}
