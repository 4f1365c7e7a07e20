package org.shelfwise.site.cart;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadleafcommerce.core.checkout.service.exception.CheckoutException;
import org.broadleafcommerce.core.inventory.service.InventoryUnavailableException;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

class CheckoutShortfallTest {

    private final CheckoutShortfall shortfall = new CheckoutShortfall("/cart");
    private final RedirectAttributesModelMap redirect = new RedirectAttributesModelMap();

    @Test
    void a_checkout_that_failed_for_want_of_stock_leads_to_the_cart() {
        Exception failure =
                new CheckoutException("no", new RuntimeException(new InventoryUnavailableException("gone")), null);

        assertThat(shortfall.redirect(failure, redirect)).contains("redirect:/cart");
        assertThat(redirect.getFlashAttributes().get(CartController.NOTICE))
                .isEqualTo("shelfwise.refusal.site.checkout-shortfall");
    }

    @Test
    void any_other_failure_is_left_to_the_shop() {
        assertThat(shortfall.redirect(new CheckoutException("card declined", null), redirect))
                .isEmpty();
        assertThat(redirect.getFlashAttributes()).isEmpty();
    }
}
