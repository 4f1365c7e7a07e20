package org.shelfwise.site.cart;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadleafcommerce.core.checkout.service.exception.CheckoutException;
import org.broadleafcommerce.core.inventory.service.InventoryUnavailableException;
import org.junit.jupiter.api.Test;
import org.shelfwise.core.platform.CodedFailure;
import org.shelfwise.core.platform.Refusal;
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
    void a_shopper_who_pays_twice_learns_that_the_order_is_being_completed() {
        Exception failure = new CheckoutException("no", new RuntimeException(new BeingCompleted()), null);

        assertThat(shortfall.redirect(failure, redirect)).contains("redirect:/cart");
        assertThat(redirect.getFlashAttributes().get(CartController.NOTICE))
                .isEqualTo("shelfwise.refusal.stock.order-being-completed");
    }

    @Test
    void any_other_failure_is_left_to_the_shop() {
        assertThat(shortfall.redirect(new CheckoutException("card declined", null), redirect))
                .isEmpty();
        assertThat(redirect.getFlashAttributes()).isEmpty();
    }

    private static final class BeingCompleted extends Exception implements CodedFailure {

        private static final long serialVersionUID = 1L;

        @Override
        public Refusal refusal() {
            return Refusal.of("stock.order-being-completed");
        }
    }
}
