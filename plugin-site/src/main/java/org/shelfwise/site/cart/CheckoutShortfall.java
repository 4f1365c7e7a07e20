package org.shelfwise.site.cart;

import java.util.Optional;
import java.util.stream.Stream;
import org.broadleafcommerce.core.inventory.service.InventoryUnavailableException;
import org.shelfwise.core.platform.Refusal;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Leads a checkout that failed for want of stock back to the cart, which says what is left and offers to take it. For the
 * shop's checkout controller:
 *
 * <pre>{@code
 * } catch (CheckoutException e) {
 *     Optional<String> cart = shortfall.redirect(e, redirectAttributes);
 *     if (cart.isPresent()) return cart.get();
 * }</pre>
 *
 * Thread-safe.
 */
public final class CheckoutShortfall {

    private static final int DEEPEST_CAUSE = 20;

    private final String cartPath;

    public CheckoutShortfall(String cartPath) {
        this.cartPath = cartPath;
    }

    /** @return the view that redirects to the cart; empty when the failure has another reason */
    public Optional<String> redirect(Throwable failure, RedirectAttributes redirect) {
        if (!isFor(failure)) {
            return Optional.empty();
        }
        redirect.addFlashAttribute(
                CartController.NOTICE, Refusal.of("site.checkout-shortfall").messageKey());
        return Optional.of("redirect:" + cartPath);
    }

    /** Whether a cart operation or a checkout failed because too little is left. */
    public boolean isFor(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .anyMatch(InventoryUnavailableException.class::isInstance);
    }
}
